import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import { CommitteeSelect } from '#app/components/committee-select.tsx'
import { data } from '@remix-run/node'
import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '#app/components/link-button.tsx'
import { OrderTable } from '#app/components/comparing/order-table.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { orderPage } from '#app/order-page.server.ts'
import { readProposalFilters, yearsAround } from '#app/proposal-filters.server.ts'
import { requirePermission, requireVisitor } from '#app/require-access.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { comparePageText } from '#app/text/compare-page.ts'
import { orderText as text } from '#app/text/order.ts'
import { siteText } from '#app/text/site.ts'
import { listCommittees } from '#db/queries/committee.ts'

export const handle = { permission: 'comparisons.read' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

/** Seconds between looks at how far it has come: the page asks again by itself, with and without scripts. */
const refreshSeconds = '2'

export async function loader(args: LoaderFunctionArgs) {
	const visitor = await requireVisitor(args)
	requirePermission(visitor, handle.permission)
	const url = new URL(args.request.url)
	const { filters, query } = readProposalFilters(url.searchParams)
	const { committeeId, year } = query
	const order = await orderPage(visitor, {
		...(committeeId === undefined ? {} : { committeeId }),
		...(year === undefined ? {} : { year }),
	})
	const page = {
		order,
		filters,
		committees: await listCommittees(runtime.deps.db, visitor.municipality.id),
		years: yearsAround(swedishDate(runtime.deps.now())),
		address: `/jamfor/ordning${url.search}`,
	}
	const headers: Record<string, string> = order.working === null ? {} : { Refresh: refreshSeconds }
	return data(page, { headers })
}

export const headers: HeadersFunction = ({ loaderHeaders }) => {
	const refresh = loaderHeaders.get('Refresh')
	return refresh === null ? new Headers() : { Refresh: refresh }
}

export default function OrderPage() {
	const { order, filters, committees, years, address } = useLoaderData<typeof loader>()
	return (
		<div className="vs-stack-large">
			<PageHead
				crumbs={[{ to: '/jamfor', label: comparePageText.title }]}
				title={text.title}
				lead={text.lead}
			/>
			<form method="get" className="vs-filters">
				<CommitteeSelect
					label={text.committee}
					all={text.allCommittees}
					chosen={filters.namnd}
					committees={committees}
				/>
				<Select name="ar" label={text.year} defaultValue={filters.ar} size="small">
					<option value="">{text.allYears}</option>
					{years.map((year) => (
						<option key={year} value={year}>
							{year}
						</option>
					))}
				</Select>
				<div>
					<Button type="submit" size="small">
						{text.submit}
					</Button>
				</div>
			</form>
			<section className="vs-stack" aria-label={text.region}>
				{order.working !== null && (
					<div className="vs-stack-small" role="status">
						<progress className="vs-progress" value={order.working} aria-label={text.title} />
						<p>{text.working(order.working)}</p>
						<p className="vs-subtle">{text.leave}</p>
						<div>
							<LinkButton to={address} variant="secondary" size="small">
								{text.again}
							</LinkButton>
						</div>
					</div>
				)}
				{order.sentences.length > 0 && (
					<ul className="vs-sentences">
						{order.sentences.map((sentence) => (
							<li key={sentence}>{sentence}</li>
						))}
					</ul>
				)}
				{order.ordered.length > 0 && <OrderTable ordered={order.ordered} />}
				{order.compareFirst !== null && (
					<div className="vs-no-print">
						<LinkButton to={order.compareFirst} variant="secondary">
							{text.compareFirst}
						</LinkButton>
					</div>
				)}
				{order.notices.map((notice) => (
					<p className="vs-subtle vs-measure" key={notice}>
						{notice}
					</p>
				))}
			</section>
		</div>
	)
}
