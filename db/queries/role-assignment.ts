import type { CalendarDate } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'
import { newId } from '#db/new-id.ts'
import type { PersonRole } from '#db/schema.ts'

export interface RoleAssignment {
	readonly id: string
	readonly personId: string
	readonly role: PersonRole
	/** null is the whole municipality. */
	readonly committeeId: string | null
	readonly validFrom: CalendarDate
	/** The last day, inclusive; null is until further notice. */
	readonly validTo: CalendarDate | null
	/** `claim`: from the provider, at each login. */
	readonly source: 'manual' | 'claim'
	/** Who gave it to her as a stand-in; null for a role of her own. */
	readonly grantedBy: string | null
}

export async function insertRoleAssignment(
	db: Database,
	municipalityId: string,
	assignment: Omit<RoleAssignment, 'id' | 'source' | 'grantedBy'> & Partial<Pick<RoleAssignment, 'source'>>,
): Promise<string> {
	const id = newId()
	await db
		.insertInto('role_assignment')
		.values({
			id,
			municipality_id: municipalityId,
			person_id: assignment.personId,
			role: assignment.role,
			committee_id: assignment.committeeId,
			valid_from: assignment.validFrom,
			valid_to: assignment.validTo,
			source: assignment.source ?? 'manual',
			granted_by: null,
		})
		.execute()
	return id
}

/** The person's assignments that are valid on the day. */
export async function listAssignmentsOn(
	db: Database,
	query: { readonly municipalityId: string; readonly personId: string; readonly date: CalendarDate },
): Promise<RoleAssignment[]> {
	return assignments(db, query.municipalityId)
		.where('person_id', '=', query.personId)
		.where('valid_from', '<=', query.date)
		.where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>=', query.date)]))
		.execute()
}

export async function listRoleAssignments(db: Database, municipalityId: string): Promise<RoleAssignment[]> {
	return assignments(db, municipalityId).execute()
}

/** True where an administrator of the whole municipality may log in by her password whatever the settings. */
export async function hasBreakGlassAdministrator(
	db: Database,
	municipalityId: string,
	date: CalendarDate,
): Promise<boolean> {
	const administrator = await administratorsOn(db, municipalityId, date)
		.where('is_break_glass', '=', 1)
		.limit(1)
		.executeTakeFirst()
	return administrator !== undefined
}

/** Those of the whole municipality that day who may log in. */
export function administratorsOn(db: Database, municipalityId: string, date: CalendarDate) {
	return db
		.selectFrom('role_assignment')
		.innerJoin('person', 'person.id', 'person_id')
		.select('person.id')
		.where('role_assignment.municipality_id', '=', municipalityId)
		.where('role', '=', 'administrator')
		.where('committee_id', 'is', null)
		.where('valid_from', '<=', date)
		.where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>=', date)]))
		.where('disabled_at', 'is', null)
}

/** Ends it after the day. False when it is not this municipality's. */
export async function endRoleAssignment(
	db: Database,
	query: { readonly municipalityId: string; readonly id: string; readonly validTo: CalendarDate },
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('role_assignment')
		.set({ valid_to: query.validTo })
		.where('id', '=', query.id)
		.where('municipality_id', '=', query.municipalityId)
		.executeTakeFirst()
	return numUpdatedRows === 1n
}

/**
 * Ends it at once: yesterday was its last day. One that began today, or has not begun, never was and is taken away; the log
 * tells of it. False when it is not this municipality's.
 */
export async function stopRoleAssignment(
	db: Database,
	query: { readonly municipalityId: string; readonly id: string; readonly today: CalendarDate },
): Promise<boolean> {
	const { numDeletedRows } = await db
		.deleteFrom('role_assignment')
		.where('id', '=', query.id)
		.where('municipality_id', '=', query.municipalityId)
		.where('valid_from', '>=', query.today)
		.executeTakeFirst()
	return numDeletedRows === 1n || endRoleAssignment(db, { ...query, validTo: dayBefore(query.today) })
}

function dayBefore(date: CalendarDate): CalendarDate {
	return new Date(Date.parse(date) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

function assignments(db: Database, municipalityId: string) {
	return db
		.selectFrom('role_assignment')
		.select([
			'id',
			'person_id as personId',
			'role',
			'committee_id as committeeId',
			'valid_from as validFrom',
			'valid_to as validTo',
			'source',
			'granted_by as grantedBy',
		])
		.where('municipality_id', '=', municipalityId)
		.orderBy('valid_from')
		.orderBy('id')
}
