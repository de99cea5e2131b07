import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { logIn } from '#app/access/log-in.ts'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PasswordForm } from '#app/components/session/password-form.tsx'
import { SignOnButton } from '#app/components/session/sign-on-button.tsx'
import { formOf, textField } from '#app/http.server.ts'
import { returnPathOf } from '#app/return-path.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { sessionCookie } from '#app/session-cookie.server.ts'
import { signOnOf } from '#app/sign-on.server.ts'
import { sessionText as text } from '#app/text/session.ts'
import { signOnText } from '#app/text/sign-on.ts'
import { siteText } from '#app/text/site.ts'
import { findVisitor } from '#app/visitor.server.ts'
import { findMunicipalityByHost } from '#db/queries/municipality.ts'

export const handle = { permission: 'public' }

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader({ request, context }: LoaderFunctionArgs) {
	const returnTo = returnPathOf(request)
	if ((await findVisitor(request, context)) !== null) throw redirect(returnTo)
	const signOn = await signOnAt(request)
	return {
		returnTo,
		hasSignOn: signOn !== null,
		allowsLocalAccounts: signOn?.settings.allowsLocalAccounts ?? true,
	}
}

export async function action({ request, context }: ActionFunctionArgs) {
	const form = await formOf(request)
	const email = textField(form, 'email').trim()
	const password = textField(form, 'password')
	const signOn = await signOnAt(request)
	const outcome = await logIn(runtime.deps.db, {
		email,
		password,
		host: new URL(request.url).hostname,
		address: context.clientAddress ?? '',
		at: runtime.deps.now(),
		allowsLocalAccounts: signOn?.settings.allowsLocalAccounts ?? true,
	})
	switch (outcome.kind) {
		case 'loggedIn':
			return redirect(returnPathOf(request), {
				headers: { 'Set-Cookie': await sessionCookie(outcome.token) },
			})
		case 'throttled':
			return data(
				{ email, problems: [{ fieldId: 'email', sentence: text.throttled(outcome.minutes) }] },
				{ status: 429 },
			)
		case 'refused':
			return data({ email, problems: refusals(email, password) }, { status: 422 })
	}
}

async function signOnAt(request: Request) {
	return signOnOf(await findMunicipalityByHost(runtime.deps.db, new URL(request.url).hostname))
}

export default function LogInPage() {
	const { returnTo, hasSignOn, allowsLocalAccounts } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problems = answer?.problems ?? []
	const form = <PasswordForm email={answer?.email ?? ''} problems={problems} />
	if (!hasSignOn)
		return (
			<div className="vs-stack vs-narrow-form">
				<PageHead title={text.title} lead={text.lead} />
				<ErrorSummary problems={problems} />
				{form}
			</div>
		)
	return (
		<div className="vs-stack-large vs-narrow-form">
			<div className="vs-stack">
				<PageHead title={text.title} lead={signOnText.lead} />
				<ErrorSummary problems={problems} />
				<div>
					<SignOnButton returnTo={returnTo}>{signOnText.button}</SignOnButton>
				</div>
			</div>
			{allowsLocalAccounts ? (
				<section className="vs-stack" aria-labelledby="losenord">
					<h2 id="losenord">{signOnText.localHeading}</h2>
					{form}
				</section>
			) : (
				<details className="vs-details" open={problems.length > 0}>
					<summary>{signOnText.reserveHeading}</summary>
					<div className="vs-stack">
						<p>{signOnText.reserveLead}</p>
						{form}
					</div>
				</details>
			)}
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
