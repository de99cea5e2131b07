import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { sessionText as text } from '#app/text/session.ts'

interface Props {
	readonly email: string
	readonly problems: readonly { readonly fieldId: string; readonly sentence: string }[]
}

export function PasswordForm({ email, problems }: Props) {
	const problemOf = (fieldId: string) => problems.find((problem) => problem.fieldId === fieldId)?.sentence
	return (
		<form method="post" className="vs-stack" noValidate>
			<TextField
				id="email"
				name="email"
				type="email"
				label={text.email}
				autoComplete="username"
				defaultValue={email}
				error={problemOf('email')}
			/>
			<TextField
				id="password"
				name="password"
				type="password"
				label={text.password}
				autoComplete="current-password"
				error={problemOf('password')}
			/>
			<div>
				<Button type="submit">{text.submit}</Button>
			</div>
		</form>
	)
}
