import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { data } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { shortestPassword } from '#app/access/password.ts'
import { hashToken } from '#app/access/session-token.ts'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { formOf, requireFound, requireParams, textField } from '#app/http.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { passwordText as text } from '#app/text/people.ts'
import { siteText } from '#app/text/site.ts'
import { setPassword } from '#app/use-cases/set-password.ts'
import { findMunicipalityByHost } from '#db/queries/municipality.ts'
import { findPasswordLink } from '#db/queries/password-link.ts'

export const handle = { permission: 'public' }

export const meta: MetaFunction = () => [
	{ title: siteText.pageTitle(text.title) },
	{ name: 'robots', content: 'noindex' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
	const { token, municipalityId } = await linkOf(request, params)
	const { db, now } = runtime.deps
	const link = { municipalityId, tokenHash: hashToken(token), now: now() }
	const found = await findPasswordLink(db, link)
	return data(
		{ shortest: shortestPassword, person: found === null ? null : { name: found.name, email: found.email } },
		{ status: found === null ? 404 : 200 },
	)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const { token, municipalityId } = await linkOf(request, params)
	const form = await formOf(request)
	const outcome = await setPassword(runtime.deps, {
		municipalityId,
		token,
		password: textField(form, 'password'),
		repeated: textField(form, 'repeated'),
	})
	const status = { done: 200, void: 404, refused: 422 }[outcome.kind]
	return data(outcome, { status })
}

async function linkOf(request: Request, params: LoaderFunctionArgs['params']) {
	const { token } = requireParams(params, 'token')
	const { hostname } = new URL(request.url)
	const municipality = requireFound(await findMunicipalityByHost(runtime.deps.db, hostname))
	return { token, municipalityId: municipality.id }
}

export default function SetPasswordPage() {
	const { person, shortest } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	if (answer?.kind === 'done')
		return (
			<div className="vs-stack vs-narrow-form">
				<PageHead title={text.doneTitle} lead={text.done} />
				<div>
					<LinkButton to="/logga-in">{text.toLogIn}</LinkButton>
				</div>
			</div>
		)
	if (person === null) return <PageHead title={text.voidTitle} lead={text.void} />
	const sentence = answer?.kind === 'refused' ? text.problems[answer.problem] : undefined
	return (
		<div className="vs-stack vs-narrow-form">
			<PageHead title={text.title} lead={text.lead(person.name, person.email)} />
			<ErrorSummary problems={sentence === undefined ? [] : [{ fieldId: 'password', sentence }]} />
			<form method="post" className="vs-stack" noValidate>
				<input type="hidden" name="email" value={person.email} autoComplete="username" />
				<TextField
					id="password"
					name="password"
					type="password"
					label={text.password}
					description={text.passwordHelp(shortest)}
					autoComplete="new-password"
					error={sentence}
				/>
				<TextField
					id="repeated"
					name="repeated"
					type="password"
					label={text.repeated}
					autoComplete="new-password"
				/>
				<div>
					<Button type="submit">{text.submit}</Button>
				</div>
			</form>
		</div>
	)
}
