import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { stepAlternatives } from '#app/assessment-visit.server.ts'
import { ReviewRemarks, ReviewTable } from '#app/components/assessment/review-view.tsx'
import { remarks } from '#app/components/assessment/remarks.ts'
import { StepList } from '#app/components/assessment/step-list.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { swedishMoment } from '#app/domain/swedish-time.ts'
import { followUpLinks } from '#app/follow-up-steps.server.ts'
import { requireFollowUpVisit } from '#app/follow-up-visit.server.ts'
import { formOf, textField } from '#app/http.server.ts'
import { reviewPage } from '#app/review-page.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { assessmentReplies as replies } from '#app/text/assessment-replies.ts'
import { decisionText } from '#app/text/decision.ts'
import { outcomeText as text } from '#app/text/follow-up.ts'
import { reviewAnswersText as reviewText } from '#app/text/review-answers.ts'
import { siteText } from '#app/text/site.ts'
import { readReason } from '#app/use-cases/read-reason.ts'
import { reopenAnswers, submitAnswers } from '#app/use-cases/submit-answers.ts'
import { readFields } from '#db/queries/read-fields.ts'

export const handle = { permission: 'followUp.answer' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.reviewTitle) }]

export async function loader(args: LoaderFunctionArgs) {
	const visit = await requireFollowUpVisit(args, handle.permission)
	const { proposal, followUp, respondent, visitor, instrument, actor, alternatives } = visit
	const content = await readFields(runtime.deps.db, {
		municipalityId: visitor.municipality.id,
		assessmentId: followUp.assessmentId,
		respondentId: respondent?.id ?? '',
	})
	const address = `/arenden/${proposal.publicId}/uppfoljning/${String(followUp.number)}`
	const shown = stepAlternatives(alternatives)
	return {
		address,
		crumb: text.answerTitle(followUp.number),
		links: followUpLinks({ address, alternatives: shown, content, instrument, kind: visit.kind }),
		...reviewPage({ address, alternatives, content, instrument, remarks: [], kind: visit.kind }),
		submittedAt:
			typeof respondent?.submittedAt === 'string'
				? replies.submitted(swedishMoment(respondent.submittedAt, actor.at))
				: null,
		isLocked: visit.allLocked,
	}
}

export async function action(args: ActionFunctionArgs) {
	const visit = await requireFollowUpVisit(args, handle.permission)
	const { actor, proposal, followUp, respondent, allLocked } = visit
	const form = await formOf(args.request)
	const address = `/arenden/${proposal.publicId}/uppfoljning/${String(followUp.number)}`
	const refused = (field: string, sentence: string, reason = '') =>
		data({ problems: [{ fieldId: field, sentence }], reason }, { status: 422 })
	if (allLocked) return redirect(`${address}/granska`)
	if (respondent === null) return refused(remarks, replies.nothingAnswered)
	const { assessmentId } = followUp
	const answers = { actor, proposalId: proposal.id, assessmentId, respondentId: respondent.id }
	if (textField(form, 'intent') === 'reopen') {
		const typed = textField(form, 'reason')
		const read = readReason(typed)
		if (read.kind === 'refused') {
			const sentence =
				read.problem === 'missing' ? replies.reopenReasonMissing : decisionText.problems[read.problem]
			return refused('reason', sentence, typed)
		}
		await reopenAnswers(runtime.deps, { ...answers, reason: read.reason })
		return redirect(`${address}/granska`)
	}
	const { kind } = await submitAnswers(runtime.deps, answers)
	return kind === 'submitted' ? redirect(address) : refused(remarks, replies.cannotSubmit)
}

export default function FollowUpReviewPage() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problems = answer?.problems ?? []
	return (
		<div className="vs-assessment">
			<StepList links={page.links} />
			<div className="vs-stack-large">
				<PageHead
					crumbs={[{ to: page.address, label: page.crumb }]}
					title={text.reviewTitle}
					lead={text.reviewLead}
				>
					<p className="vs-subtle">{text.notCausal}</p>
				</PageHead>
				<ErrorSummary problems={problems} />
				<div id={remarks} tabIndex={-1}>
					<ReviewRemarks groups={page.groups} />
				</div>
				<ReviewTable columns={page.columns} rows={page.rows} />
				<SubmitOrReopen
					page={page}
					reason={answer?.reason ?? ''}
					problem={problems.find(({ fieldId }) => fieldId === 'reason')?.sentence}
				/>
			</div>
		</div>
	)
}

interface SubmitProps {
	readonly page: ReturnType<typeof useLoaderData<typeof loader>>
	readonly reason: string
	readonly problem: string | undefined
}

function SubmitOrReopen({ page, reason, problem }: SubmitProps) {
	if (page.isLocked) return <p className="vs-note">{text.locked}</p>
	if (page.submittedAt === null)
		return (
			<form method="post" className="vs-stack-small">
				<p className="vs-measure">{text.submitHelp}</p>
				<div>
					<Button type="submit" name="intent" value="submit">
						{text.submit}
					</Button>
				</div>
			</form>
		)
	return (
		<div className="vs-stack">
			<p className="vs-note">{page.submittedAt}</p>
			<div>
				<LinkButton to={page.address}>{text.toOutcome}</LinkButton>
			</div>
			<details className="vs-details" open={problem !== undefined}>
				<summary>{reviewText.reopen}</summary>
				<form method="post" className="vs-stack-small vs-measure">
					<TextField
						id="reason"
						name="reason"
						label={reviewText.reopenReason}
						defaultValue={reason}
						error={problem}
						autoComplete="off"
					/>
					<div>
						<Button type="submit" name="intent" value="reopen" variant="secondary">
							{reviewText.reopen}
						</Button>
					</div>
				</form>
			</details>
		</div>
	)
}
