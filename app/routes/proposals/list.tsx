import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '#app/components/link-button.tsx'
import { committeesRead, mayDo, readsEstablishedOnly } from '#app/access/policy.ts'
import { PageHead } from '#app/components/page-head.tsx'
import { Pager } from '#app/components/proposal/pager.tsx'
import { ProposalFilters } from '#app/components/proposal/proposal-filters.tsx'
import { ProposalList } from '#app/components/proposal/proposal-list.tsx'
import { readProposalFilters, yearsAround } from '#app/proposal-filters.server.ts'
import { requirePermission, requireVisitor } from '#app/require-access.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { importText } from '#app/text/import.ts'
import { proposalText as text } from '#app/text/proposal.ts'
import { siteText } from '#app/text/site.ts'
import { listedProposals } from '#app/listed-proposal.server.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { listCommittees } from '#db/queries/committee.ts'
import { listProposals } from '#db/queries/proposal-list.ts'

export const handle = { permission: 'proposals.list' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

const pageSize = 25

export async function loader(args: LoaderFunctionArgs) {
	const visitor = await requireVisitor(args)
	requirePermission(visitor, handle.permission)
	const { db, now } = runtime.deps
	const municipalityId = visitor.municipality.id
	const url = new URL(args.request.url)
	const { filters, page, query } = readProposalFilters(url.searchParams)
	const establishedOnly = readsEstablishedOnly(visitor.assignments)
	const { whole, established, onRouteOf } = committeesRead(visitor.assignments)
	const list = await listProposals(
		db,
		{
			municipalityId,
			committees: whole,
			establishedIn: established,
			onRouteOf,
			...query,
		},
		{ sort: 'meetingDate', direction: 'desc', limit: pageSize, offset: (page - 1) * pageSize },
	)
	return {
		proposals: await listedProposals(list.proposals, visitor),
		total: list.total,
		isTotalExact: list.isTotalExact,
		page,
		hasNext: page * pageSize < list.total || (!list.isTotalExact && list.proposals.length === pageSize),
		filters,
		committees: await listCommittees(db, municipalityId),
		years: yearsAround(swedishDate(now())),
		establishedOnly,
		mayCreate: mayDo(visitor.assignments, 'proposal.write'),
		query: url.searchParams.toString(),
	}
}

export default function ProposalsPage() {
	const data = useLoaderData<typeof loader>()
	const isFiltered = Object.values(data.filters).some((value) => value !== '')
	return (
		<div className="vs-stack-large">
			<PageHead title={text.title} {...(data.establishedOnly ? { lead: text.noneEstablished } : {})}>
				{data.mayCreate && (
					<div className="vs-row">
						<LinkButton to="/arenden/ny">{text.newButton}</LinkButton>
						<Link to="/arenden/import">{importText.link}</Link>
					</div>
				)}
			</PageHead>
			<ProposalFilters
				filters={data.filters}
				committees={data.committees}
				years={data.years}
				showStatus={!data.establishedOnly}
			/>
			<section className="vs-stack" aria-label={text.title}>
				<p className="vs-subtle" role="status">
					{data.proposals.length === 0
						? emptySentence(isFiltered)
						: text.count(data.total, data.isTotalExact)}
				</p>
				{data.proposals.length > 0 && <ProposalList proposals={data.proposals} />}
				<Pager page={data.page} hasNext={data.hasNext} query={data.query} />
				{data.proposals.length > 0 && (
					<div className="vs-row vs-no-print">
						{(['csv', 'xlsx'] as const).map((form) => (
							<a key={form} href={fileOf(form, data.query)} download>
								{form === 'csv' ? importText.exportCsv : importText.exportXlsx}
							</a>
						))}
					</div>
				)}
			</section>
		</div>
	)
}

function emptySentence(isFiltered: boolean): string {
	return isFiltered ? text.none : text.noneYet
}

function fileOf(form: 'csv' | 'xlsx', query: string): string {
	return `/arenden/lista/${importText.fileName}.${form}${query === '' ? '' : `?${query}`}`
}
