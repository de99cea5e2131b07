import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { FollowUpFilters } from '#app/components/follow-up/follow-up-filters.tsx'
import { FollowUpList } from '#app/components/follow-up/follow-up-list.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pager } from '#app/components/proposal/pager.tsx'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { followUpFilter, listedFollowUp, readFollowUpChoices } from '#app/follow-up-list.server.ts'
import { requirePermission, requireVisitor } from '#app/require-access.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { followUpText as text } from '#app/text/follow-up.ts'
import { siteText } from '#app/text/site.ts'
import { listCommittees } from '#db/queries/committee.ts'
import { countFollowUpItems, listFollowUpItems } from '#db/queries/follow-up-list.ts'

export const handle = { permission: 'followUps.list' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

const pageSize = 25

export async function loader(args: LoaderFunctionArgs) {
	const visitor = await requireVisitor(args)
	requirePermission(visitor, handle.permission)
	const { db, now } = runtime.deps
	const today = swedishDate(now())
	const { searchParams } = new URL(args.request.url)
	const { choices, page } = readFollowUpChoices(searchParams)
	const filter = followUpFilter(visitor, choices, today)
	const items = await listFollowUpItems(db, filter, { limit: pageSize, offset: (page - 1) * pageSize })
	const total = await countFollowUpItems(db, filter)
	const everything = followUpFilter(visitor, { namnd: '', visa: 'alla', ansvarig: '' }, today)
	return {
		items: items.map((item) => listedFollowUp(item, today)),
		total,
		hasAny: total > 0 || (await countFollowUpItems(db, everything)) > 0,
		page,
		hasNext: page * pageSize < total,
		choices,
		committees: await listCommittees(db, visitor.municipality.id),
		query: searchParams.toString(),
	}
}

export default function FollowUpsPage() {
	const page = useLoaderData<typeof loader>()
	const isFiltered = Object.values(page.choices).some((value) => value !== '')
	return (
		<div className="vs-stack-large">
			<PageHead title={text.title} lead={text.lead}>
				<p>
					<Link to="/uppfoljning/traffsakerhet">{text.toAccuracy}</Link>
				</p>
			</PageHead>
			{page.hasAny && <FollowUpFilters choices={page.choices} committees={page.committees} />}
			<section className="vs-stack" aria-label={text.title}>
				<p className="vs-subtle" role="status">
					{page.total > 0 ? text.count(page.total) : emptySentence(page.hasAny, isFiltered)}
				</p>
				{page.items.length > 0 && <FollowUpList items={page.items} level={2} />}
				<Pager page={page.page} hasNext={page.hasNext} query={page.query} />
			</section>
			{page.total > 0 && (
				<section className="vs-stack-small vs-no-print" aria-labelledby="hamta">
					<h2 id="hamta">{text.download}</h2>
					<div className="vs-row">
						<a href={fileOf('csv', page.query)} download>
							{text.downloadCsv}
						</a>
						<a href={fileOf('xlsx', page.query)} download>
							{text.downloadXlsx}
						</a>
					</div>
				</section>
			)}
		</div>
	)
}

function fileOf(form: 'csv' | 'xlsx', query: string): string {
	return `/uppfoljning/${text.fileName}.${form}${query === '' ? '' : `?${query}`}`
}

function emptySentence(hasAny: boolean, isFiltered: boolean): string {
	if (!hasAny) return text.noneYet
	return isFiltered ? text.none : text.noneWaiting
}
