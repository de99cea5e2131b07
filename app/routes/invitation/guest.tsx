import { data, redirect } from '@remix-run/node'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { InvitationFacts } from '#app/components/assessors/invitation-facts.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { answerKeys } from '#app/domain/answer-key.ts'
import { findGuest } from '#app/guest.server.ts'
import type { Guest } from '#app/guest.server.ts'
import { requireFound } from '#app/http.server.ts'
import { invitationFacts } from '#app/invitation-facts.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { invitationText as text } from '#app/text/invitation.ts'
import { siteText } from '#app/text/site.ts'
import { findAssessment } from '#db/queries/assessment.ts'
import { countAnswers } from '#db/queries/assessor-list.ts'
import { findRespondent } from '#db/queries/respondent.ts'

export const handle = { permission: 'public' } as const

export const meta: MetaFunction = () => [
	{ title: siteText.pageTitle(text.title) },
	{ name: 'robots', content: 'noindex' },
]

/** Where somebody invited by link begins and comes back to; everybody else is led to the start. */
export async function loader({ request, context }: LoaderFunctionArgs) {
	const guest = await findGuest(request, context)
	if (guest === null) throw redirect('/')
	if (!guest.isOpen) {
		const hasExpired = guest.expiresAt <= runtime.deps.now()
		return data({ ended: hasExpired ? 'expired' : 'revoked', page: null } as const, { status: 403 })
	}
	return data({ ended: null, page: await pageOf(guest) })
}

async function pageOf(guest: Guest) {
	const { db } = runtime.deps
	const place = { municipalityId: guest.municipality.id, assessmentId: guest.assessmentId }
	const { kind } = requireFound(await findAssessment(db, place))
	const respondent = requireFound(await findRespondent(db, { ...place, invitationId: guest.invitationId }))
	const facts = await invitationFacts(guest.municipality, guest)
	return {
		facts,
		isSubmitted: respondent.submittedAt !== null,
		isLeftOut: respondent.leftOutAt !== null,
		answered: (await countAnswers(db, place)).get(respondent.id) ?? 0,
		questions: facts.alternatives.length * answerKeys(kind === 'short' ? 'short' : 'full').length,
		assessment: `/arenden/${guest.proposalPublicId}/bedomning`,
	}
}

export default function GuestPage() {
	const { ended, page } = useLoaderData<typeof loader>()
	if (page === null) return <PageHead title={text.endedTitle} lead={text.states[ended]} />
	if (page.isSubmitted || page.isLeftOut)
		return (
			<PageHead
				title={page.isSubmitted ? text.thanksTitle : text.leftOutTitle}
				lead={page.isSubmitted ? text.thanks : text.leftOut}
			>
				<div className="vs-row">
					<Link to={`${page.assessment}/granska`}>{text.readAnswers}</Link>
					<Link to="/logga-ut">{text.leave}</Link>
				</div>
			</PageHead>
		)
	return (
		<div className="vs-stack-large">
			<PageHead title={text.title} lead={text.lead(page.facts.municipality)}>
				<p>{text.answered(page.answered, page.questions)}</p>
				<div className="vs-row">
					<LinkButton to={page.assessment}>{text.toQuestions}</LinkButton>
					{page.answered > 0 && <Link to={`${page.assessment}/granska`}>{text.toReview}</Link>}
				</div>
			</PageHead>
			<InvitationFacts facts={page.facts} />
			<p>
				<Link to="/logga-ut">{text.leave}</Link>
			</p>
		</div>
	)
}
