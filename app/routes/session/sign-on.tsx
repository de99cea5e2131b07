import { data, redirect } from '@remix-run/node'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { beginSignOn } from '#app/access/sign-on.ts'
import { SignOnProblemPage } from '#app/components/session/sign-on-problem.tsx'
import { reportError } from '#app/report-error.server.ts'
import { returnPathOf } from '#app/return-path.server.ts'
import { runtime } from '#app/runtime.server.ts'
import {
	browserCookie,
	browserTokenOf,
	newBrowserToken,
	redirectUriOf,
	requireSignOn,
} from '#app/sign-on.server.ts'
import { signOnLog, signOnText as text } from '#app/text/sign-on.ts'
import { siteText } from '#app/text/site.ts'
import { findVisitor } from '#app/visitor.server.ts'

export const handle = { permission: 'public' }

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

/** Sends the browser to the municipality's own log-in. The page itself is shown only where that does not answer. */
export async function loader({ request, context }: LoaderFunctionArgs) {
	const returnTo = returnPathOf(request)
	if ((await findVisitor(request, context)) !== null) throw redirect(returnTo)
	const { provider, municipality } = await requireSignOn(request)
	const browserToken = (await browserTokenOf(request)) ?? newBrowserToken()
	const { db, now } = runtime.deps
	const began = await beginSignOn(
		{ db, provider },
		{
			municipalityId: municipality.id,
			browserToken,
			redirectUri: redirectUriOf(request),
			returnTo,
			at: now(),
		},
	)
	if (began.kind === 'began')
		throw redirect(began.url, { headers: { 'Set-Cookie': await browserCookie(browserToken) } })
	reportError(signOnLog.failed(began.kind, began.code))
	return data({ problem: 'unavailable' as const, returnTo }, { status: 503 })
}

export default function SignOnPage() {
	return <SignOnProblemPage {...useLoaderData<typeof loader>()} />
}
