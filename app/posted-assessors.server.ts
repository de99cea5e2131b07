import { swedishDate } from '#app/domain/swedish-time.ts'
import { assessorsText as text } from '#app/text/assessors.ts'
import { leaveOutAssessor, removeAssessor } from '#app/use-cases/change-assessors.ts'
import { inviteAssessor, renewLink, revokeLink } from '#app/use-cases/invite-assessor.ts'
import { readAssessorForm } from '#app/use-cases/read-assessor-form.ts'
import type { AssessorField } from '#app/use-cases/read-assessor-form.ts'
import { reopenAnswers } from '#app/use-cases/submit-answers.ts'
import { textField } from './http.server.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { runtime } from './runtime.server.ts'
import type { ShownLink } from './shown-link.server.ts'

export interface RejectedAssessors {
	/** Which of the page's forms: what its button said, and for whom. */
	readonly form: string
	readonly typed: Readonly<Record<string, string>>
	/** By the id of the field. */
	readonly problems: readonly { readonly fieldId: string; readonly sentence: string }[]
}

export type PostedAssessors =
	| { readonly kind: 'done'; readonly link: ShownLink | null; readonly invited: boolean }
	| ({ readonly kind: 'rejected' } & RejectedAssessors)

/** What each button needs to be told. */
const asked = {
	'invite-account': ['personId', 'role', 'dueOn'],
	'invite-link': ['role', 'name', 'dueOn'],
	renew: ['dueOn'],
	revoke: [],
	remove: [],
	'leave-out': ['reason'],
	'take-back': ['reason'],
	reopen: ['reason'],
} as const satisfies Readonly<Record<string, readonly AssessorField[]>>
type Intent = keyof typeof asked

const fields = ['personId', 'role', 'name', 'dueOn', 'reason'] as const

/** Carries out what a button of the page of assessors said. What names nothing does nothing. */
export async function postedAssessors(visit: ProposalVisit, form: FormData): Promise<PostedAssessors> {
	const intent = textField(form, 'intent')
	const respondentId = textField(form, 'respondentId')
	if (!isIntent(intent)) return { kind: 'done', link: null, invited: false }
	const typed = Object.fromEntries(fields.map((field) => [field, textField(form, field)])) as Record<
		AssessorField,
		string
	>
	const formName = respondentId === '' ? intent : `${intent}-${respondentId}`
	const rejected = (problems: readonly { field: string; sentence: string }[]): PostedAssessors => ({
		kind: 'rejected',
		form: formName,
		typed,
		problems: problems.map(({ field, sentence }) => ({ fieldId: `${formName}-${field}`, sentence })),
	})
	const read = readAssessorForm(typed, asked[intent], swedishDate(visit.actor.at))
	if (read.kind === 'refused')
		return rejected(
			Object.entries(read.problems).map(([field, problem]) => ({ field, sentence: text.problems[problem] })),
		)
	const [first = 'form'] = asked[intent]
	const outcome = await carryOut(visit, intent, respondentId, read.values)
	return outcome.kind === 'refused'
		? rejected([{ field: first, sentence: text.problems[outcome.problem] }])
		: { kind: 'done', link: outcome.link, invited: intent.startsWith('invite-') }
}

function isIntent(intent: string): intent is Intent {
	return Object.hasOwn(asked, intent)
}

type Carried =
	| { readonly kind: 'done'; readonly link: ShownLink | null }
	| { readonly kind: 'refused'; readonly problem: keyof typeof text.problems }

async function carryOut(
	{ actor, proposal, assessment }: ProposalVisit,
	intent: Intent,
	respondentId: string,
	values: Readonly<Record<AssessorField, string>>,
): Promise<Carried> {
	const { deps } = runtime
	const { role, dueOn, name, personId, reason } = values
	if (intent === 'invite-account' || intent === 'invite-link') {
		const who = intent === 'invite-account' ? { personId } : { name: name === '' ? null : name }
		const invited = await inviteAssessor(deps, { actor, proposalId: proposal.id, role, dueOn, who })
		if (invited.kind !== 'invited') return { kind: 'refused', problem: invited.kind }
		const { token } = invited
		return { kind: 'done', link: token === null ? null : { respondentId: invited.respondentId, token } }
	}
	if (assessment === null) return { kind: 'refused', problem: 'notDone' }
	const change = { actor, assessmentId: assessment.id, respondentId }
	if (intent === 'renew') {
		const token = await renewLink(deps, { ...change, dueOn })
		return token === null
			? { kind: 'refused', problem: 'notDone' }
			: { kind: 'done', link: { respondentId, token } }
	}
	const isDone = await {
		revoke: () => revokeLink(deps, change),
		remove: () => removeAssessor(deps, change),
		'leave-out': () => leaveOutAssessor(deps, { ...change, reason, to: 'left_out' }),
		'take-back': () => leaveOutAssessor(deps, { ...change, reason, to: 'draft' }),
		reopen: () => reopenAnswers(deps, { ...change, reason }),
	}[intent]()
	return isDone ? { kind: 'done', link: null } : { kind: 'refused', problem: 'notDone' }
}
