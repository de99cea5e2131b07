import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { assessorsPage } from '#app/assessors-page.server.ts'
import { AssessorList } from '#app/components/assessors/assessor-list.tsx'
import { InviteForms } from '#app/components/assessors/invite-forms.tsx'
import { NewLink } from '#app/components/assessors/new-link.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { formOf } from '#app/http.server.ts'
import { postedAssessors } from '#app/posted-assessors.server.ts'
import { requireProposalVisit } from '#app/proposal-visit.server.ts'
import { carryLink, forgetLink, readShownLink } from '#app/shown-link.server.ts'
import { assessorsText as text } from '#app/text/assessors.ts'
import { siteText } from '#app/text/site.ts'

export const handle = { permission: 'assessors.write' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader(args: LoaderFunctionArgs) {
	const visit = await requireProposalVisit(args, handle.permission)
	const link = await readShownLink(args.request)
	const page = {
		address: `/arenden/${visit.proposal.publicId}`,
		proposalTitle: visit.proposal.title,
		isInvited: new URL(args.request.url).searchParams.has('inbjuden'),
		...(await assessorsPage(visit, args.request, link)),
	}
	return data(page, link === null ? {} : { headers: { 'Set-Cookie': await forgetLink() } })
}

export async function action(args: ActionFunctionArgs) {
	const visit = await requireProposalVisit(args, handle.permission)
	const outcome = await postedAssessors(visit, await formOf(args.request))
	if (outcome.kind === 'rejected') return data(outcome, { status: 422 })
	const { link, invited } = outcome
	const here = `/arenden/${visit.proposal.publicId}/bedomare`
	if (link !== null) return redirect(here, { headers: { 'Set-Cookie': await carryLink(link) } })
	return redirect(invited ? `${here}?inbjuden=1` : here)
}

export default function AssessorsPage() {
	const page = useLoaderData<typeof loader>()
	const rejected = useActionData<typeof action>()
	return (
		<div className="vs-stack-large">
			<PageHead
				crumbs={[{ to: page.address, label: page.proposalTitle }]}
				title={text.title}
				lead={text.lead}
			>
				{page.isInvited && rejected === undefined && (
					<p className="vs-note" role="status">
						{text.invited}
					</p>
				)}
			</PageHead>
			<ErrorSummary problems={rejected?.problems ?? []} />
			{page.newLink !== null && <NewLink link={page.newLink} />}
			<AssessorList page={page} rejected={rejected} />
			{page.hasAlternatives ? (
				<InviteForms page={page} rejected={rejected} />
			) : (
				<p className="vs-note">
					{text.noAlternatives} <Link to={`${page.address}/alternativ`}>{text.toAlternatives}</Link>
				</p>
			)}
		</div>
	)
}
