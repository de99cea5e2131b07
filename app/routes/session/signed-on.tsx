import { data, redirect } from '@remix-run/node'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { finishSignOn } from '#app/access/sign-on.ts'
import type { SignOnOutcome } from '#app/access/sign-on.ts'
import { SignOnProblemPage } from '#app/components/session/sign-on-problem.tsx'
import { reportError } from '#app/report-error.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { sessionCookie } from '#app/session-cookie.server.ts'
import { browserTokenOf, endedBrowserCookie, requireSignOn } from '#app/sign-on.server.ts'
import { signOnLog, signOnText as text } from '#app/text/sign-on.ts'
import type { SignOnProblem } from '#app/text/sign-on.ts'
import { siteText } from '#app/text/site.ts'

export const handle = { permission: 'public' }

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

/** Where the provider leads the browser back to. The page itself is shown only where nobody was logged in. */
export async function loader({ request }: LoaderFunctionArgs) {
	const { municipality, ...signOn } = await requireSignOn(request)
	const { db, now } = runtime.deps
	const outcome = await finishSignOn(
		{ db, ...signOn },
		{
			municipalityId: municipality.id,
			browserToken: await browserTokenOf(request),
			url: new URL(request.url),
			at: now(),
		},
	)
	report(outcome)
	if (outcome.kind === 'loggedIn') throw await loggedIn(outcome)
	const problem: SignOnProblem = outcome.kind === 'account' ? outcome.refusal : outcome.kind
	return data({ problem, returnTo: '/' }, { status: statuses[outcome.kind] })
}

const statuses = { stale: 400, refused: 403, account: 403, unavailable: 503 } as const

async function loggedIn({
	token,
	returnTo,
}: Extract<SignOnOutcome, { kind: 'loggedIn' }>): Promise<Response> {
	const answer = redirect(returnTo)
	answer.headers.append('Set-Cookie', await sessionCookie(token))
	answer.headers.append('Set-Cookie', await endedBrowserCookie())
	return answer
}

function report(outcome: SignOnOutcome): void {
	if (outcome.kind === 'refused' || outcome.kind === 'unavailable')
		reportError(signOnLog.failed(outcome.kind, outcome.code))
	if (outcome.kind === 'loggedIn')
		for (const name of outcome.unknownCommittees) reportError(signOnLog.unknownCommittee(name))
}

export default function SignedOnPage() {
	return <SignOnProblemPage {...useLoaderData<typeof loader>()} />
}
