import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { agreementLevels, saveAgreement } from '#app/agreement.server.ts'
import { stepAlternatives } from '#app/assessment-visit.server.ts'
import { commentThreads, isCommentIntent, postedComment } from '#app/comment-threads.server.ts'
import { fieldId } from '#app/components/assessment/form-view.ts'
import { CommentThreads } from '#app/components/comments/comment-threads.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { AgreementForm, QuestionLinks } from '#app/components/reconciliation/agreement-form.tsx'
import { AnswersTable } from '#app/components/reconciliation/answers-table.tsx'
import { formView, savedForm } from '#app/form-view.server.ts'
import { formOf, requireFound, requireParams, savedFieldsOf, textField } from '#app/http.server.ts'
import { requireProposalVisit } from '#app/proposal-visit.server.ts'
import { comparedQuestion, questionsOf, reconciliation } from '#app/reconciliation.server.ts'
import type { Reconciliation } from '#app/reconciliation.server.ts'
import { reconciliationText as text } from '#app/text/reconciliation.ts'
import { siteText } from '#app/text/site.ts'

export const handle = { permission: 'answers.compare' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader(args: LoaderFunctionArgs) {
	const visit = await requireProposalVisit(args, handle.permission)
	const { publicId, title } = visit.proposal
	const address = `/arenden/${publicId}`
	const state = await reconciliation(visit)
	if (state.kind !== 'open') throw redirect(`${address}/samstamning`)
	const { searchParams } = new URL(args.request.url)
	const questions = questionsOf(state)
	const number = numberOf(args, questions.length)
	const key = requireFound(questions[number - 1])
	const filter = searchParams.get('visa') === 'oeniga' ? '?visa=oeniga' : ''
	const list = `${address}/samstamning`
	return {
		address,
		crumbs: [
			{ to: address, label: title },
			{ to: list + filter, label: text.title },
		],
		filter,
		here: `${list}/${String(number)}`,
		formKey: `${publicId}/samstamning-${String(number)}`,
		savedForm: savedForm(publicId, searchParams),
		savedParent: searchParams.get('kommenterat'),
		personId: visit.visitor.personId,
		criterion: key,
		compared: comparedQuestion(state, key),
		count: questions.length,
		...neighbours(state, number, filter !== '', (to) => `${list}/${String(to)}${filter}`),
		mayReconcile: state.mayReconcile,
		isLocked: visit.may('answers.reconcile') && !state.mayReconcile,
		mayComment: state.assessment.state !== 'closed',
		alternatives: stepAlternatives(state.alternatives),
		levels: agreementLevels(state.instrument, key),
		view: formView(state.agreed, false),
		threads: commentThreads(state.comments, `answers/${key}`, {
			alternatives: state.alternatives,
			now: visit.actor.at,
		}),
	}
}

export async function action(args: ActionFunctionArgs) {
	const visit = await requireProposalVisit(args, handle.permission)
	const form = await formOf(args.request)
	const { publicId } = visit.proposal
	const list = `/arenden/${publicId}/samstamning`
	const state = await reconciliation(visit)
	const asked = new URL(args.request.url).searchParams
	const filter = asked.get('visa') === 'oeniga' ? '&visa=oeniga' : ''
	if (isCommentIntent(textField(form, 'intent'))) {
		if (state.kind !== 'open') return redirect(list)
		const questions = questionsOf(state)
		const number = numberOf(args, questions.length)
		const key = requireFound(questions[number - 1])
		const outcome = await postedComment(visit, `answers/${key}`, form)
		if (outcome.kind === 'rejected')
			return data({ comment: outcome.rejected, agreement: null }, { status: 422 })
		const { savedParent, anchor } = outcome
		const said = savedParent === null ? '' : `&kommenterat=${savedParent}`
		return redirect(`${list}/${String(number)}?${(said + filter).slice(1)}#${anchor}`)
	}
	if (!visit.may('answers.reconcile')) throw new Response(null, { status: 403 })
	const { rejected } = await saveAgreement(visit, savedFieldsOf(form))
	if (rejected !== null) {
		const isConflict = Object.keys(rejected.conflicts).length > 0
		return data({ comment: null, agreement: rejected }, { status: isConflict ? 409 : 422 })
	}
	const { number } = requireParams(args.params, 'number')
	const next = textField(form, 'intent') === 'next' ? textField(form, 'next') : number
	return redirect(`${list}/${/^\d+$/.test(next) ? next : number}?klar=samstamning-${number}${filter}`)
}

/** 404 for a question that is not asked. */
function numberOf({ params }: Pick<LoaderFunctionArgs, 'params'>, count: number): number {
	const { number } = requireParams(params, 'number')
	return requireFound(/^[1-9]\d?$/.test(number) && Number(number) <= count ? Number(number) : null)
}

/** The questions before and after, of those that the filter shows. */
function neighbours(
	state: Reconciliation,
	number: number,
	disputedOnly: boolean,
	addressOf: (number: number) => string,
) {
	const shown = questionsOf(state).flatMap((key, index) =>
		!disputedOnly || comparedQuestion(state, key).isDisputed ? [index + 1] : [],
	)
	const previous = shown.filter((one) => one < number).at(-1)
	const next = shown.find((one) => one > number)
	return {
		nextNumber: next ?? null,
		previous: previous === undefined ? null : addressOf(previous),
		next: next === undefined ? null : addressOf(next),
	}
}

export default function ReconcilePage() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const rejected = answer?.agreement ?? null
	const comment = answer?.comment ?? null
	const problems = [
		...(rejected?.summary ?? []).map(({ name, sentence }) => ({ fieldId: fieldId(name), sentence })),
		...(comment === null
			? []
			: [
					{
						fieldId: comment.parentId === '' ? 'ny-kommentar' : `svar-${comment.parentId}`,
						sentence: comment.sentence,
					},
				]),
	]
	return (
		<div className="vs-stack-large">
			<PageHead crumbs={page.crumbs} title={page.compared.question}>
				<p className="vs-eyebrow">
					{text.numbered(page.compared.number, page.count)}
					{siteText.listSeparator}
					{page.compared.heading}
				</p>
			</PageHead>
			<ErrorSummary problems={problems} />
			<AnswersTable compared={page.compared} />
			{page.isLocked && <p className="vs-note">{text.locked}</p>}
			{page.mayReconcile && <AgreementForm page={page} rejected={rejected} />}
			<QuestionLinks previous={page.previous} next={page.next} />
			<CommentThreads
				threads={page.threads}
				alternatives={page.alternatives}
				personId={page.personId}
				formKey={page.formKey}
				savedParent={page.savedParent}
				rejected={comment}
				mayWrite={page.mayComment}
			/>
		</div>
	)
}
