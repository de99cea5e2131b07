import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { AnnexView } from '#app/annex/annex-view.tsx'
import { annexPage, previewOf } from '#app/annex-page.server.ts'
import { annexTexts, textProblems } from '#app/annex-texts.server.ts'
import { changeTransfer, isTransferIntent } from '#app/annex-transfer.server.ts'
import type { TransferIntent } from '#app/annex-transfer.server.ts'
import { wishesOf } from '#app/annex-wishes.server.ts'
import { requireAssessmentVisit } from '#app/assessment-visit.server.ts'
import { retryAfter, unlessBusy } from '#app/busy-pdf.server.ts'
import { AnnexActions } from '#app/components/annex/annex-actions.tsx'
import { AnnexTexts } from '#app/components/annex/annex-texts.tsx'
import { Tombstone } from '#app/components/annex/tombstone.tsx'
import { usePreview } from '#app/components/annex/use-preview.ts'
import { ErrorPage } from '#app/components/error-page.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { NotSubmitted } from '#app/components/result/not-submitted.tsx'
import { formOf, textField } from '#app/http.server.ts'
import { postedReview } from '#app/posted-review.server.ts'
import { requireProposalVisit } from '#app/proposal-visit.server.ts'
import type { ProposalVisit } from '#app/proposal-visit.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { annexPageText as text } from '#app/text/annex-page.ts'
import { annexReplies as replies } from '#app/text/annex-replies.ts'
import { siteText } from '#app/text/site.ts'
import { beginNewVersion, establishProposalAnnex } from '#app/use-cases/establish-annex.ts'

export const handle = { permission: 'annex.readEstablished' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader(args: LoaderFunctionArgs) {
	const visit = await requireProposalVisit(args, handle.permission)
	const asked = Number(new URL(args.request.url).searchParams.get('version') ?? '') || null
	const wishes = wishesOf(args.request)
	const page = await unlessBusy(() => annexPage(visit, asked, wishes))
	const address = `/arenden/${visit.proposal.publicId}`
	return {
		address,
		previewAddress: `${address}/bilaga/forhandsvisning${wishes.includeRecord ? '?underlag=1' : ''}`,
		texts: page.isDraft && page.model !== null ? await annexTexts(visit) : null,
		preview: previewOf(page),
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
	if (intent === 'texts') return saveTexts(args, form)
	if (isTransferIntent(intent)) return transferred(visit, intent, form)
	if (!visit.may('annex.establish')) throw new Response(null, { status: 403 })
	if (assessment === null || proposal.status !== 'open') return redirect(here)
	if (intent === 'new-version') {
		const reason = textField(form, 'reason').trim()
		if (reason === '') return refused('reason', replies.newVersionReasonMissing)
		await beginNewVersion(runtime.deps, {
			actor,
			assessmentId: assessment.id,
			respondentId: respondent?.id ?? null,
			reason,
		})
		return redirect(`/arenden/${proposal.publicId}/bedomning/granska`)
	}
	const ticked = ['confirm', 'leave-out'].filter((box) => textField(form, box) === '1')
	if (!ticked.includes('confirm')) return refused('confirm', replies.establishConfirmMissing, { ticked })
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
	return refused('confirm', replies.establishRefused[outcome.kind], { ticked, isBusy })
}

async function transferred(visit: ProposalVisit, intent: TransferIntent, form: FormData) {
	const typed = textField(form, 'transferDate')
	const version = textField(form, 'version')
	const changed = await changeTransfer(visit, intent, { version, date: typed })
	return changed.kind === 'changed'
		? redirect(changed.to)
		: refused('transferDate', replies.transferDate[changed.problem], { typed })
}

/** The texts beside the annex, from a page that does not save them one by one. */
async function saveTexts(args: ActionFunctionArgs, form: FormData) {
	const visit = await requireAssessmentVisit(args)
	const here = `/arenden/${visit.proposal.publicId}/bilaga`
	const posted = visit.allLocked ? null : await postedReview(visit, form)
	if (posted?.kind !== 'rejected') return redirect(here)
	const { rejected } = posted
	const isConflict = Object.keys(rejected.conflicts).length > 0
	return data(
		{ problems: textProblems(rejected.summary), ticked: [], typed: '', rejected },
		{ status: isConflict ? 409 : 422 },
	)
}

interface Refusal {
	readonly ticked: readonly string[]
	readonly typed: string
	readonly isBusy: boolean
}

/** With what was ticked, so that nothing has to be done twice. */
function refused(
	fieldId: string,
	sentence: string,
	{ ticked = [], isBusy = false, typed = '' }: Partial<Refusal> = {},
) {
	return data(
		{ problems: [{ fieldId, sentence }], ticked, typed, rejected: null },
		isBusy ? { status: 503, headers: retryAfter } : { status: 422 },
	)
}

/** When to try again, where too many wait for a PDF. */
export const headers: HeadersFunction = ({ actionHeaders, errorHeaders }) => {
	const after = (errorHeaders ?? actionHeaders).get('Retry-After')
	return after === null ? {} : { 'Retry-After': after }
}

export default function AnnexPage() {
	const loaded = useLoaderData<typeof loader>()
	const { problems = [], ticked = [], typed = '', rejected = null } = useActionData<typeof action>() ?? {}
	const { preview, told, refresh } = usePreview(loaded.preview, loaded.previewAddress)
	const page = { ...loaded, ...preview }
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
						<AnnexActions page={page} problems={problems} ticked={ticked} typed={typed}>
							{page.texts !== null && (
								<AnnexTexts
									{...page.texts}
									address={page.address}
									rejected={rejected}
									told={told}
									onSaved={refresh}
								/>
							)}
						</AnnexActions>
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
