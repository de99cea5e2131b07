import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { Link } from '@remix-run/react'
import { capitalised } from '#app/text/format.ts'
import { meetingsText as text } from '#app/text/meetings.ts'

export interface ListedMeeting {
	readonly id: string
	readonly date: string
	/** «torsdag 10 december 2026». */
	readonly label: string
	/** «Kallelsen går ut i morgon». */
	readonly notice: string
	readonly isByHand: boolean
	readonly proposalCount: number
}

export interface ListedCommittee {
	readonly id: string
	readonly name: string
	readonly daysBefore: number
	readonly movesOffHolidays: boolean
	readonly meetings: readonly ListedMeeting[]
}

interface Props {
	readonly committee: ListedCommittee
	/** What was typed of the rule and refused. */
	readonly typed: { readonly days: string; readonly moves: string } | null
	readonly problem: string | undefined
}

/** A nämnd's meetings, and the rule for its kallelser. */
export function CommitteeMeetings({ committee, typed, problem }: Props) {
	const { id, name, daysBefore, movesOffHolidays, meetings } = committee
	return (
		<section className="vs-stack-small" aria-labelledby={`namnd-${id}`}>
			<h2 id={`namnd-${id}`}>{name}</h2>
			<p className="vs-subtle">{text.rule(daysBefore, movesOffHolidays)}</p>
			{meetings.length === 0 ? (
				<p>{text.none}</p>
			) : (
				<ul className="vs-list">
					{meetings.map((meeting) => (
						<li key={meeting.id}>
							<div>
								<h3>{capitalised(meeting.label)}</h3>
								<div className="vs-meta">
									<span>{meeting.notice}</span>
									{meeting.isByHand && <span>{text.noticeByHand}</span>}
									<span>{text.proposals(meeting.proposalCount)}</span>
								</div>
							</div>
							<Link to={`/sammantraden/${meeting.id}`} aria-label={text.changeOf(name, meeting.date)}>
								{text.change}
							</Link>
						</li>
					))}
				</ul>
			)}
			<details className="vs-details" open={problem !== undefined}>
				<summary>{text.ruleChange}</summary>
				<form method="post" className="vs-stack-small vs-measure">
					<input type="hidden" name="committeeId" value={id} />
					<TextField
						id={`dagar-${id}`}
						name="days"
						className="vs-short"
						label={text.ruleDays}
						defaultValue={typed?.days ?? String(daysBefore)}
						error={problem}
						inputMode="numeric"
						autoComplete="off"
					/>
					<label className="vs-check">
						<input
							type="checkbox"
							name="moves"
							value="1"
							defaultChecked={typed === null ? movesOffHolidays : typed.moves === '1'}
						/>
						{text.ruleMoves}
					</label>
					<p className="vs-subtle">{text.ruleMovesHelp}</p>
					<div>
						<Button variant="secondary" size="small" name="intent" value="rule">
							{text.ruleSave}
						</Button>
					</div>
				</form>
			</details>
		</section>
	)
}
