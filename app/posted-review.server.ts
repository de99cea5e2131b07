import { remarks } from '#app/components/assessment/remarks.ts'
import type { RejectedPost } from '#app/components/assessment/form-view.ts'
import { assessmentReplies as replies } from '#app/text/assessment-replies.ts'
import { savePostedFields } from '#app/use-cases/save-posted-fields.ts'
import { reopenAnswers, submitAnswers } from '#app/use-cases/submit-answers.ts'
import { openSaveTarget } from './assessment-visit.server.ts'
import type { AssessmentVisit } from './assessment-visit.server.ts'
import { fieldLabel } from './field-label.server.ts'
import { savedFieldsOf, textField } from './http.server.ts'
import { runtime } from './runtime.server.ts'
import { savedReply } from './saved-reply.server.ts'

export type PostedReview =
	{ readonly kind: 'submitted' | 'saved' } | { readonly kind: 'rejected'; readonly rejected: RejectedPost }

/** Saves the comment of «Granska dina svar», and submits the answers or opens them again where the button said so. */
export async function postedReview(visit: AssessmentVisit, form: FormData): Promise<PostedReview> {
	const posted = savedFieldsOf(form)
	const target = await openSaveTarget(visit, { isAnswering: false })
	const reply = await savedReply(visit, await savePostedFields(runtime.deps, target, posted), posted)
	const typed = {
		...Object.fromEntries(posted.map(({ name, value }) => [name, value])),
		reason: textField(form, 'reason'),
	}
	const rejected = (
		problems: readonly { readonly name: string; readonly sentence: string }[],
	): PostedReview => ({
		kind: 'rejected',
		rejected: {
			typed,
			problems: Object.fromEntries(problems.map(({ name, sentence }) => [name, sentence])),
			conflicts: Object.fromEntries(reply.conflicts.map(({ name, ...conflict }) => [name, conflict])),
			summary: [
				...problems,
				...reply.conflicts.map(({ name }) => ({
					name,
					sentence: `${fieldLabel(name, visit)}: ${replies.conflictSummary}`,
				})),
			],
		},
	})
	if (reply.refused.length + reply.conflicts.length > 0) return rejected(reply.refused)
	const intent = textField(form, 'intent')
	if (intent !== 'submit' && intent !== 'reopen') return { kind: 'saved' }
	if (target.respondentId === null) return rejected([{ name: remarks, sentence: replies.nothingAnswered }])
	const answers = {
		actor: visit.actor,
		proposalId: visit.proposal.id,
		assessmentId: target.assessmentId,
		respondentId: target.respondentId,
	}
	if (intent === 'submit') {
		const { kind } = await submitAnswers(runtime.deps, answers)
		return kind === 'submitted' ? { kind } : rejected([{ name: remarks, sentence: replies.cannotSubmit }])
	}
	const reason = textField(form, 'reason').trim()
	if (reason === '') return rejected([{ name: 'reason', sentence: replies.reopenReasonMissing }])
	if (visit.may('answers.reopen')) await reopenAnswers(runtime.deps, { ...answers, reason })
	return { kind: 'saved' }
}
