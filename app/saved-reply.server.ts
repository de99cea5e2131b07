import type { SaveReply } from '#app/components/autosave/field-state.ts'
import { swedishClock, swedishMoment } from '#app/domain/swedish-time.ts'
import { assessmentReplies as replies } from '#app/text/assessment-replies.ts'
import { assessmentText as text } from '#app/text/assessment.ts'
import { reconciliationText } from '#app/text/reconciliation.ts'
import type { PostedValue, SavedFields } from '#app/use-cases/save-posted-fields.ts'
import { findPerson } from '#db/queries/person.ts'
import type { AssessmentVisit } from './assessment-visit.server.ts'
import { runtime } from './runtime.server.ts'

/** What the page is told about each posted field; `saved` is null where the answers are locked. */
export async function savedReply(
	visit: Pick<AssessmentVisit, 'visitor' | 'actor'>,
	saved: SavedFields | null,
	posted: readonly PostedValue[],
): Promise<SaveReply> {
	const time = swedishClock(visit.actor.at)
	if (saved === null || saved.locked !== null) {
		return {
			time,
			saved: [],
			conflicts: [],
			refused: posted.map(({ name }) => ({
				name,
				sentence: saved?.locked === 'awaited' ? reconciliationText.awaited : text.submittedLocked,
			})),
		}
	}
	const untouched = posted.filter(({ base, value, keepTheirs }) => base === value && !keepTheirs)
	return {
		time,
		saved: [...saved.saved, ...untouched.map(({ name, value }) => ({ name, value }))],
		refused: saved.refused.map(({ name, problem }) => ({ name, sentence: replies.problems[problem] })),
		conflicts: await Promise.all(saved.conflicts.map((conflict) => conflictReply(visit, conflict))),
	}
}

async function conflictReply(
	{ visitor, actor }: Pick<AssessmentVisit, 'visitor' | 'actor'>,
	conflict: SavedFields['conflicts'][number],
) {
	const { name, theirs, by, at } = conflict
	const person =
		by === null
			? null
			: await findPerson(runtime.deps.db, { municipalityId: visitor.municipality.id, personId: by })
	const who = by !== null && by === visitor.personId ? replies.conflictYourself : (person?.name ?? null)
	return { name, theirs, by: who, time: at === null ? '' : swedishMoment(at, actor.at) }
}
