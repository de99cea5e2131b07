import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { accuracyPage } from '#app/accuracy-page.server.ts'
import { AccuracyTable } from '#app/components/follow-up/accuracy-table.tsx'
import { AccuracySentences } from '#app/components/follow-up/outcome-view.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { requirePermission, requireVisitor } from '#app/require-access.server.ts'
import { accuracyText as text, followUpText, outcomeText } from '#app/text/follow-up.ts'
import { siteText } from '#app/text/site.ts'

export const handle = { permission: 'followUps.list' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader(args: LoaderFunctionArgs) {
	const visitor = await requireVisitor(args)
	requirePermission(visitor, handle.permission)
	return accuracyPage(visitor)
}

export default function AccuracyPage() {
	const page = useLoaderData<typeof loader>()
	return (
		<div className="vs-stack-large">
			<PageHead
				crumbs={[{ to: '/uppfoljning', label: followUpText.title }]}
				title={text.title}
				lead={text.lead}
			>
				<p className="vs-note">{outcomeText.notCausal}</p>
			</PageHead>
			{page === null ? (
				<p className="vs-measure">{text.none}</p>
			) : (
				<>
					<section className="vs-stack-small" aria-labelledby="alla">
						<h2 id="alla">{text.allTitle}</h2>
						<AccuracySentences sentences={page.sentences} />
					</section>
					<section className="vs-stack-small" aria-labelledby="namnder">
						<h2 id="namnder">{text.committeesTitle}</h2>
						<p className="vs-measure">{page.committeesHelp}</p>
						<AccuracyTable heading={text.columns.committee} rows={page.committees} />
					</section>
					<section className="vs-stack-small" aria-labelledby="tid">
						<h2 id="tid">{text.yearsTitle}</h2>
						<AccuracyTable heading={text.columns.year} rows={page.years} />
					</section>
					<section className="vs-stack-small" aria-labelledby="fragor">
						<h2 id="fragor">{text.criteriaTitle}</h2>
						<AccuracyTable heading={text.columns.criterion} rows={page.criteria} />
					</section>
				</>
			)}
		</div>
	)
}
