import { Button } from '@navikt/ds-react/Button'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { endedSessionCookie, readSessionToken } from '#app/session-cookie.server.ts'
import { hashToken } from '#app/access/session-token.ts'
import { findGuest } from '#app/guest.server.ts'
import { findVisitor } from '#app/visitor.server.ts'
import { forgetAllUnsent, hasUnsent } from '#app/components/autosave/unsent-store.ts'
import { PageHead } from '#app/components/page-head.tsx'
import { runtime } from '#app/runtime.server.ts'
import { sessionText as text } from '#app/text/session.ts'
import { signOnText } from '#app/text/sign-on.ts'
import { siteText } from '#app/text/site.ts'
import { deleteGuestSession } from '#db/queries/guest-session.ts'
import { deleteSession } from '#db/queries/session.ts'

export const handle = { permission: 'public' }

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.logOutTitle) }]

export async function loader({ request, context }: LoaderFunctionArgs) {
	const visitor = await findVisitor(request, context)
	if (visitor !== null) return { storeKey: visitor.personId, isGuest: false }
	const guest = await findGuest(request, context)
	return { storeKey: guest?.invitationId ?? null, isGuest: guest !== null }
}

/**
 * Ends the session here, and at the provider where the person logged in by it. The page that says so leads on by itself: a
 * form may not lead to another site.
 */
export async function action({ request }: ActionFunctionArgs) {
	const token = await readSessionToken(request)
	const idToken = token === null ? null : await deleteSession(runtime.deps.db, hashToken(token))
	if (token !== null) await deleteGuestSession(runtime.deps.db, hashToken(token))
	const headers = { 'Set-Cookie': await endedSessionCookie() }
	const there =
		idToken === null
			? null
			: ((await runtime.signOn?.provider.logOutUrl(idToken, `${new URL(request.url).origin}/`)) ?? null)
	if (there === null) return redirect('/', { headers })
	return data({ there }, { headers: { ...headers, Refresh: `2; url=${there}` } })
}

export const headers: HeadersFunction = ({ actionHeaders }) => {
	const refresh = actionHeaders.get('Refresh')
	return refresh === null ? new Headers() : { Refresh: refresh }
}

export default function LogOutPage() {
	const { storeKey, isGuest } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	if (storeKey === null) return <LoggedOut there={answer?.there ?? null} />
	return <LogOut storeKey={storeKey} isGuest={isGuest} />
}

function LogOut({ storeKey, isGuest }: { readonly storeKey: string; readonly isGuest: boolean }) {
	const [unsent, setUnsent] = useState(false)
	useEffect(() => {
		setUnsent(hasUnsent(storeKey))
	}, [storeKey])
	return (
		<div className="vs-stack vs-narrow-form">
			<PageHead title={text.logOutQuestion} />
			{isGuest && <p className="vs-note vs-note-warning">{text.guestWarning}</p>}
			{unsent && <p className="vs-note vs-note-warning">{text.unsentWarning}</p>}
			<form
				method="post"
				onSubmit={() => {
					forgetAllUnsent(storeKey)
				}}
			>
				<Button type="submit">{text.logOutTitle}</Button>
			</form>
		</div>
	)
}

function LoggedOut({ there }: { readonly there: string | null }) {
	return (
		<div className="vs-stack vs-narrow-form">
			<PageHead
				title={signOnText.loggedOutTitle}
				lead={there === null ? signOnText.loggedOut : signOnText.loggingOutThere}
			/>
			<p>
				{there === null ? (
					<Link to="/">{siteText.toStart}</Link>
				) : (
					<a href={there}>{signOnText.logOutThere}</a>
				)}
			</p>
		</div>
	)
}
