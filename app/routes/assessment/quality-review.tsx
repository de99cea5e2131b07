import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Checklist, Steps } from '#app/components/quality/decision-section.tsx'
import { RemarkSection } from '#app/components/quality/remark-section.tsx'
import { formOf } from '#app/http.server.ts'
import { requireProposalVisit } from '#app/proposal-visit.server.ts'
import { postedQualityReview, qualityReviewPage } from '#app/quality-review.server.ts'
import { qualityReviewText as text } from '#app/text/quality-review.ts'
import { siteText } from '#app/text/site.ts'

export const handle = { permission: 'review.read' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader(args: LoaderFunctionArgs) {
	const visit = await requireProposalVisit(args, handle.permission)
	return {
		address: `/arenden/${visit.proposal.publicId}`,
		proposalTitle: visit.proposal.title,
		page: await qualityReviewPage(visit),
	}
}

export async function action(args: ActionFunctionArgs) {
	const visit = await requireProposalVisit(args, handle.permission)
	const rejected = await postedQualityReview(visit, await formOf(args.request))
	if (rejected !== null) return data(rejected, { status: 422 })
	return redirect(`/arenden/${visit.proposal.publicId}/granskning`)
}

export default function QualityReviewPage() {
	const { address, proposalTitle, page } = useLoaderData<typeof loader>()
	const rejected = useActionData<typeof action>() ?? null
	return (
		<div className="vs-stack-large">
			<PageHead crumbs={[{ to: address, label: proposalTitle }]} title={text.title} lead={text.lead}>
				<p className="vs-note" id="granskning" tabIndex={-1}>
					{page.sentBack === null ? text.states[page.state] : text.sentBack(page.sentBack)}
					{siteText.space}
					{page.isRequired ? text.required : text.notRequired}
				</p>
			</PageHead>
			<ErrorSummary problems={rejected?.problems ?? []} />
			<RemarkSection page={page} rejected={rejected} />
			<Checklist page={page} rejected={rejected} />
			<Steps page={page} rejected={rejected} />
		</div>
	)
}
