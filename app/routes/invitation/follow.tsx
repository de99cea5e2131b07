import { Button } from '@navikt/ds-react/Button'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { hashToken } from '#app/access/session-token.ts'
import { InvitationFacts } from '#app/components/assessors/invitation-facts.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { findGuest, guestPage } from '#app/guest.server.ts'
import { requireFound, requireParams } from '#app/http.server.ts'
import { invitationFacts } from '#app/invitation-facts.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { sessionCookie } from '#app/session-cookie.server.ts'
import { invitationText as text } from '#app/text/invitation.ts'
import { siteText } from '#app/text/site.ts'
import { followInvitation, invitationState } from '#app/use-cases/follow-invitation.ts'
import { findVisitor } from '#app/visitor.server.ts'
import { findInvitationByToken } from '#db/queries/invitation.ts'
import { findMunicipalityByHost } from '#db/queries/municipality.ts'

export const handle = { permission: 'public' } as const

export const meta: MetaFunction = () => [
	{ title: siteText.pageTitle(text.title) },
	{ name: 'robots', content: 'noindex' },
]

/** Looks at the link and does not use it up. Whoever has followed it in this browser goes on. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const { db, now } = runtime.deps
	const { municipalityId, municipality, token } = await placeOf(params, request)
	const invitation = await findInvitationByToken(db, { municipalityId, tokenHash: hashToken(token) })
	const guest = await findGuest(request, context)
	if (guest?.isOpen === true && guest.invitationId === invitation?.id) throw redirect(guestPage)
	const state = invitation === null ? 'unknown' : invitationState(invitation, now())
	if (invitation === null || state !== 'open') return ended(state === 'open' ? 'unknown' : state)
	const visitor = await findVisitor(request, context)
	return data({
		ended: null,
		facts: await invitationFacts(municipality, invitation),
		loggedInAs: visitor?.personName ?? null,
	})
}

function ended(state: keyof typeof text.states) {
	return data({ ended: state, facts: null, loggedInAs: null }, { status: 404 })
}

/** Begins the session: only a person presses the button. */
export async function action({ params, request }: ActionFunctionArgs) {
	const { municipalityId, token } = await placeOf(params, request)
	const at = runtime.deps.now()
	const outcome = await followInvitation(runtime.deps.db, { municipalityId, token, at })
	if (outcome.kind === 'refused') return redirect(`${guestPage}/${encodeURIComponent(token)}`)
	const cookie = await sessionCookie(outcome.session, outcome.endsAt)
	return redirect(guestPage, { headers: { 'Set-Cookie': cookie } })
}

async function placeOf(params: LoaderFunctionArgs['params'], request: Request) {
	const { token } = requireParams(params, 'token')
	const municipality = requireFound(
		await findMunicipalityByHost(runtime.deps.db, new URL(request.url).hostname),
	)
	return { token, municipality, municipalityId: municipality.id }
}

export default function FollowPage() {
	const page = useLoaderData<typeof loader>()
	if (page.facts === null) return <PageHead title={text.endedTitle} lead={text.states[page.ended]} />
	return (
		<div className="vs-stack-large">
			<PageHead title={text.title} lead={text.lead(page.facts.municipality)} />
			<InvitationFacts facts={page.facts} />
			<form method="post" className="vs-stack-small vs-measure">
				{page.loggedInAs !== null && <p className="vs-note">{text.loggedInNote(page.loggedInAs)}</p>}
				<p>{text.beginHelp}</p>
				<div>
					<Button type="submit">{text.begin}</Button>
				</div>
			</form>
		</div>
	)
}
