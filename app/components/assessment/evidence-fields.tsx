import { Select } from '@navikt/ds-react/Select'
import { evidences } from '#app/domain/assessment.ts'
import type { AnswerKey } from '#app/domain/assessment.ts'
import { assessmentText as text } from '#app/text/assessment.ts'
import { fieldId, fieldName } from './form-view.ts'
import type { FormView } from './form-view.ts'
import { FieldFooter, SavedBase } from './saved-field.tsx'
import { SavedTextField } from './saved-text-field.tsx'
import type { StepAlternative } from './step-alternative.ts'

interface Props {
	readonly criterionId: AnswerKey
	readonly alternative: StepAlternative
	readonly view: FormView
}

/** What the answer rests on, folded away until it is wanted or filled in. */
export function EvidenceFields({ criterionId, alternative, view }: Props) {
	const evidence = fieldName(alternative.id, `answers/${criterionId}/evidence`)
	const source = fieldName(alternative.id, `answers/${criterionId}/source`)
	const isFilled = [evidence, source].some(
		(name) => (view.values[name] ?? '') !== '' || view.problems[name] !== undefined,
	)
	return (
		<details className="vs-details" open={isFilled}>
			<summary>
				{text.evidenceToggle}
				<span className="vs-visually-hidden"> {alternative.label}</span>
			</summary>
			<div className="vs-stack-small">
				<div className="vs-field">
					<SavedBase view={view} name={evidence} />
					<Select
						id={fieldId(evidence)}
						name={evidence}
						label={text.evidence}
						size="small"
						defaultValue={view.values[evidence] ?? ''}
						disabled={view.locked}
					>
						<option value="">{text.evidenceNone}</option>
						{evidences.map((value) => (
							<option key={value} value={value}>
								{text.evidences[value]}
							</option>
						))}
					</Select>
					<FieldFooter view={view} name={evidence} />
				</div>
				<SavedTextField view={view} name={source} label={text.source} help={text.sourceHelp} />
			</div>
		</details>
	)
}
