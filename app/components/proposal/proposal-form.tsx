import { Select } from '@navikt/ds-react/Select'
import { TextField } from '@navikt/ds-react/TextField'
import { Textarea } from '@navikt/ds-react/Textarea'
import { proposalTypes } from '#app/domain/assessment.ts'
import type { ProposalField } from '#app/domain/proposal-field.ts'
import { proposalText as text } from '#app/text/proposal.ts'
import { siteText } from '#app/text/site.ts'

interface Props {
	readonly values: Readonly<Partial<Record<ProposalField, string>>>
	readonly problems: Readonly<Partial<Record<ProposalField, string>>>
	readonly committees: readonly { readonly id: string; readonly name: string }[]
	readonly units: readonly { readonly id: string; readonly name: string }[]
}

/** What is known of an ärende. Only heading, nämnd and type are required. */
export function ProposalForm({ values, problems, committees, units }: Props) {
	const field = (name: ProposalField) => ({
		id: name,
		name,
		defaultValue: values[name] ?? '',
		error: problems[name],
	})
	return (
		<div className="vs-stack">
			<TextField {...field('title')} label={text.heading} description={text.headingHelp} autoComplete="off" />
			<Select {...field('committeeId')} label={text.committee}>
				<option value="">{siteText.choose}</option>
				{committees.map(({ id, name }) => (
					<option key={id} value={id}>
						{name}
					</option>
				))}
			</Select>
			<Select {...field('type')} label={text.type}>
				<option value="">{siteText.choose}</option>
				{proposalTypes.map((type) => (
					<option key={type} value={type}>
						{text.types[type]}
					</option>
				))}
			</Select>
			<TextField
				{...field('diarienummer')}
				label={text.optional(text.diarienummer)}
				description={text.diarienummerHelp}
				autoComplete="off"
			/>
			<TextField
				{...field('meetingDate')}
				label={text.optional(text.meetingDate)}
				description={text.meetingDateHelp}
				autoComplete="off"
			/>
			<TextField
				{...field('raisedOn')}
				label={text.optional(text.raisedOn)}
				description={text.raisedOnHelp}
				autoComplete="off"
			/>
			<Textarea
				{...field('description')}
				label={text.optional(text.description)}
				description={text.descriptionHelp}
				minRows={4}
			/>
			<Select {...field('unitId')} label={text.optional(text.unit)}>
				<option value="">{text.unitNone}</option>
				{units.map(({ id, name }) => (
					<option key={id} value={id}>
						{name}
					</option>
				))}
			</Select>
			<fieldset className="vs-fieldset vs-two-even">
				<legend>{text.optional(text.preparedByQuestion)}</legend>
				<TextField {...field('preparedByName')} label={text.preparedByName} autoComplete="off" />
				<TextField
					{...field('preparedByRole')}
					label={text.preparedByRole}
					description={text.preparedByRoleHelp}
					autoComplete="off"
				/>
			</fieldset>
		</div>
	)
}
