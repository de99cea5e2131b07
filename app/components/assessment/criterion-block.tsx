import { Button } from '@navikt/ds-react/Button'
import type { Question } from '#app/domain/question.ts'
import { assessmentText as text } from '#app/text/assessment.ts'
import { useAutosave } from '#app/components/autosave/autosave-context.ts'
import { ChoiceMatrix } from '#app/components/choice-matrix.tsx'
import { AlternativeLabel } from './alternative-label.tsx'
import { currentValue, isAwaiting } from './current-value.ts'
import { fieldId, fieldName } from './form-view.ts'
import type { FormView } from './form-view.ts'
import { levelRows } from './level-rows.ts'
import { matrixColumns } from './matrix-columns.ts'
import { EvidenceFields } from './evidence-fields.tsx'
import { SavedBase, SavedTextarea } from './saved-field.tsx'
import type { StepAlternative } from './step-alternative.ts'

interface Props {
	readonly criterion: Question
	readonly stageLabel: string
	readonly alternatives: readonly StepAlternative[]
	readonly view: FormView
}

/** One question: its scale for all alternatives side by side, then a motivation for each. */
export function CriterionBlock({ criterion, stageLabel, alternatives, view }: Props) {
	return (
		<section className="vs-criterion" aria-labelledby={`fraga-${criterion.id}`} id={criterion.id}>
			<p className="vs-eyebrow">{stageLabel}</p>
			<h2 id={`fraga-${criterion.id}`}>{criterion.question}</h2>
			<MoreAbout criterion={criterion} />
			<ChoiceMatrix
				id={criterion.id}
				caption={criterion.question}
				columns={matrixColumns(alternatives, `answers/${criterion.id}/level`, view)}
				rows={levelRows(criterion.anchors)}
				disabled={view.locked}
			/>
			<div className="vs-columns">
				{alternatives.map((alternative) => (
					<AnswerDetails
						key={alternative.id}
						criterion={criterion}
						alternative={alternative}
						alternatives={alternatives}
						view={view}
					/>
				))}
			</div>
		</section>
	)
}

function MoreAbout({ criterion: { help, example, why } }: { readonly criterion: Question }) {
	return (
		<details className="vs-details">
			<summary>{text.moreAboutQuestion}</summary>
			<div className="vs-stack-small vs-measure">
				<p>{help}</p>
				{example !== undefined && (
					<p>
						<strong>{text.exampleLabel}</strong> {example}
					</p>
				)}
				{why !== undefined && (
					<p>
						<strong>{text.whyLabel}</strong> {why.text} <cite>{why.source}</cite>
					</p>
				)}
			</div>
		</details>
	)
}

interface DetailsProps {
	readonly criterion: Question
	readonly alternative: StepAlternative
	readonly alternatives: readonly StepAlternative[]
	readonly view: FormView
}

function AnswerDetails({ criterion, alternative, alternatives, view }: DetailsProps) {
	const level = fieldName(alternative.id, `answers/${criterion.id}/level`)
	return (
		<div className="vs-stack-small">
			<SavedBase view={view} name={level} />
			{view.problems[level] !== undefined && (
				<p className="vs-status-problem" id={`${fieldId(level)}-fel`}>
					{view.problems[level]}
				</p>
			)}
			{!view.locked && (
				<AnswerButtons
					criterion={criterion}
					alternative={alternative}
					alternatives={alternatives}
					view={view}
				/>
			)}
			<SavedTextarea
				view={view}
				name={fieldName(alternative.id, `answers/${criterion.id}/motivation`)}
				label={<AlternativeLabel of={text.motivationFor} alternative={alternative} />}
			/>
			<EvidenceFields criterionId={criterion.id} alternative={alternative} view={view} />
		</div>
	)
}

function AnswerButtons({ criterion, alternative, alternatives, view }: DetailsProps) {
	const level = fieldName(alternative.id, `answers/${criterion.id}/level`)
	const zero = alternatives.find((other) => other.zero && other.id !== alternative.id)
	const { states } = useAutosave()
	const valueOf = (name: string) => currentValue(view, states, name)
	const answer = valueOf(level)
	if (isAwaiting(view, states, level)) {
		return (
			<div className="vs-note vs-row">
				<span>{text.copied}</span>
				<Button size="small" name="intent" value={`confirm:${level}`}>
					{text.confirm}
				</Button>
			</div>
		)
	}
	return (
		<div className="vs-row vs-answer-buttons">
			{zero !== undefined &&
				answer === '' &&
				valueOf(fieldName(zero.id, `answers/${criterion.id}/level`)) !== '' && (
					<Button
						size="xsmall"
						variant="secondary"
						name="intent"
						value={`copy:${level}`}
						aria-label={text.sameAsZeroFor(alternative.label)}
					>
						{text.sameAsZero}
					</Button>
				)}
			{answer !== '' && (
				<Button
					size="xsmall"
					variant="tertiary"
					name="intent"
					value={`clear:${level}`}
					aria-label={text.clearLabel(alternative.label)}
				>
					{text.clear}
				</Button>
			)}
		</div>
	)
}
