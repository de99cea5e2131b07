import { Checkbox } from '@navikt/ds-react/Checkbox'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { assessmentText as text } from '#app/text/assessment.ts'
import { integer } from '#app/text/format.ts'
import { CopyBetween } from './copy-buttons.tsx'
import { fieldId, fieldName } from './form-view.ts'
import type { FormView } from './form-view.ts'
import { FieldFooter, SavedBase } from './saved-field.tsx'
import { SavedTextField } from './saved-text-field.tsx'
import type { StepAlternative } from './step-alternative.ts'

interface Props {
	readonly alternatives: readonly StepAlternative[]
	readonly view: FormView
}

/** Cost, and the share of money and hours that goes to bevara, effektivisera and utforska. */
export function ResourcesStep({ alternatives, view }: Props) {
	return (
		<>
			{!view.locked && <CopyBetween alternatives={alternatives} />}
			<div className="vs-columns">
				{alternatives.map((alternative) => (
					<section
						key={alternative.id}
						className="vs-card vs-stack-small"
						aria-labelledby={`resurser-${alternative.id}`}
					>
						<h2 id={`resurser-${alternative.id}`}>{alternative.label}</h2>
						<p className="vs-subtle">{text.costHelp}</p>
						{(['oneOff', 'yearly'] as const).map((part) => (
							<SavedTextField
								key={part}
								view={view}
								name={fieldName(alternative.id, `cost/${part}`)}
								label={text.costs[part]}
								shown={grouped}
								numeric
							/>
						))}
						<OrientationFields alternative={alternative} view={view} />
					</section>
				))}
			</div>
		</>
	)
}

/** A stored amount in groups of three; what is not a whole number is shown as it was typed. */
function grouped(value: string): string {
	return /^-?\d+$/.test(value) ? integer(Number(value)) : value
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
	const names = shares.map(([share]) => fieldName(alternative.id, `orientation/${share}`))
	const [sum, setSum] = useState(() => sumOf(names.map((name) => view.values[name] ?? '')))
	const onInput = ({ currentTarget }: FormEvent<HTMLFieldSetElement>) => {
		const inputs = [...currentTarget.querySelectorAll('input')]
		setSum(sumOf(inputs.filter(({ name }) => names.includes(name)).map(({ value }) => value)))
	}
	return (
		<fieldset className="vs-fieldset vs-stack-small" onInput={onInput}>
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
			{sum !== null && (
				<p className="vs-sum">{sum === 100 ? text.orientationSum : text.orientationSumWrong(sum)}</p>
			)}
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

/** null while nothing, or something that is no number, is typed. */
function sumOf(typed: readonly string[]): number | null {
	const numbers = typed.map((value) => value.replace(/[\s%]/g, '')).filter((value) => value !== '')
	const sum = numbers.reduce((total, value) => total + Number(value), 0)
	return numbers.length === 0 || Number.isNaN(sum) ? null : sum
}
