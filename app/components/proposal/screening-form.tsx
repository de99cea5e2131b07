import { Button } from '@navikt/ds-react/Button'
import { Textarea } from '@navikt/ds-react/Textarea'
import { Link } from '@remix-run/react'
import type { ScreeningOutcome } from '#app/domain/instrument.ts'
import { screeningChoices } from '#app/domain/screening.ts'
import type { ScreeningAnswers } from '#app/domain/screening.ts'
import { screeningText as text } from '#app/text/screening.ts'

export interface ScreeningFormPage {
	readonly questions: readonly { readonly id: string; readonly question: string; readonly help: string }[]
	readonly answers: ScreeningAnswers
	/** What is proposed, or was decided before; null before the questions are answered. */
	readonly ending: {
		readonly advice: string | null
		readonly splitTo: string | null
		readonly outcome: ScreeningOutcome | ''
		readonly reason: string
	} | null
	readonly problems: Readonly<Partial<Record<string, string>>>
}

/** The threshold questions, and below them how the screening ends. */
export function ScreeningForm({ page }: { readonly page: ScreeningFormPage }) {
	return (
		<form method="post" className="vs-stack-large">
			<div className="vs-stack">
				{page.questions.map((question) => (
					<Question
						key={question.id}
						question={question}
						chosen={page.answers[question.id]}
						problem={page.problems[question.id]}
					/>
				))}
				<div>
					<Button
						type="submit"
						name="intent"
						value="propose"
						variant={page.ending === null ? 'primary' : 'secondary'}
					>
						{page.ending === null ? text.propose : text.proposeAgain}
					</Button>
				</div>
			</div>
			{page.ending !== null && <Ending ending={page.ending} problems={page.problems} />}
		</form>
	)
}

interface QuestionProps {
	readonly question: ScreeningFormPage['questions'][number]
	readonly chosen: string | undefined
	readonly problem: string | undefined
}

function Question({ question: { id, question, help }, chosen, problem }: QuestionProps) {
	return (
		<fieldset
			className="vs-fieldset vs-screening"
			id={id}
			tabIndex={-1}
			aria-describedby={problem === undefined ? `${id}-hjalp` : `${id}-hjalp ${id}-fel`}
		>
			<legend>{question}</legend>
			<p className="vs-subtle" id={`${id}-hjalp`}>
				{help}
			</p>
			{problem !== undefined && (
				<p className="vs-status-problem" id={`${id}-fel`}>
					{problem}
				</p>
			)}
			<div className="vs-row">
				{screeningChoices.map((choice) => (
					<label className="vs-check" key={choice}>
						<input type="radio" name={`q:${id}`} value={choice} defaultChecked={choice === chosen} />
						{text.choices[choice]}
					</label>
				))}
			</div>
		</fieldset>
	)
}

interface EndingProps {
	readonly ending: NonNullable<ScreeningFormPage['ending']>
	readonly problems: ScreeningFormPage['problems']
}

function Ending({ ending, problems }: EndingProps) {
	return (
		<section className="vs-card vs-stack" aria-labelledby="forslag" id="forslaget" tabIndex={-1}>
			<div className="vs-stack-small">
				<h2 id="forslag">{ending.advice === null ? text.outcome : text.adviceTitle}</h2>
				{ending.advice !== null && <p>{ending.advice}</p>}
				{ending.splitTo !== null && (
					<p className="vs-note">
						{text.split} <Link to={ending.splitTo}>{text.toSplit}</Link>
					</p>
				)}
			</div>
			<fieldset className="vs-fieldset vs-stack-small" id="outcome" tabIndex={-1}>
				<legend>{text.outcome}</legend>
				{problems['outcome'] !== undefined && <p className="vs-status-problem">{problems['outcome']}</p>}
				{(['full', 'short', 'none'] as const).map((outcome) => (
					<label className="vs-check" key={outcome}>
						<input type="radio" name="outcome" value={outcome} defaultChecked={outcome === ending.outcome} />
						{text.outcomes[outcome]}
					</label>
				))}
			</fieldset>
			<Textarea
				key={ending.reason}
				id="reason"
				name="reason"
				label={text.reason}
				description={text.reasonHelp}
				defaultValue={ending.reason}
				error={problems['reason']}
				minRows={2}
			/>
			<div>
				<Button type="submit" name="intent" value="save">
					{text.save}
				</Button>
			</div>
		</section>
	)
}
