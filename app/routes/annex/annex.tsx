import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { AnnexView } from '#app/annex/annex-view.tsx'
import { annexPage } from '#app/annex-page.server.ts'
import { changeTransfer, isTransferIntent } from '#app/annex-transfer.server.ts'
import { wishesOf } from '#app/annex-wishes.server.ts'
import { retryAfter, unlessBusy } from '#app/busy-pdf.server.ts'
import { AnnexActions } from '#app/components/annex/annex-actions.tsx'
import { Tombstone } from '#app/components/annex/tombstone.tsx'
import { ErrorPage } from '#app/components/error-page.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { NotSubmitted } from '#app/components/result/not-submitted.tsx'
import { formOf, textField } from '#app/http.server.ts'
import { requireProposalVisit } from '#app/proposal-visit.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { annexPageText as text } from '#app/text/annex-page.ts'
import { siteText } from '#app/text/site.ts'
import { beginNewVersion, establishProposalAnnex } from '#app/use-cases/establish-annex.ts'

export const handle = { permission: 'annex.readEstablished' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader(args: LoaderFunctionArgs) {
	const visit = await requireProposalVisit(args, handle.permission)
	const asked = Number(new URL(args.request.url).searchParams.get('version') ?? '') || null
	const page = await unlessBusy(() => annexPage(visit, asked, wishesOf(args.request)))
	return {
		address: `/arenden/${visit.proposal.publicId}`,
		proposalTitle: visit.proposal.title,
		mayAnswer: visit.may('answers.write'),
		mayPublish: visit.may('annex.publish'),
		mayEstablish: visit.may('annex.establish') && visit.proposal.status === 'open',
		needsApproval:
			visit.visitor.municipality.settings.reviewRequired && visit.assessment?.state !== 'approved',
		...page,
		mayCompare: visit.may('annex.compare') && page.versions.length + (page.isDraft && page.model ? 1 : 0) > 1,
	}
}

export async function action(args: ActionFunctionArgs) {
	const visit = await requireProposalVisit(args, handle.permission)
	const { assessment, respondent, actor, visitor, proposal } = visit
	const form = await formOf(args.request)
	const here = `/arenden/${proposal.publicId}/bilaga`
	const intent = textField(form, 'intent')
	if (isTransferIntent(intent)) return changeTransfer(visit, intent, textField(form, 'version'))
	if (!visit.may('annex.establish')) throw new Response(null, { status: 403 })
	if (assessment === null || proposal.status !== 'open') return redirect(here)
	if (intent === 'new-version') {
		const reason = textField(form, 'reason').trim()
		if (reason === '') return refused('reason', text.newVersionReasonMissing)
		await beginNewVersion(runtime.deps, {
			actor,
			assessmentId: assessment.id,
			respondentId: respondent?.id ?? null,
			reason,
		})
		return redirect(`/arenden/${proposal.publicId}/bedomning/granska`)
	}
	const ticked = ['confirm', 'leave-out'].filter((box) => textField(form, box) === '1')
	if (!ticked.includes('confirm')) return refused('confirm', text.establishConfirmMissing, { ticked })
	const outcome = await establishProposalAnnex(runtime.deps, {
		actor,
		municipality: visitor.municipality,
		assessmentId: assessment.id,
		leavesOutWaiting: ticked.includes('leave-out'),
		readChecksum: textField(form, 'read'),
		...wishesOf(args.request),
	})
	if (outcome.kind === 'established') return redirect(here)
	const isBusy = outcome.kind === 'busy'
	return refused('confirm', text.establishRefused[outcome.kind], { ticked, isBusy })
}

/** With what was ticked, so that nothing has to be done twice. */
function refused(
	fieldId: string,
	sentence: string,
	{ ticked = [], isBusy = false }: { readonly ticked?: readonly string[]; readonly isBusy?: boolean } = {},
) {
	return data(
		{ problems: [{ fieldId, sentence }], ticked },
		isBusy ? { status: 503, headers: retryAfter } : { status: 422 },
	)
}

/** When to try again, where too many wait for a PDF. */
export const headers: HeadersFunction = ({ actionHeaders, errorHeaders }) => {
	const after = (errorHeaders ?? actionHeaders).get('Retry-After')
	return after === null ? {} : { 'Retry-After': after }
}

export default function AnnexPage() {
	const page = useLoaderData<typeof loader>()
	const { problems = [], ticked = [] } = useActionData<typeof action>() ?? {}
	return (
		<div className="vs-stack-large">
			<PageHead
				crumbs={[{ to: page.address, label: page.proposalTitle }]}
				title={text.title}
				{...(page.isDraft ? { lead: text.lead } : {})}
			/>
			<ErrorSummary problems={problems} />
			{page.established?.state === 'disposed' && (
				<div className="vs-annex-columns">
					<Tombstone status={page.established} />
					<AnnexActions page={page} problems={problems} />
				</div>
			)}
			{page.model === null && page.established === null && (
				<NotSubmitted
					sentence={text.notSubmitted}
					to={page.mayAnswer ? `${page.address}/bedomning/granska` : null}
					label={text.toReview}
				/>
			)}
			{page.model !== null && (
				<>
					<p className="vs-only-narrow vs-no-print">
						<a href="#atgarder">{text.toActions}</a>
					</p>
					<div className="vs-annex-columns">
						<section className="vs-paper" aria-label={text.preview}>
							<AnnexView model={page.model} headingLevel={2} />
						</section>
						<AnnexActions page={page} problems={problems} ticked={ticked} />
					</div>
				</>
			)}
		</div>
	)
}

/** Here and not at the root, so that its headers are sent. */
export function ErrorBoundary() {
	return <ErrorPage error={useRouteError()} />
}
