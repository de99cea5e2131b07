import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { comparisonPage } from '#app/comparison-page.server.ts'
import { ComparisonView } from '#app/components/annex/comparison-view.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { requireProposalVisit } from '#app/proposal-visit.server.ts'
import { comparisonText as text } from '#app/text/comparison.ts'
import { siteText } from '#app/text/site.ts'

export const handle = { permission: 'annex.compare' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader(args: LoaderFunctionArgs) {
	const visit = await requireProposalVisit(args, handle.permission)
	const asked = new URL(args.request.url).searchParams
	return {
		proposal: `/arenden/${visit.proposal.publicId}`,
		proposalTitle: visit.proposal.title,
		...(await comparisonPage(visit, { from: asked.get('fran'), to: asked.get('till') })),
	}
}

export default function ComparePage() {
	const page = useLoaderData<typeof loader>()
	return (
		<div className="vs-stack-large">
			<PageHead
				crumbs={[
					{ to: page.proposal, label: page.proposalTitle },
					{ to: `${page.proposal}/bilaga`, label: text.crumb },
				]}
				title={text.title}
				lead={text.lead}
			/>
			<ComparisonView page={page} />
		</div>
	)
}
