import { Checkbox } from '@navikt/ds-react/Checkbox'
import { Select } from '@navikt/ds-react/Select'
import { fieldId, fieldName } from '#app/components/assessment/form-view.ts'
import type { FormView } from '#app/components/assessment/form-view.ts'
import { FieldFooter, SavedBase, SavedTextarea } from '#app/components/assessment/saved-field.tsx'
import { EvidenceFields } from '#app/components/assessment/evidence-fields.tsx'
import type { StepAlternative } from '#app/components/assessment/step-alternative.ts'
import type { AnswerKey } from '#app/domain/assessment.ts'
import { reconciliationText as text } from '#app/text/reconciliation.ts'

interface Props {
	readonly criterion: AnswerKey
	readonly alternative: StepAlternative
	/** Every answer that can be agreed on, as it is chosen. */
	readonly levels: readonly { readonly value: string; readonly label: string }[]
	readonly view: FormView
}

/** What was agreed on about one alternative, and why; each field is saved on its own. */
export function AgreementFields({ criterion, alternative, levels, view }: Props) {
	const nameOf = (field: string) => fieldName(alternative.id, `answers/${criterion}/${field}`)
	const [level, noAgreement] = [nameOf('level'), nameOf('noAgreement')]
	return (
		<section className="vs-card vs-stack-small" aria-labelledby={`enas-${alternative.id}`}>
			<h3 id={`enas-${alternative.id}`}>{alternative.label}</h3>
			<div className="vs-field">
				<SavedBase view={view} name={level} />
				<Select
					id={fieldId(level)}
					name={level}
					label={text.level}
					defaultValue={view.values[level] ?? ''}
					error={view.problems[level]}
					size="small"
				>
					<option value="">{text.levelNone}</option>
					{levels.map(({ value, label }) => (
						<option key={value} value={value}>
							{label}
						</option>
					))}
				</Select>
				<FieldFooter view={view} name={level} />
			</div>
			<div className="vs-field">
				<SavedBase view={view} name={noAgreement} />
				<Checkbox
					id={fieldId(noAgreement)}
					name={noAgreement}
					value="1"
					size="small"
					defaultChecked={view.values[noAgreement] === '1'}
				>
					{text.noAgreementBox}
				</Checkbox>
				<FieldFooter view={view} name={noAgreement} />
			</div>
			<SavedTextarea view={view} name={nameOf('reason')} label={text.reasonLabel} help={text.reasonHelp} />
			<SavedTextarea
				view={view}
				name={nameOf('motivation')}
				label={text.motivationLabel}
				help={text.motivationHelp}
			/>
			<EvidenceFields criterionId={criterion} alternative={alternative} view={view} />
		</section>
	)
}
