import { Button } from '@navikt/ds-react/Button'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import type { SummaryProblem } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import type { ExerciseAnswers } from '#app/domain/exercise.ts'
import type { Effect, LevelKey } from '#app/domain/instrument.ts'
import { exerciseAnswerLabels, exerciseText as text } from '#app/text/exercise.ts'
import { SpreadView } from './spread-view.tsx'
import type { SpreadResult } from './spread-view.tsx'

interface Question {
	readonly effect: Effect
	readonly label: string
	readonly question: string
	readonly help: string
	/** Best to worst. */
	readonly choices: readonly { readonly value: LevelKey; readonly label: string }[]
}

interface Props {
	readonly title: string
	readonly story: readonly string[]
	readonly questions: readonly Question[]
	/** What this participant has answered; null before she has. */
	readonly given: ExerciseAnswers | null
	/** The answers were saved just now. */
	readonly isSaved: boolean
	readonly isRevealed: boolean
	readonly result: SpreadResult | null
	/** A post that was not taken in, with what was typed. */
	readonly refused: {
		readonly typed: Readonly<Record<string, string>>
		readonly problems: readonly SummaryProblem[]
		readonly notice: string | null
	} | null
}

/** The page on the phone: the case, four questions, and once they are shown everybody's answers. */
export function ExerciseForm({
	title,
	story,
	questions,
	given,
	isSaved,
	isRevealed,
	result,
	refused,
}: Props) {
	const chosen: Readonly<Record<string, string>> = refused?.typed ?? given ?? {}
	return (
		<div className="vs-stack">
			<PageHead title={title} lead={isRevealed ? undefined : text.answerLead} />
			<ErrorSummary problems={refused?.problems ?? []} />
			{refused !== null && refused.notice !== null && (
				<p className="vs-note vs-note-warning" role="alert">
					{refused.notice}
				</p>
			)}
			{isRevealed && <p className="vs-note">{text.closed}</p>}
			{!isRevealed && refused === null && given !== null && (
				<p className="vs-note" role={isSaved ? 'status' : undefined}>
					{text.thanks} {text.thanksNote}
				</p>
			)}
			{result !== null && <SpreadView result={result} />}
			<section className="vs-stack-small vs-measure">
				{story.map((paragraph) => (
					<p key={paragraph}>{paragraph}</p>
				))}
			</section>
			{!isRevealed && (
				<form method="post" className="vs-stack vs-measure" noValidate>
					<p className="vs-baseline">{text.baseline}</p>
					{questions.map((question) => (
						<QuestionField
							key={question.effect}
							question={question}
							chosen={chosen[question.effect] ?? ''}
							problem={refused?.problems.find(({ fieldId }) => fieldId === question.effect)?.sentence ?? null}
						/>
					))}
					<div>
						<Button type="submit">{given === null ? text.send : text.change}</Button>
					</div>
				</form>
			)}
		</div>
	)
}

interface FieldProps {
	readonly question: Question
	readonly chosen: string
	readonly problem: string | null
}

function QuestionField({
	question: { effect, label, question, help, choices },
	chosen,
	problem,
}: FieldProps) {
	const all = [
		...choices.map((choice) => ({ ...choice, mark: exerciseAnswerLabels[choice.value] })),
		{ value: 'unknown', label: '', mark: text.unknownAnswer },
	]
	return (
		<fieldset
			id={effect}
			tabIndex={-1}
			className="vs-choices"
			aria-describedby={problem === null ? `${effect}-hjalp` : `${effect}-fel ${effect}-hjalp`}
		>
			<legend>
				{label}
				{': '}
				{question}
			</legend>
			<p id={`${effect}-hjalp`} className="vs-subtle">
				{help}
			</p>
			{problem !== null && (
				<p id={`${effect}-fel`} className="vs-choices-problem">
					{problem}
				</p>
			)}
			{all.map((choice) => (
				<label key={choice.value} className="vs-choice">
					<input type="radio" name={effect} value={choice.value} defaultChecked={choice.value === chosen} />
					<span className="vs-choice-mark">{choice.mark}</span>
					<span>{choice.label}</span>
				</label>
			))}
		</fieldset>
	)
}
