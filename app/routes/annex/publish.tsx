import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Params } from '@remix-run/react'
import { establishedModel } from '#app/annex-page.server.ts'
import { PublicationView } from '#app/components/annex/publication-view.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { personalNumbersIn } from '#app/domain/personal-number.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { formOf, notFound, requireParams, textField } from '#app/http.server.ts'
import { requireProposalVisit } from '#app/proposal-visit.server.ts'
import type { ProposalVisit } from '#app/proposal-visit.server.ts'
import { questionsOf } from '#app/reader-page.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { publicationText as text } from '#app/text/publication.ts'
import { siteText } from '#app/text/site.ts'
import { readSecrecyNote } from '#app/use-cases/read-secrecy-note.ts'
import type { SecrecyProblem, TypedSecrecyNote } from '#app/use-cases/read-secrecy-note.ts'
import { publishAnnex, unpublishAnnex } from '#db/queries/annex-publication.ts'

export const handle = { permission: 'annex.publish' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader(args: LoaderFunctionArgs) {
	const visit = await requireProposalVisit(args, handle.permission)
	const { annex, model } = await establishedVersion(visit, args.params)
	return {
		proposal: `/arenden/${visit.proposal.publicId}`,
		proposalTitle: visit.proposal.title,
		reader: `/bilagor/${annex.publicId}`,
		link: new URL(`/bilagor/${annex.publicId}`, args.request.url).href,
		version: annex.version,
		isInForce: annex.state !== 'superseded',
		publishedOn: annex.publishedAt === null ? null : swedishDate(annex.publishedAt),
		secrecy: { by: annex.secrecyReviewedBy ?? '', on: annex.secrecyReviewedOn ?? '' },
		today: swedishDate(runtime.deps.now()),
		personalNumbers: personalNumbersIn(model),
		words: questionsOf(model),
	}
}

export async function action(args: ActionFunctionArgs) {
	const visit = await requireProposalVisit(args, handle.permission)
	const { annex } = await establishedVersion(visit, args.params)
	const here = `/arenden/${visit.proposal.publicId}/bilaga/${String(annex.version)}/publicering`
	const form = await formOf(args.request)
	const { db, now } = runtime.deps
	if (textField(form, 'intent') === 'unpublish') {
		await unpublishAnnex(db, visit.actor, annex.publicId)
		return redirect(here)
	}
	const typed = { by: textField(form, 'by'), on: textField(form, 'on') }
	const read = readSecrecyNote(typed, swedishDate(now()))
	if (read.kind === 'refused') return refused({ typed, problems: read.problems, isChanged: false })
	const note = { publicId: annex.publicId, secrecyReviewedBy: read.by, secrecyReviewedOn: read.on }
	if (await publishAnnex(db, visit.actor, note)) return redirect(here)
	return refused({ typed, problems: {}, isChanged: true })
}

interface Refusal {
	readonly typed: TypedSecrecyNote
	readonly problems: Readonly<Partial<Record<keyof TypedSecrecyNote, SecrecyProblem>>>
	/** Somebody else published it, or a new version took its place. */
	readonly isChanged: boolean
}

function refused(refusal: Refusal) {
	return data(refusal, { status: refusal.isChanged ? 409 : 422 })
}

/** The one that the address names; 404 where it names none. */
async function establishedVersion(visit: ProposalVisit, params: Params) {
	const { version } = requireParams(params, 'version')
	if (!/^[1-9]\d{0,5}$/.test(version)) throw notFound()
	return establishedModel(visit, Number(version))
}

export default function PublishPage() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problems = (['by', 'on'] as const).flatMap((fieldId) => {
		const problem = answer?.problems[fieldId]
		return problem === undefined ? [] : [{ fieldId, sentence: text.problems[problem] }]
	})
	return (
		<div className="vs-stack-large">
			<PageHead
				crumbs={[
					{ to: page.proposal, label: page.proposalTitle },
					{ to: `${page.proposal}/bilaga?version=${String(page.version)}`, label: text.crumb },
				]}
				title={text.title}
				lead={text.lead}
			/>
			<ErrorSummary problems={problems} />
			{answer?.isChanged === true && (
				<p className="vs-note vs-note-warning" role="alert">
					{text.changed}
				</p>
			)}
			<PublicationView page={page} typed={answer?.typed ?? null} problems={problems} />
		</div>
	)
}
