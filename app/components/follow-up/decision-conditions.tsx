import { TextField } from '@navikt/ds-react/TextField'
import { Textarea } from '@navikt/ds-react/Textarea'
import { decisionText as text } from '#app/text/decision.ts'
import type { DecisionFormProps } from './decision-form-props.ts'
import { fieldOf } from './form-field.ts'
import { PersonSelect } from './person-select.tsx'

/** The conditions of the annex to tick, each with its text as it was decided, and rows for those that the nämnd wrote itself. */
export function DecisionConditions({ form }: { readonly form: DecisionFormProps }) {
	const { values, problems, conditions, ownConditions } = form
	const own = Array.from({ length: ownConditions }, (_, index) => `own-${String(index)}`)
	const isOwnOpen = own.some((name) => Object.keys({ ...problems }).some((key) => key.startsWith(name)))
	return (
		<section className="vs-stack" aria-labelledby="villkor">
			<div className="vs-stack-small">
				<h2 id="villkor">{text.conditionsTitle}</h2>
				<p className="vs-measure">{text.conditionsHelp}</p>
			</div>
			{form.annex !== null && conditions.length === 0 && <p>{text.conditionsNone}</p>}
			{conditions.map(({ number, alternatives }, index) => {
				const name = `condition-${String(index)}`
				return (
					<fieldset className="vs-adopted" key={name}>
						<legend>
							<label className="vs-check">
								<input type="checkbox" name={name} value="1" defaultChecked={values[name] === '1'} />
								<span>
									{text.adopt(number)}
									<span className="vs-choice-help">{text.concerns(alternatives)}</span>
								</span>
							</label>
						</legend>
						<ConditionFields name={name} form={form} />
					</fieldset>
				)
			})}
			<details className="vs-details" open={isOwnOpen || own.some((name) => isTyped(values, name))}>
				<summary>{text.ownTitle}</summary>
				<div className="vs-stack">
					<p>{text.ownHelp}</p>
					{own.map((name, index) => (
						<fieldset className="vs-adopted" key={name}>
							<legend>{text.ownLegend(index + 1)}</legend>
							<ConditionFields name={name} form={form} />
						</fieldset>
					))}
				</div>
			</details>
		</section>
	)
}

function isTyped(values: DecisionFormProps['values'], name: string): boolean {
	return (values[`${name}-text`] ?? '') !== ''
}

function ConditionFields({
	name,
	form: { values, problems, persons },
}: {
	readonly name: string
	readonly form: DecisionFormProps
}) {
	const field = fieldOf(values, problems)
	return (
		<div className="vs-stack-small">
			<Textarea {...field(`${name}-text`)} label={text.conditionText} size="small" minRows={2} />
			<div className="vs-three-even">
				<TextField
					{...field(`${name}-responsible`)}
					label={text.responsible}
					description={text.responsibleHelp}
					size="small"
					autoComplete="off"
				/>
				<PersonSelect field={field(`${name}-person`)} persons={persons} />
				<TextField
					{...field(`${name}-followUp`)}
					label={text.followUp}
					description={text.followUpHelp}
					size="small"
					autoComplete="off"
				/>
			</div>
		</div>
	)
}
