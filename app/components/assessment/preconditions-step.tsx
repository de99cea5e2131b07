import { preconditionStates } from '#app/domain/assessment.ts'
import type { Instrument } from '#app/domain/instrument.ts'
import { assessmentText as text } from '#app/text/assessment.ts'
import { ChoiceMatrix } from '#app/components/choice-matrix.tsx'
import { CopyBetween } from './copy-buttons.tsx'
import { fieldName } from './form-view.ts'
import type { FormView } from './form-view.ts'
import { FoldedNote } from './folded-note.tsx'
import { matrixColumns } from './matrix-columns.ts'
import { MoreHelp } from './more-help.tsx'
import { SavedBase } from './saved-field.tsx'
import type { StepAlternative } from './step-alternative.ts'

interface Props {
	readonly preconditions: Instrument['preconditions']
	readonly alternatives: readonly StepAlternative[]
	readonly view: FormView
}

const stateRows = preconditionStates.map((value) => ({ value, label: text.preconditionStates[value] }))

/** The five principles of balancing, outside the score. */
export function PreconditionsStep({ preconditions, alternatives, view }: Props) {
	return (
		<>
			{!view.locked && <CopyBetween alternatives={alternatives} />}
			{preconditions.map(({ id, label, question, help }) => (
				<section key={id} className="vs-criterion" aria-labelledby={`fraga-${id}`} id={id}>
					<p className="vs-eyebrow">{label}</p>
					<h2 id={`fraga-${id}`}>{question}</h2>
					<MoreHelp>{help}</MoreHelp>
					<ChoiceMatrix
						id={id}
						caption={question}
						columns={matrixColumns(alternatives, `preconditions/${id}/state`, view)}
						rows={stateRows}
						disabled={view.locked}
					/>
					<div className="vs-columns">
						{alternatives.map((alternative) => (
							<div key={alternative.id}>
								<SavedBase view={view} name={fieldName(alternative.id, `preconditions/${id}/state`)} />
								<FoldedNote
									view={view}
									name={fieldName(alternative.id, `preconditions/${id}/note`)}
									alternative={alternative}
								/>
							</div>
						))}
					</div>
				</section>
			))}
		</>
	)
}
