import type { CalendarDate } from './domain/calendar.ts'
import { peopleText } from './text/people.ts'
import { siteText } from './text/site.ts'
import type { Database } from '#db/database.ts'
import { listAllCommittees } from '#db/queries/organisation.ts'
import { listRoleAssignments } from '#db/queries/role-assignment.ts'
import type { RoleAssignment } from '#db/queries/role-assignment.ts'

/** What each person's roles are called that are valid on the day, by her id. */
export async function rolesInWords(
	db: Database,
	municipalityId: string,
	date: CalendarDate,
): Promise<Map<string, string[]>> {
	const committees = new Map((await listAllCommittees(db, municipalityId)).map(({ id, name }) => [id, name]))
	const roles = new Map<string, string[]>()
	for (const { personId, role, committeeId, validFrom, validTo } of await listRoleAssignments(
		db,
		municipalityId,
	)) {
		if (validFrom > date || (validTo !== null && validTo < date)) continue
		const words = peopleText.role(role, committeeId === null ? null : (committees.get(committeeId) ?? ''))
		roles.set(personId, [...new Set([...(roles.get(personId) ?? []), words])])
	}
	return roles
}

/** A person's roles through time, as a record tells of them. */
export async function rolesOfRecord(
	db: Database,
	municipalityId: string,
	roles: readonly RoleAssignment[],
): Promise<string[]> {
	const committees = new Map((await listAllCommittees(db, municipalityId)).map(({ id, name }) => [id, name]))
	return roles.map(({ role, committeeId, validFrom, validTo }) => {
		const place = committeeId === null ? null : (committees.get(committeeId) ?? '')
		return [peopleText.role(role, place), peopleText.validity(validFrom, validTo)].join(
			siteText.listSeparator,
		)
	})
}
