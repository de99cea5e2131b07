import { swedishDate } from '#app/domain/swedish-time.ts'
import { followUpText } from '#app/text/follow-up.ts'
import { planOf, readDone, readPlan, readReopening } from '#app/use-cases/read-condition-form.ts'
import type { ConditionProblem } from '#app/use-cases/read-condition-form.ts'
import { changeConditionPlan, markConditionDone, reopenCondition } from '#db/queries/condition-changes.ts'
import type { ConditionVisit } from './condition-page.server.ts'
import { responsiblePersons } from './decision-choices.server.ts'
import { textField } from './http.server.ts'
import { runtime } from './runtime.server.ts'

const { problems: sentences } = followUpText.condition

type Sentences = Readonly<Partial<Record<string, string>>>

export type PostedCondition =
	| { readonly kind: 'saved' }
	/** Problems by the id of the field. */
	| {
			readonly kind: 'refused'
			readonly typed: Sentences
			readonly problems: Sentences
			readonly status: 409 | 422
	  }

/** Marks a condition as done, opens it again, or changes its date and who is responsible, as the button said. */
export async function postedCondition(visit: ConditionVisit, form: FormData): Promise<PostedCondition> {
	const typed = Object.fromEntries([...form.keys()].map((name) => [name, textField(form, name)]))
	const refused = (problems: Sentences, status: 409 | 422 = 422): PostedCondition => ({
		kind: 'refused',
		typed,
		problems,
		status,
	})
	const { db } = runtime.deps
	const { actor, proposal, condition } = visit
	const place = { proposalId: proposal.id, conditionId: condition.id }
	const today = swedishDate(actor.at)
	switch (typed['intent']) {
		case 'done': {
			const read = readDone({ doneOn: typed['doneOn'] ?? '', note: typed['note'] ?? '' }, today)
			if (read.kind === 'refused') return refused(sentencesOf(read.problems))
			const isDone = await markConditionDone(db, actor, { ...place, ...read.value })
			return isDone ? { kind: 'saved' } : refused({ doneOn: sentences.doneMeanwhile }, 409)
		}
		case 'reopen': {
			const read = readReopening(typed['reopenNote'] ?? '')
			if (read.kind === 'refused') return refused(sentencesOf(read.problems))
			const isOpen = await reopenCondition(db, actor, { ...place, note: read.value })
			return isOpen ? { kind: 'saved' } : refused({ reopenNote: sentences.doneMeanwhile }, 409)
		}
		default: {
			const persons = await responsiblePersons(actor.municipalityId)
			const field = (name: string) => typed[name] ?? ''
			const plan = {
				responsible: field('responsible'),
				person: field('person'),
				followUp: field('followUp'),
				reason: field('reason'),
			}
			const read = readPlan(plan, { personIds: persons.map(({ id }) => id), today })
			if (read.kind === 'refused') return refused(sentencesOf(read.problems))
			const base = planOf({
				responsible: field('was:responsible'),
				person: field('was:person'),
				followUp: field('was:followUp'),
			})
			const changed = await changeConditionPlan(db, actor, { ...place, ...read.value, base })
			return changed === 'changed'
				? { kind: 'saved' }
				: refused({ followUp: sentences.changedMeanwhile }, 409)
		}
	}
}

function sentencesOf(problems: Readonly<Partial<Record<string, ConditionProblem>>>): Sentences {
	return Object.fromEntries(
		Object.entries(problems).map(([name, problem]) => [
			name,
			problem === undefined ? '' : sentences[problem],
		]),
	)
}
