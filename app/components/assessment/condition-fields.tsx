import { Button } from '@navikt/ds-react/Button'
import { Textarea } from '@navikt/ds-react/Textarea'
import type { Instrument } from '#app/domain/instrument.ts'
import { assessmentText as text } from '#app/text/assessment.ts'
import { newRow } from './chain-view.ts'
import { fieldId, fieldName } from './form-view.ts'
import type { FormView } from './form-view.ts'
import { NewTextField } from './new-text-field.tsx'
import { FieldFooter, SavedBase, SavedTextarea } from './saved-field.tsx'
import { SavedTextField } from './saved-text-field.tsx'
import type { StepAlternative } from './step-alternative.ts'

interface Props {
	readonly conditionId: string
	readonly criteria: Instrument['criteria']
	readonly alternative: StepAlternative
	readonly view: FormView
}

/** An att-sats that the nämnd could decide, who is responsible, when it is followed up and which answers it explains. */
export function ConditionFields({ conditionId, criteria, alternative, view }: Props) {
	const nameOf = (field: string) => fieldName(alternative.id, `conditions/${conditionId}/${field}`)
	return (
		<div className="vs-condition vs-stack-small" id={`rad-${conditionId}`}>
			<SavedTextarea
				view={view}
				name={nameOf('text')}
				label={text.condition}
				help={text.conditionHelp}
				budget={view.budgets.condition}
			/>
			<div className="vs-two-even">
				<SavedTextField view={view} name={nameOf('responsible')} label={text.responsible} />
				<SavedTextField
					view={view}
					name={nameOf('followUp')}
					label={text.followUp}
					help={text.followUpHelp}
				/>
			</div>
			<ExplainedCriteria name={nameOf('criteria')} criteria={criteria} view={view} />
			{!view.locked && (
				<div>
					<Button
						size="xsmall"
						variant="tertiary"
						name="intent"
						value={`remove-condition:${conditionId}`}
						aria-label={text.removeConditionLabel(view.values[nameOf('text')] ?? '')}
					>
						{text.removeCondition}
					</Button>
				</div>
			)}
		</div>
	)
}

function ExplainedCriteria({
	name,
	criteria,
	view,
}: {
	readonly name: string
	readonly criteria: Instrument['criteria']
	readonly view: FormView
}) {
	const chosen = (view.values[name] ?? '').split(' ')
	if (criteria.length === 0) return null
	return (
		<details className="vs-details">
			<summary>{text.conditionCriteria}</summary>
			<SavedBase view={view} name={name} />
			<fieldset className="vs-fieldset" id={fieldId(name)}>
				<legend className="vs-visually-hidden">{text.conditionCriteria}</legend>
				{criteria.map(({ id, shortLabel }) => (
					<label key={id} className="vs-check">
						<input
							type="checkbox"
							name={name}
							value={id}
							defaultChecked={chosen.includes(id)}
							disabled={view.locked}
						/>
						{shortLabel}
					</label>
				))}
			</fieldset>
			<FieldFooter view={view} name={name} />
		</details>
	)
}

export function NewCondition({ itemId, view }: { readonly itemId: string; readonly view: FormView }) {
	const nameOf = (field: 'text' | 'responsible' | 'followUp') => newRow.condition(itemId, field)
	const isStarted = (['text', 'responsible', 'followUp'] as const).some(
		(field) => (view.values[nameOf(field)] ?? '') !== '',
	)
	return (
		<details className="vs-details" open={isStarted}>
			<summary>{text.addCondition}</summary>
			<div className="vs-stack-small">
				<Textarea
					id={fieldId(nameOf('text'))}
					name={nameOf('text')}
					label={text.condition}
					description={text.conditionHelp}
					minRows={2}
					size="small"
					defaultValue={view.values[nameOf('text')] ?? ''}
					error={view.problems[nameOf('text')]}
				/>
				<div className="vs-two-even">
					<NewTextField name={nameOf('responsible')} label={text.responsible} view={view} />
					<NewTextField name={nameOf('followUp')} label={text.followUp} view={view} />
				</div>
				<div>
					<Button size="small" variant="secondary" name="intent" value="stay">
						{text.addCondition}
					</Button>
				</div>
			</div>
		</details>
	)
}
