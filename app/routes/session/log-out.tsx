import { Button } from '@navikt/ds-react/Button'
import { redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { endedSessionCookie, readSessionToken } from '#app/session-cookie.server.ts'
import { hashToken } from '#app/access/session-token.ts'
import { findVisitor } from '#app/visitor.server.ts'
import { forgetAllUnsent, hasUnsent } from '#app/components/autosave/unsent-store.ts'
import { PageHead } from '#app/components/page-head.tsx'
import { runtime } from '#app/runtime.server.ts'
import { sessionText as text } from '#app/text/session.ts'
import { siteText } from '#app/text/site.ts'
import { deleteSession } from '#db/queries/session.ts'

export const handle = { permission: 'public' }

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.logOutTitle) }]

export async function loader({ request, context }: LoaderFunctionArgs) {
	const visitor = await findVisitor(request, context)
	if (visitor === null) throw redirect('/')
	return { personId: visitor.personId }
}

export async function action({ request }: ActionFunctionArgs) {
	const token = await readSessionToken(request)
	if (token !== null) await deleteSession(runtime.deps.db, hashToken(token))
	return redirect('/', { headers: { 'Set-Cookie': await endedSessionCookie() } })
}

export default function LogOutPage() {
	const { personId } = useLoaderData<typeof loader>()
	const [unsent, setUnsent] = useState(false)
	useEffect(() => {
		setUnsent(hasUnsent(personId))
	}, [personId])
	return (
		<div className="vs-stack vs-narrow-form">
			<PageHead title={text.logOutQuestion} />
			{unsent && <p className="vs-note vs-note-warning">{text.unsentWarning}</p>}
			<form
				method="post"
				onSubmit={() => {
					forgetAllUnsent(personId)
				}}
			>
				<Button type="submit">{text.logOutTitle}</Button>
			</form>
		</div>
	)
}
