import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import { TextField } from '@navikt/ds-react/TextField'
import { roles } from '#app/domain/role.ts'
import { capitalised } from '#app/text/format.ts'
import { peopleText as text } from '#app/text/people.ts'
import { roleNames } from '#app/text/roles.ts'
import { siteText } from '#app/text/site.ts'

interface Props {
	readonly committees: readonly { readonly id: string; readonly name: string }[]
	readonly typed: Readonly<Record<string, string>>
	readonly problems: Readonly<Record<string, string>>
}

export function RoleForm({ committees, typed, problems }: Props) {
	const field = (name: string) => ({
		id: name,
		name,
		defaultValue: typed[name] ?? '',
		error: problems[name],
	})
	return (
		<form method="post" className="vs-stack vs-narrow-form">
			<Select {...field('role')} label={text.roleField}>
				<option value="">{siteText.choose}</option>
				{roles.map((role) => (
					<option key={role} value={role}>
						{capitalised(roleNames[role])}
					</option>
				))}
			</Select>
			<Select {...field('committee')} label={text.place}>
				<option value="">{siteText.choose}</option>
				<option value="*">{text.wholeMunicipality}</option>
				{committees.map(({ id, name }) => (
					<option key={id} value={id}>
						{name}
					</option>
				))}
			</Select>
			<TextField {...field('from')} label={text.from} description={text.fromHelp} autoComplete="off" />
			<TextField {...field('to')} label={text.to} description={text.toHelp} autoComplete="off" />
			<div>
				<Button type="submit" name="intent" value="give-role" variant="secondary">
					{text.addRole}
				</Button>
			</div>
		</form>
	)
}
