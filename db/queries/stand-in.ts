import type { CalendarDate } from '#app/domain/calendar.ts'
import { addDays } from '#app/domain/calendar-days.ts'
import type { Database } from '#db/database.ts'
import { newId } from '#db/new-id.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { appendAudit } from './audit.ts'

/** Somebody who is secretary in another's place, in one nämnd. */
export interface StandIn {
	readonly id: string
	readonly personName: string
	readonly grantedByName: string
	readonly committeeName: string
	readonly validFrom: CalendarDate
	readonly validTo: CalendarDate
}

type Giver = Actor & { readonly personId: string }

/** Those that the person has given, or been given, and that have not ended by the day. */
export async function listStandIns(
	db: Database,
	query: {
		readonly municipalityId: string
		readonly personId: string
		readonly side: 'given' | 'received'
		readonly from: CalendarDate
	},
): Promise<StandIn[]> {
	return db
		.selectFrom('role_assignment')
		.innerJoin('person', 'person.id', 'role_assignment.person_id')
		.innerJoin('person as giver', 'giver.id', 'role_assignment.granted_by')
		.innerJoin('committee', 'committee.id', 'role_assignment.committee_id')
		.select([
			'role_assignment.id',
			'person.name as personName',
			'giver.name as grantedByName',
			'committee.name as committeeName',
			'valid_from as validFrom',
			'valid_to as validTo',
		])
		.where('role_assignment.municipality_id', '=', query.municipalityId)
		.where(query.side === 'given' ? 'granted_by' : 'person_id', '=', query.personId)
		.where('valid_to', '>=', query.from)
		.orderBy('valid_from')
		.orderBy('committee.name_sort_key')
		.$narrowType<{ validTo: CalendarDate }>()
		.execute()
}

/** Makes the person secretary of the nämnder in the giver's place. False where she is nobody here, or may not log in. */
export async function insertStandIn(
	db: Database,
	actor: Giver,
	standIn: {
		readonly personId: string
		readonly committeeIds: readonly string[]
		readonly validFrom: CalendarDate
		readonly validTo: CalendarDate
	},
): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		const person = await transaction
			.selectFrom('person')
			.select('id')
			.where('id', '=', standIn.personId)
			.where('municipality_id', '=', actor.municipalityId)
			.where('disabled_at', 'is', null)
			.executeTakeFirst()
		if (!person) return false
		for (const committeeId of standIn.committeeIds) {
			const id = newId()
			await transaction
				.insertInto('role_assignment')
				.values({
					id,
					municipality_id: actor.municipalityId,
					person_id: standIn.personId,
					role: 'sekreterare',
					committee_id: committeeId,
					valid_from: standIn.validFrom,
					valid_to: standIn.validTo,
					granted_by: actor.personId,
				})
				.execute()
			await appendStandIn(transaction, actor, 'standIn.created', id)
		}
		return true
	})
}

/** Ends what she has given: from today on where it has begun, else as if it had never been. False where it is not hers. */
export async function endStandIn(
	db: Database,
	actor: Giver,
	{ id, today }: { readonly id: string; readonly today: CalendarDate },
): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		const own = await transaction
			.selectFrom('role_assignment')
			.select('valid_from')
			.where('id', '=', id)
			.where('municipality_id', '=', actor.municipalityId)
			.where('granted_by', '=', actor.personId)
			.executeTakeFirst()
		if (!own) return false
		if (own.valid_from >= today)
			await transaction.deleteFrom('role_assignment').where('id', '=', id).execute()
		else
			await transaction
				.updateTable('role_assignment')
				.set({ valid_to: addDays(today, -1) })
				.where('id', '=', id)
				.execute()
		await appendStandIn(transaction, actor, 'standIn.ended', id)
		return true
	})
}

async function appendStandIn(
	db: Parameters<typeof appendAudit>[0],
	actor: Giver,
	action: string,
	subjectId: string,
): Promise<void> {
	await appendAudit(db, actor, { action, subjectType: 'role_assignment', subjectId })
}
