import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { logIn } from '#app/access/log-in.ts'
import { sessionCookie } from '#app/session-cookie.server.ts'
import { findVisitor } from '#app/visitor.server.ts'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { formOf, textField } from '#app/http.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { sessionText as text } from '#app/text/session.ts'
import { siteText } from '#app/text/site.ts'

export const handle = { permission: 'public' }

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader({ request, context }: LoaderFunctionArgs) {
	const next = nextOf(request)
	if ((await findVisitor(request, context)) !== null) throw redirect(next)
	return null
}

export async function action({ request, context }: ActionFunctionArgs) {
	const form = await formOf(request)
	const email = textField(form, 'email').trim()
	const password = textField(form, 'password')
	const outcome = await logIn(runtime.deps.db, {
		email,
		password,
		host: new URL(request.url).hostname,
		address: context.clientAddress ?? '',
		at: runtime.deps.now(),
	})
	switch (outcome.kind) {
		case 'loggedIn':
			return redirect(nextOf(request), { headers: { 'Set-Cookie': await sessionCookie(outcome.token) } })
		case 'throttled':
			return data(
				{ email, problems: [{ fieldId: 'email', sentence: text.throttled(outcome.minutes) }] },
				{ status: 429 },
			)
		case 'refused':
			return data({ email, problems: refusals(email, password) }, { status: 422 })
	}
}

export default function LogInPage() {
	const answer = useActionData<typeof action>()
	const problems = answer?.problems ?? []
	const problemOf = (fieldId: string) => problems.find((problem) => problem.fieldId === fieldId)?.sentence
	return (
		<div className="vs-stack vs-narrow-form">
			<PageHead title={text.title} lead={text.lead} />
			<ErrorSummary problems={problems} />
			<form method="post" className="vs-stack" noValidate>
				<TextField
					id="email"
					name="email"
					type="email"
					label={text.email}
					autoComplete="username"
					defaultValue={answer?.email ?? ''}
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
		</div>
	)
}

function refusals(email: string, password: string) {
	if (email !== '' && password !== '') return [{ fieldId: 'email', sentence: text.wrong }]
	return [
		...(email === '' ? [{ fieldId: 'email', sentence: text.emailMissing }] : []),
		...(password === '' ? [{ fieldId: 'password', sentence: text.passwordMissing }] : []),
	]
}

/** Where the person was going: a path of our own, never another site. */
function nextOf(request: Request): string {
	const next = new URL(request.url).searchParams.get('till') ?? '/'
	return next.startsWith('/') && !next.startsWith('//') && !next.includes('\\') ? next : '/'
}
