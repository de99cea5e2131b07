import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { comparePageText as text } from '#app/text/compare-page.ts'
import { proposalText } from '#app/text/proposal.ts'

export interface Candidate {
	/** Of the address: the ärende, with its alternative where one is chosen. */
	readonly value: string
	readonly title: string
	readonly diarienummer: string | null
	readonly committeeName: string
	readonly meetingDate: string | null
}

interface Props {
	readonly q: string
	readonly chosen: readonly Candidate[]
	readonly found: readonly Candidate[]
	/** There are more than are shown. */
	readonly hasMore: boolean
	readonly ranking: string
}

/** Search and choose: one GET form, so that what is chosen is kept while searching on. */
export function ChooseForm({ q, chosen, found, hasMore, ranking }: Props) {
	return (
		<form method="get" className="vs-stack">
			{ranking !== '' && <input type="hidden" name="ordning" value={ranking} />}
			<div className="vs-row vs-row-end">
				<div className="vs-filters-search">
					<TextField
						name="q"
						label={text.searchLabel}
						description={text.searchHelp}
						defaultValue={q}
						size="small"
					/>
				</div>
				<Button type="submit" name="visa" value="val" size="small" variant="secondary">
					{text.search}
				</Button>
			</div>
			{chosen.length > 0 && <Candidates legend={text.chosen} candidates={chosen} areChosen />}
			{found.length === 0 ? (
				<p role="status">{q === '' && chosen.length === 0 ? text.noneYet : text.none}</p>
			) : (
				<Candidates legend={text.found} candidates={found} areChosen={false} />
			)}
			{hasMore && <p className="vs-subtle">{text.more(found.length)}</p>}
			<div>
				<Button type="submit" name="visa" value="jamfor">
					{text.submit}
				</Button>
			</div>
		</form>
	)
}

function Candidates({
	legend,
	candidates,
	areChosen,
}: {
	readonly legend: string
	readonly candidates: readonly Candidate[]
	readonly areChosen: boolean
}) {
	return (
		<fieldset className="vs-fieldset vs-choose">
			<legend>{legend}</legend>
			{candidates.map(({ value, title, diarienummer, committeeName, meetingDate }) => (
				<label key={value} className="vs-check">
					<input type="checkbox" name="val" value={value} defaultChecked={areChosen} />
					<span>
						{title}
						<span className="vs-meta">
							{diarienummer !== null && <span className="vs-number">{diarienummer}</span>}
							<span>{committeeName}</span>
							<span className="vs-number">{meetingDate ?? proposalText.noMeeting}</span>
						</span>
					</span>
				</label>
			))}
		</fieldset>
	)
}
