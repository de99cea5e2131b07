import { Button } from '@navikt/ds-react/Button'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { hashToken, newSessionToken } from '#app/access/session-token.ts'
import { PageHead } from '#app/components/page-head.tsx'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { formOf, textField } from '#app/http.server.ts'
import { requirePermission, requireVisitor } from '#app/require-access.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { calendarText as text } from '#app/text/calendar.ts'
import { siteText } from '#app/text/site.ts'
import { deleteFeed, findFeedTime, saveFeed } from '#db/queries/calendar-feed.ts'

export const handle = { permission: 'signedIn' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader(args: LoaderFunctionArgs) {
	const visitor = await requireVisitor(args)
	requirePermission(visitor, handle.permission)
	const place = { municipalityId: visitor.municipality.id, personId: visitor.personId }
	const since = await findFeedTime(runtime.deps.db, place)
	return {
		since: since === null ? null : swedishDate(since),
		isRevoked: new URL(args.request.url).searchParams.has('borttagen'),
	}
}

/** The secret is shown in the answer and nowhere else: only its hash is stored. */
export async function action(args: ActionFunctionArgs) {
	const visitor = await requireVisitor(args)
	requirePermission(visitor, handle.permission)
	const { db, now, publicUrl } = runtime.deps
	const actor = { municipalityId: visitor.municipality.id, personId: visitor.personId, at: now() }
	if (textField(await formOf(args.request), 'intent') === 'revoke') {
		await deleteFeed(db, actor)
		return redirect('/kalender?borttagen=1')
	}
	const secret = newSessionToken()
	await saveFeed(db, actor, hashToken(secret))
	const address = new URL(`/kalender/${secret}.ics`, publicUrl ?? args.request.url).href
	return data({ address }, { headers: { 'Cache-Control': 'no-store' } })
}

export default function CalendarPage() {
	const { since, isRevoked } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	return (
		<div className="vs-stack-large vs-narrow-form">
			<PageHead title={text.title} lead={text.lead}>
				{isRevoked && answer === undefined && (
					<p className="vs-note" role="status">
						{text.revoked}
					</p>
				)}
			</PageHead>
			{answer !== undefined && (
				<section className="vs-card vs-stack-small" aria-labelledby="adress" role="status">
					<h2 id="adress">{text.address}</h2>
					<p>
						<code>{answer.address}</code>
					</p>
					<p>{text.addressHelp}</p>
				</section>
			)}
			<p>{since === null ? text.none : text.since(since)}</p>
			<form method="post" className="vs-row">
				<Button type="submit" name="intent" value="create" variant={since === null ? 'primary' : 'secondary'}>
					{since === null ? text.create : text.renew}
				</Button>
				{since !== null && (
					<Button type="submit" name="intent" value="revoke" variant="secondary">
						{text.revoke}
					</Button>
				)}
			</form>
			{since !== null && <p className="vs-subtle">{text.renewHelp}</p>}
			<p>{text.content}</p>
		</div>
	)
}
