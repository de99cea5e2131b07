import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { ScreeningForm } from '#app/components/proposal/screening-form.tsx'
import { formOf, textField } from '#app/http.server.ts'
import { requireProposalVisit } from '#app/proposal-visit.server.ts'
import type { ProposalVisit } from '#app/proposal-visit.server.ts'
import { runtime } from '#app/runtime.server.ts'
import {
	endedScreening,
	proposedScreening,
	readScreening,
	screeningInstrument,
} from '#app/screening-page.server.ts'
import { screeningText as text } from '#app/text/screening.ts'
import { siteText } from '#app/text/site.ts'
import { screenProposal } from '#app/use-cases/screen-proposal.ts'
import { findScreeningAnswers } from '#db/queries/screening.ts'

export const handle = { permission: 'proposal.write' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader(args: LoaderFunctionArgs) {
	const visit = await requireProposalVisit(args, handle.permission)
	const { proposal, assessment, visitor } = visit
	const place = { municipalityId: visitor.municipality.id, assessmentId: assessment?.id ?? '' }
	const outcome = assessment?.screeningOutcome ?? null
	return {
		address: `/arenden/${proposal.publicId}`,
		proposalTitle: proposal.title,
		isOpen: isOpen(visit),
		questions: screeningInstrument(visit).screening.map(({ id, question, help }) => ({ id, question, help })),
		answers: (assessment === null ? null : await findScreeningAnswers(runtime.deps.db, place)) ?? {},
		ending:
			outcome === null
				? null
				: { advice: null, splitTo: null, outcome, reason: assessment?.screeningReason ?? '' },
		problems: {},
	}
}

export async function action(args: ActionFunctionArgs) {
	const visit = await requireProposalVisit(args, handle.permission)
	const address = `/arenden/${visit.proposal.publicId}`
	if (!isOpen(visit)) return redirect(`${address}/forprovning`)
	const form = await formOf(args.request)
	const instrument = screeningInstrument(visit)
	const typed = readScreening(form, instrument)
	if (textField(form, 'intent') !== 'save') {
		const proposed = proposedScreening(instrument, typed, address)
		return data(proposed, { status: proposed.ending === null ? 422 : 200 })
	}
	const ended = endedScreening(typed)
	if ('form' in ended) return data(ended.form, { status: 422 })
	await screenProposal(runtime.deps, {
		actor: visit.actor,
		proposalId: visit.proposal.id,
		screening: ended.screening,
	})
	return redirect(ended.screening.outcome === 'none' ? `${address}/bilaga` : `${address}?forprovad=1`)
}

function isOpen({ proposal, assessment }: ProposalVisit): boolean {
	return proposal.status === 'open' && assessment?.state !== 'closed'
}

export default function ScreeningPage() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problems = answer?.problems ?? {}
	return (
		<div className="vs-stack-large">
			<PageHead
				crumbs={[{ to: page.address, label: page.proposalTitle }]}
				title={text.title}
				lead={text.lead}
			>
				<p className="vs-subtle">{text.again}</p>
			</PageHead>
			<ErrorSummary
				problems={Object.entries(problems).map(([fieldId, sentence = '']) => ({ fieldId, sentence }))}
			/>
			{page.isOpen ? (
				<ScreeningForm page={{ ...page, ...answer }} />
			) : (
				<p className="vs-note vs-measure">{text.closed}</p>
			)}
		</div>
	)
}
