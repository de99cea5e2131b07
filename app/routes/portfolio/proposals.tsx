import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PageHead } from '#app/components/page-head.tsx'
import { DataTable } from '#app/components/portfolio/figure-section.tsx'
import { Pager } from '#app/components/proposal/pager.tsx'
import { portfolioListPage } from '#app/portfolio-list.server.ts'
import { requirePortfolioVisit } from '#app/portfolio-visit.server.ts'
import { portfolioListText as text } from '#app/text/portfolio-list.ts'
import { siteText } from '#app/text/site.ts'

export const handle = { permission: 'portfolio.read' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader(args: LoaderFunctionArgs) {
	return portfolioListPage(await requirePortfolioVisit(args))
}

export default function PortfolioProposalsPage() {
	const { heading, table, total, page, hasNext, query, portfolio, csv } = useLoaderData<typeof loader>()
	return (
		<div className="vs-stack">
			<PageHead crumbs={[{ to: portfolio, label: text.crumb }]} title={text.title} lead={heading} />
			<p className="vs-subtle" role="status">
				{total === 0 ? text.none : text.count(total)}
			</p>
			{total > 0 && (
				<>
					<DataTable title={heading} table={table} />
					<Pager page={page} hasNext={hasNext} query={query} />
					<p className="vs-no-print">
						<a href={csv} download>
							{text.csv}
						</a>
					</p>
				</>
			)}
		</div>
	)
}
