import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import { TextField } from '@navikt/ds-react/TextField'
import { assessorsText as text } from '#app/text/assessors.ts'
import { invitationText } from '#app/text/invitation.ts'
import { siteText } from '#app/text/site.ts'
import { problemOf, typedIn } from './rejected-form.ts'
import type { RejectedForm } from './rejected-form.ts'

interface Props {
	readonly page: {
		readonly persons: readonly { readonly id: string; readonly label: string }[]
		readonly isClosed: boolean
		readonly dueOn: string
	}
	readonly rejected: RejectedForm | undefined
}

/** Invites somebody with an account, or makes a link for somebody without. */
export function InviteForms({ page, rejected }: Props) {
	if (page.isClosed) return <p className="vs-note">{text.problems.closed}</p>
	return (
		<section className="vs-stack" aria-labelledby="bjud-in">
			<h2 id="bjud-in">{text.inviteTitle}</h2>
			<p className="vs-note vs-measure">{invitationText.publicRecord}</p>
			<div className="vs-two-even">
				<section className="vs-card vs-stack-small" aria-labelledby="med-konto">
					<h3 id="med-konto">{text.inviteAccount}</h3>
					<p className="vs-subtle">{text.inviteAccountLead}</p>
					{page.persons.length === 0 ? (
						<p>{text.noPersons}</p>
					) : (
						<AccountForm page={page} rejected={rejected} />
					)}
				</section>
				<section className="vs-card vs-stack-small" aria-labelledby="med-lank">
					<h3 id="med-lank">{text.inviteLink}</h3>
					<p className="vs-subtle">{text.inviteLinkLead}</p>
					<LinkForm page={page} rejected={rejected} />
				</section>
			</div>
		</section>
	)
}

function AccountForm({ page, rejected }: Props) {
	const form = 'invite-account'
	return (
		<form method="post" className="vs-stack-small" noValidate>
			<Select
				id={`${form}-personId`}
				name="personId"
				label={text.person}
				defaultValue={typedIn(rejected, form, 'personId') ?? ''}
				error={problemOf(rejected, `${form}-personId`)}
				size="small"
			>
				<option value="">{siteText.choose}</option>
				{page.persons.map(({ id, label }) => (
					<option key={id} value={id}>
						{label}
					</option>
				))}
			</Select>
			<FormField form={form} field="role" label={text.role} help={text.roleHelp} rejected={rejected} />
			<FormField
				form={form}
				field="dueOn"
				label={text.dueOn}
				help={text.dueOnHelp}
				proposed={page.dueOn}
				rejected={rejected}
			/>
			<div>
				<Button type="submit" name="intent" value={form} size="small">
					{text.invite}
				</Button>
			</div>
		</form>
	)
}

function LinkForm({ page, rejected }: Props) {
	const form = 'invite-link'
	return (
		<form method="post" className="vs-stack-small" noValidate>
			<FormField form={form} field="role" label={text.role} help={text.roleHelp} rejected={rejected} />
			<FormField form={form} field="name" label={text.name} help={text.nameHelp} rejected={rejected} />
			<FormField
				form={form}
				field="dueOn"
				label={text.dueOn}
				help={text.dueOnHelp}
				proposed={page.dueOn}
				rejected={rejected}
			/>
			<div>
				<Button type="submit" name="intent" value={form} size="small">
					{text.makeLink}
				</Button>
			</div>
		</form>
	)
}

interface FieldProps {
	readonly form: string
	readonly field: string
	readonly label: string
	readonly help: string
	readonly proposed?: string
	readonly rejected: RejectedForm | undefined
}

function FormField({ form, field, label, help, proposed = '', rejected }: FieldProps) {
	return (
		<TextField
			id={`${form}-${field}`}
			name={field}
			label={label}
			description={help}
			defaultValue={typedIn(rejected, form, field) ?? proposed}
			error={problemOf(rejected, `${form}-${field}`)}
			autoComplete="off"
			size="small"
		/>
	)
}
