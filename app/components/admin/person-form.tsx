import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { peopleText as text } from '#app/text/people.ts'

interface Props {
	readonly values: { readonly name: string; readonly email: string }
	/** As stored when the page was made; null for somebody new. */
	readonly was: { readonly name: string; readonly email: string } | null
	readonly problems: Readonly<Record<string, string>>
	readonly submit: string
}

export function PersonForm({ values, was, problems, submit }: Props) {
	return (
		<form method="post" className="vs-stack vs-narrow-form">
			{Object.entries(was ?? {}).map(([field, value]) => (
				<input key={field} type="hidden" name={`was:${field}`} value={value} />
			))}
			{(['name', 'email'] as const).map((field) => (
				<TextField
					key={field}
					id={field}
					name={field}
					label={text[field]}
					defaultValue={values[field]}
					error={problems[field]}
					autoComplete="off"
				/>
			))}
			<div>
				<Button type="submit" name="intent" value="save">
					{submit}
				</Button>
			</div>
		</form>
	)
}
