import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import { TextField } from '@navikt/ds-react/TextField'
import { Textarea } from '@navikt/ds-react/Textarea'
import { decisionOutcomes } from '#app/domain/decision.ts'
import { decisionText as text } from '#app/text/decision.ts'
import { siteText } from '#app/text/site.ts'
import { DecisionConditions } from './decision-conditions.tsx'
import type { DecisionFormProps } from './decision-form-props.ts'
import { fieldOf } from './form-field.ts'

/** What was decided, and the conditions that were adopted with their text as it was decided. */
export function DecisionForm(form: DecisionFormProps) {
	const { values, problems, annex } = form
	const field = fieldOf(values, problems)
	return (
		<div className="vs-stack-large">
			<input type="hidden" name="annex" value={annex?.publicId ?? ''} />
			<div className="vs-stack vs-narrow-form">
				<Select {...field('committeeId')} label={text.fields.committee}>
					<option value="">{siteText.choose}</option>
					{form.committees.map(({ id, name }) => (
						<option key={id} value={id}>
							{name}
						</option>
					))}
				</Select>
				<TextField
					{...field('decidedOn')}
					label={text.fields.decidedOn}
					description={text.fields.decidedOnHelp}
					autoComplete="off"
				/>
				<TextField
					{...field('paragraph')}
					label={text.fields.paragraph}
					description={text.fields.paragraphHelp}
					autoComplete="off"
				/>
				<OutcomeChoice form={form} />
				{annex === null ? (
					<p className="vs-note">{text.noAnnex}</p>
				) : (
					<Select
						{...field('alternative')}
						label={text.fields.alternative}
						description={text.fields.alternativeHelp(annex.version)}
					>
						<option value="">{text.fields.noAlternative}</option>
						{form.alternatives.map(({ key, title }) => (
							<option key={key} value={key}>
								{text.alternative(key, title)}
							</option>
						))}
					</Select>
				)}
				<Textarea
					{...field('reason')}
					label={text.fields.reason}
					description={text.fields.reasonHelp}
					minRows={3}
				/>
				<TextField
					{...field('followUpOn')}
					label={text.fields.followUpOn}
					description={text.fields.followUpOnHelp}
					autoComplete="off"
				/>
			</div>
			<DecisionConditions form={form} />
			<div>
				<Button type="submit" name="intent" value="record">
					{text.save}
				</Button>
			</div>
		</div>
	)
}

function OutcomeChoice({ form: { values, problems, isMotion } }: { readonly form: DecisionFormProps }) {
	const problem = problems['outcome']
	const offered = decisionOutcomes.filter((outcome) => outcome !== 'answered' || isMotion)
	return (
		<fieldset
			className="vs-fieldset vs-stack-small"
			id="outcome"
			tabIndex={-1}
			aria-describedby={problem === undefined ? undefined : 'outcome-fel'}
		>
			<legend>{text.fields.outcome}</legend>
			{offered.map((outcome) => (
				<label className="vs-check" key={outcome}>
					<input type="radio" name="outcome" value={outcome} defaultChecked={values['outcome'] === outcome} />
					<span>
						{text.outcomes[outcome]}
						<span className="vs-choice-help">{text.outcomeHelp[outcome]}</span>
					</span>
				</label>
			))}
			{problem !== undefined && (
				<p className="vs-status-problem" id="outcome-fel">
					{problem}
				</p>
			)}
		</fieldset>
	)
}
