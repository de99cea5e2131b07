import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '#app/components/link-button.tsx'
import { committeesRead, mayDo, readsEstablishedOnly } from '#app/access/policy.ts'
import { PageHead } from '#app/components/page-head.tsx'
import { ProposalList } from '#app/components/proposal/proposal-list.tsx'
import { PublicStart } from '#app/components/public-start.tsx'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { listedProposals } from '#app/listed-proposal.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { proposalText as text } from '#app/text/proposal.ts'
import { settingsText } from '#app/text/settings.ts'
import { siteText } from '#app/text/site.ts'
import { findVisitor } from '#app/visitor.server.ts'
import { listPublishedExamples } from '#db/queries/annex-publication.ts'
import { findMunicipalityByHost } from '#db/queries/municipality.ts'
import { listProposals } from '#db/queries/proposal-list.ts'
import type { ProposalListItem } from '#db/queries/proposal-list.ts'

export const handle = { permission: 'public' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(siteText.start) }]

const shownAtMost = 12

export async function loader({ request, context }: LoaderFunctionArgs) {
	const visitor = await findVisitor(request, context)
	if (visitor === null) return { isPublic: true as const, examples: await publicExamples(request) }
	const { db, now } = runtime.deps
	const establishedOnly = readsEstablishedOnly(visitor.assignments)
	const { whole, established: establishedIn } = committeesRead(visitor.assignments)
	const base = { municipalityId: visitor.municipality.id, committees: whole }
	const page = { sort: 'meetingDate' as const, limit: shownAtMost, offset: 0 }
	const upcoming = establishedOnly
		? []
		: (
				await listProposals(
					db,
					{ ...base, status: 'open', meetingFrom: swedishDate(now()) },
					{ ...page, direction: 'asc' },
				)
			).proposals
	const { proposals: established } = await listProposals(
		db,
		{ ...base, establishedIn, hasAnnex: true },
		{ ...page, direction: 'desc' },
	)
	return {
		isPublic: false as const,
		name: visitor.personName.split(' ')[0] ?? '',
		isAdministrator: visitor.assignments.every(({ role }) => role === 'administrator'),
		establishedOnly,
		mayCreate: mayDo(visitor.assignments, 'proposal.write'),
		upcoming: (await listedProposals(upcoming.filter(isWaiting), visitor)).filter(
			({ nextStep }) => nextStep !== null,
		),
		established: await listedProposals(established, visitor),
	}
}

/** What anybody may look at to see what an annex is. */
async function publicExamples(request: Request) {
	const { db } = runtime.deps
	const municipality = await findMunicipalityByHost(db, new URL(request.url).hostname)
	return municipality === null ? [] : listPublishedExamples(db, municipality.id)
}

function isWaiting({ assessmentState, screeningOutcome }: ProposalListItem): boolean {
	return assessmentState !== 'closed' && screeningOutcome !== 'none'
}

export default function StartPage() {
	const page = useLoaderData<typeof loader>()
	if (page.isPublic) return <PublicStart examples={page.examples} />
	if (page.isAdministrator)
		return (
			<PageHead title={text.startTitle(page.name)} lead={text.startAdministrator}>
				<p>
					<Link to="/admin/kommun">{settingsText.title}</Link>
				</p>
			</PageHead>
		)
	return (
		<div className="vs-stack-large">
			<PageHead title={text.startTitle(page.name)} />
			{!page.establishedOnly && (
				<section className="vs-stack" aria-labelledby="att-gora">
					<h2 id="att-gora">{text.startNext}</h2>
					{page.upcoming.length === 0 ? (
						<p>{text.startNone}</p>
					) : (
						<ProposalList proposals={page.upcoming} level={3} />
					)}
					<div className="vs-row">
						{page.mayCreate && <LinkButton to="/arenden/ny">{text.newButton}</LinkButton>}
						<Link to="/arenden">{text.allProposals}</Link>
					</div>
				</section>
			)}
			<section className="vs-stack" aria-labelledby="upprattade">
				<h2 id="upprattade">{text.startEstablished}</h2>
				{page.established.length === 0 ? (
					<p>{text.noAnnex}</p>
				) : (
					<ProposalList proposals={page.established} level={3} />
				)}
			</section>
		</div>
	)
}
