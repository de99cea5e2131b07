import { Button } from '@navikt/ds-react/Button'
import { redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '#app/components/link-button.tsx'
import { useForgetKept } from '#app/components/autosave/kept-form.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { ProposalFacts } from '#app/components/proposal/proposal-facts.tsx'
import { ProposalHistory } from '#app/components/proposal/proposal-history.tsx'
import { ProposalRoute } from '#app/components/proposal/proposal-route.tsx'
import { ProposalSections } from '#app/components/proposal/proposal-sections.tsx'
import { formOf, textField } from '#app/http.server.ts'
import { proposalPage } from '#app/proposal-page.server.ts'
import { requireProposalVisit } from '#app/proposal-visit.server.ts'
import type { ProposalVisit } from '#app/proposal-visit.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { proposalText as text } from '#app/text/proposal.ts'
import { screeningText } from '#app/text/screening.ts'
import { splitText } from '#app/text/split.ts'
import { siteText } from '#app/text/site.ts'
import { changeProposalStatus } from '#db/queries/proposal.ts'

export const handle = { permission: 'proposal.read' } as const

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: siteText.pageTitle(page?.title ?? text.one) },
]

export async function loader(args: LoaderFunctionArgs) {
	const visit = await requireProposalVisit(args, handle.permission)
	const asked = new URL(args.request.url).searchParams
	const page = await proposalPage(visit, { wholeHistory: asked.get('historik') === 'alla' })
	return { ...page, isSaved: asked.has('sparat'), note: noteOf(asked, visit) }
}

/** What has just been done on a page of the ärende that leads here. */
function noteOf(asked: URLSearchParams, { assessment }: ProposalVisit): string | null {
	if (asked.has('sparat')) return text.saved
	const split = Number(asked.get('delat'))
	if (split > 0) return splitText.done(split)
	const outcome = assessment?.screeningOutcome ?? null
	return asked.has('forprovad') && outcome !== null ? screeningText.saved(outcome) : null
}

export async function action(args: ActionFunctionArgs) {
	const { proposal, actor } = await requireProposalVisit(args, 'proposal.write')
	const to = statusAfter[textField(await formOf(args.request), 'intent')]
	if (to !== undefined)
		await changeProposalStatus(runtime.deps.db, actor, { proposalId: proposal.id, from: proposal.status, to })
	return redirect(`/arenden/${proposal.publicId}`)
}

const statusAfter: Readonly<Record<string, 'open' | 'withdrawn' | 'archived'>> = {
	withdraw: 'withdrawn',
	archive: 'archived',
	reopen: 'open',
}

export default function ProposalPage() {
	const page = useLoaderData<typeof loader>()
	useForgetKept(page.personId, `arende-${page.publicId}`, page.isSaved)
	return (
		<div className="vs-stack-large">
			<PageHead crumbs={[{ to: '/arenden', label: text.title }]} title={page.title}>
				{page.statusNote !== null && <p className="vs-note">{page.statusNote}</p>}
				{page.note !== null && (
					<p className="vs-note" role="status">
						{page.note}
					</p>
				)}
				{page.deadline !== null && (
					<p className={page.deadline.isNear ? 'vs-note vs-note-warning' : 'vs-note'}>
						{page.deadline.sentence}
					</p>
				)}
				{page.nextStep !== null && (
					<div>
						<LinkButton to={page.nextStep.to}>{page.nextStep.label}</LinkButton>
					</div>
				)}
			</PageHead>
			<div className="vs-two">
				<ProposalSections page={page} />
				<aside className="vs-stack">
					<ProposalFacts facts={page.facts} />
					<ProposalRoute page={page} />
					{page.mayWrite && (
						<>
							<Link to={`/arenden/${page.publicId}/andra`}>{text.edit}</Link>
							<StatusForm status={page.status} />
						</>
					)}
					{page.history !== null && <ProposalHistory history={page.history} />}
				</aside>
			</div>
		</div>
	)
}

/** Putting an ärende aside is reversible, but not next to everyday links. */
function StatusForm({ status }: { readonly status: 'open' | 'withdrawn' | 'archived' }) {
	if (status !== 'open') {
		return (
			<form method="post">
				<Button size="small" variant="secondary" name="intent" value="reopen">
					{text.reopen}
				</Button>
			</form>
		)
	}
	return (
		<details className="vs-details">
			<summary>{text.putAside}</summary>
			<form method="post" className="vs-row">
				<Button size="small" variant="secondary" name="intent" value="withdraw">
					{text.withdraw}
				</Button>
				<Button size="small" variant="secondary" name="intent" value="archive">
					{text.archive}
				</Button>
			</form>
		</details>
	)
}
