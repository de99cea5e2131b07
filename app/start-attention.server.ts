import type { CalendarDate } from './domain/calendar.ts'
import { listCommittees } from '#db/queries/committee.ts'
import { listMeetings } from '#db/queries/meeting.ts'
import { listRoleAssignments } from '#db/queries/role-assignment.ts'
import { runtime } from './runtime.server.ts'
import { startText as text } from './text/start.ts'
import type { Visitor } from './visitor.server.ts'

/** What an administrator ought to see to, each in a sentence. */
export async function attentionOf({ municipality }: Visitor, today: CalendarDate): Promise<string[]> {
	const { db } = runtime.deps
	const committees = await listCommittees(db, municipality.id)
	const meetings = await listMeetings(db, { municipalityId: municipality.id, from: today, limit: 1000 })
	const secretaries = (await listRoleAssignments(db, municipality.id)).filter(
		({ role, validFrom, validTo }) =>
			role === 'sekreterare' && validFrom <= today && (validTo === null || validTo >= today),
	)
	const without = (has: (committeeId: string) => boolean) =>
		committees.filter(({ id }) => !has(id)).map(({ name }) => name)
	const unplanned = without((id) => meetings.some(({ committeeId }) => committeeId === id))
	const unkept = without((id) =>
		secretaries.some(({ committeeId }) => committeeId === id || committeeId === null),
	)
	return [
		...(unplanned.length > 0 ? [text.noMeetings(unplanned)] : []),
		...(unkept.length > 0 ? [text.noSecretary(unkept)] : []),
	]
}
