import { Button } from '@navikt/ds-react/Button'
import { Textarea } from '@navikt/ds-react/Textarea'
import { qualityReviewText as text } from '#app/text/quality-review.ts'
import type { RejectedReviewForm, ReviewPageData } from './review-page.ts'

interface Props {
	readonly page: ReviewPageData
	readonly rejected: RejectedReviewForm | null
}

/** What is to be checked, with what the program found at each point; the reviewer ticks each before she approves. */
export function Checklist({ page, rejected }: Props) {
	if (page.facts === null) return null
	const points = page.facts.map(({ part, found }) => (
		<li key={part} className="vs-stack-small">
			<h3>{text.parts[part].title}</h3>
			{found.length === 0 ? (
				<p>{text.nothingFound}</p>
			) : (
				<ul>
					{found.map((fact) => (
						<li key={fact}>{fact}</li>
					))}
				</ul>
			)}
			{page.mayDecide && (
				<label className="vs-check">
					<input
						type="checkbox"
						id={part}
						name={part}
						value="1"
						defaultChecked={rejected?.ticked.includes(part) === true}
					/>
					{text.parts[part].box}
				</label>
			)}
		</li>
	))
	return (
		<section className="vs-stack vs-measure" aria-labelledby="kontrollera">
			<h2 id="kontrollera">{text.checklist}</h2>
			<p>{text.checklistHelp}</p>
			{page.mayDecide ? (
				<form method="post" className="vs-stack" noValidate>
					<ol className="vs-threads">{points}</ol>
					<div>
						<Button type="submit" name="intent" value="approve">
							{text.approve}
						</Button>
					</div>
				</form>
			) : (
				<ol className="vs-threads">{points}</ol>
			)}
		</section>
	)
}

/** Hands it to the reviewer, takes it back, or sends it back: each with its reason. */
export function Steps({ page, rejected }: Props) {
	return (
		<>
			{page.maySend && (
				<form method="post" className="vs-stack-small vs-measure">
					<p>{page.sentBack === null ? text.sendHelp : text.sendAgainHelp}</p>
					<div>
						<Button type="submit" name="intent" value="send">
							{text.send}
						</Button>
					</div>
				</form>
			)}
			{page.maySendBack && (
				<ReasonForm
					intent="send-back"
					label={text.sendBackReason}
					help={text.sendBackHelp}
					button={text.sendBack}
					rejected={rejected}
				/>
			)}
			{page.mayTakeBack && (
				<ReasonForm
					intent="take-back"
					label={text.reason}
					help={text.takeBackHelp}
					button={text.takeBack}
					rejected={rejected}
				/>
			)}
		</>
	)
}

function ReasonForm({
	intent,
	label,
	help,
	button,
	rejected,
}: {
	readonly intent: string
	readonly label: string
	readonly help: string
	readonly button: string
	readonly rejected: RejectedReviewForm | null
}) {
	return (
		<form method="post" className="vs-stack-small vs-measure" noValidate>
			<h2>{button}</h2>
			<Textarea
				id="reason"
				name="reason"
				label={label}
				description={help}
				minRows={2}
				defaultValue={rejected?.typed['reason'] ?? ''}
				error={rejected?.problems.find(({ fieldId }) => fieldId === 'reason')?.sentence}
				size="small"
			/>
			<div>
				<Button type="submit" name="intent" value={intent} variant="secondary">
					{button}
				</Button>
			</div>
		</form>
	)
}
