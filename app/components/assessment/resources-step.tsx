import { Checkbox } from '@navikt/ds-react/Checkbox'
import { assessmentText as text } from '#app/text/assessment.ts'
import { FieldFooter, SavedBase, SavedTextField } from './saved-field.tsx'
import { fieldId, fieldName } from './form-view.ts'
import type { FormView } from './form-view.ts'
import type { StepAlternative } from './step-alternative.ts'

interface Props {
	readonly alternatives: readonly StepAlternative[]
	readonly view: FormView
}

/** Cost, and the share of money and hours that goes to bevara, effektivisera and utforska. */
export function ResourcesStep({ alternatives, view }: Props) {
	return (
		<div className="vs-columns">
			{alternatives.map((alternative) => (
				<section
					key={alternative.id}
					className="vs-card vs-stack"
					aria-labelledby={`resurser-${alternative.id}`}
				>
					<h2 id={`resurser-${alternative.id}`}>{alternative.label}</h2>
					<SavedTextField
						view={view}
						name={fieldName(alternative.id, 'cost/oneOff')}
						label={text.oneOff}
						help={text.costHelp}
						numeric
					/>
					<SavedTextField
						view={view}
						name={fieldName(alternative.id, 'cost/yearly')}
						label={text.yearly}
						help={text.costHelp}
						numeric
					/>
					<OrientationFields alternative={alternative} view={view} />
				</section>
			))}
		</div>
	)
}

const shares = [
	['maintain', text.maintain, text.maintainHelp],
	['exploit', text.exploit, text.exploitHelp],
	['explore', text.explore, text.exploreHelp],
] as const

function OrientationFields({
	alternative,
	view,
}: {
	readonly alternative: StepAlternative
	readonly view: FormView
}) {
	const unknown = fieldName(alternative.id, 'orientation/unknown')
	return (
		<fieldset className="vs-fieldset vs-stack-small">
			<legend>{text.orientationTitle}</legend>
			<p className="vs-subtle">{text.orientationHelp}</p>
			{shares.map(([share, label, help]) => (
				<SavedTextField
					key={share}
					view={view}
					name={fieldName(alternative.id, `orientation/${share}`)}
					label={text.percentOf(label)}
					help={help}
					numeric
				/>
			))}
			<SavedBase view={view} name={unknown} />
			<Checkbox
				id={fieldId(unknown)}
				name={unknown}
				value="1"
				size="small"
				defaultChecked={view.values[unknown] === '1'}
				disabled={view.locked}
			>
				{text.orientationUnknown}
			</Checkbox>
			<FieldFooter view={view} name={unknown} />
		</fieldset>
	)
}
