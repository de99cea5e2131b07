import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import type { Params } from '@remix-run/react'
import { DisposalForm } from '#app/components/annex/disposal-form.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { formOf, requireFound, requireParams, textField } from '#app/http.server.ts'
import { requireProposalVisit } from '#app/proposal-visit.server.ts'
import type { ProposalVisit } from '#app/proposal-visit.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { disposalText as text } from '#app/text/disposal.ts'
import { siteText } from '#app/text/site.ts'
import { readDisposal } from '#app/use-cases/read-disposal.ts'
import { listAnnexes } from '#db/queries/annex.ts'
import { disposableStates, disposeAnnex } from '#db/queries/annex-state.ts'

export const handle = { permission: 'annex.dispose' } as const

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: siteText.pageTitle(text.title(page?.version ?? 0)) },
]

export async function loader(args: LoaderFunctionArgs) {
	const visit = await requireProposalVisit(args, handle.permission)
	const { annex, annexPage } = await requireVersion(visit, args.params)
	if (annex.state === 'disposed') throw redirect(annexPage)
	return {
		proposalTitle: visit.proposal.title,
		proposal: `/arenden/${visit.proposal.publicId}`,
		annexPage,
		version: annex.version,
		isDisposable: disposableStates.includes(annex.state),
	}
}

export async function action(args: ActionFunctionArgs) {
	const visit = await requireProposalVisit(args, handle.permission)
	const { annex, annexPage } = await requireVersion(visit, args.params)
	const form = await formOf(args.request)
	const typed = { decision: textField(form, 'decision'), isConfirmed: textField(form, 'confirm') === '1' }
	const read = readDisposal(typed)
	if (read.kind === 'refused') return data({ typed, problems: read.problems }, { status: 422 })
	await disposeAnnex(runtime.deps.db, visit.actor, { publicId: annex.publicId, decision: read.decision })
	return redirect(annexPage)
}

/** The one that the address names, whatever its state; 404 where it names none. */
async function requireVersion(visit: ProposalVisit, params: Params) {
	const { version } = requireParams(params, 'version')
	const place = { municipalityId: visit.visitor.municipality.id, proposalId: visit.proposal.id }
	const annexes = await listAnnexes(runtime.deps.db, place)
	const annex = requireFound(annexes.find((one) => String(one.version) === version))
	return { annex, annexPage: `/arenden/${visit.proposal.publicId}/bilaga?version=${version}` }
}

export default function DisposePage() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problems = (['decision', 'confirm'] as const).flatMap((fieldId) => {
		const problem = answer?.problems[fieldId]
		return problem === undefined ? [] : [{ fieldId, sentence: text.problems[problem] }]
	})
	return (
		<div className="vs-stack-large">
			<PageHead
				crumbs={[
					{ to: page.proposal, label: page.proposalTitle },
					{ to: page.annexPage, label: text.crumb },
				]}
				title={text.title(page.version)}
				{...(page.isDisposable ? { lead: text.lead } : {})}
			/>
			<ErrorSummary problems={problems} />
			{page.isDisposable ? (
				<DisposalForm page={page} typed={answer?.typed ?? null} problems={problems} />
			) : (
				<>
					<p className="vs-note vs-measure">{text.notTransferred}</p>
					<p>
						<Link to={page.annexPage}>{text.back}</Link>
					</p>
				</>
			)}
		</div>
	)
}
