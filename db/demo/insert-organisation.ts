import type { CalendarDate, Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'
import { newId } from '#db/new-id.ts'
import { ensureCommittee } from '#db/queries/committee.ts'
import { ensureMeeting } from '#db/queries/meeting.ts'
import { insertMunicipality } from '#db/queries/municipality.ts'
import { insertPerson } from '#db/queries/person.ts'
import { insertRoleAssignment } from '#db/queries/role-assignment.ts'
import { ensureUnit } from '#db/queries/unit.ts'
import { meetingDay } from './days.ts'
import { committees, municipality, targetBalance, units } from './organisation.ts'
import type { CommitteeName } from './organisation.ts'
import { demonstrationPeople } from './people.ts'
import type { DemonstrationPerson } from './people.ts'

export interface InsertedOrganisation {
	readonly municipalityId: string
	readonly committeeIds: ReadonlyMap<CommitteeName, string>
	/** By address. */
	readonly personIds: ReadonlyMap<string, string>
}

/** Älvstads kommun before its first ärende: nämnder with meetings, förvaltningar, bolag, its target and people. */
export async function insertOrganisation(
	db: Database,
	options: { readonly today: CalendarDate; readonly at: Timestamp; readonly passwordHash: string },
): Promise<InsertedOrganisation> {
	const municipalityId = await insertMunicipality(db, { ...municipality, hosts: [], at: options.at })
	const committeeIds = await insertCommittees(db, municipalityId, options.today)
	for (const unit of units) await ensureUnit(db, municipalityId, unit)
	await db
		.insertInto('target_balance')
		.values({
			id: newId(),
			municipality_id: municipalityId,
			...targetBalance,
			valid_from: options.at.slice(0, 10),
		})
		.execute()
	const personIds = new Map<string, string>()
	for (const person of demonstrationPeople)
		personIds.set(
			person.email,
			await insertEmployee(db, { municipalityId, committeeIds, person, ...options }),
		)
	return { municipalityId, committeeIds, personIds }
}

async function insertCommittees(
	db: Database,
	municipalityId: string,
	today: CalendarDate,
): Promise<Map<CommitteeName, string>> {
	const ids = new Map<CommitteeName, string>()
	for (const { name, weekday, weeks } of committees) {
		const committeeId = await ensureCommittee(db, municipalityId, { name })
		for (const week of weeks)
			await ensureMeeting(db, municipalityId, { committeeId, date: meetingDay(today, week, weekday) })
		ids.set(name, committeeId)
	}
	return ids
}

interface Employment {
	readonly municipalityId: string
	readonly committeeIds: ReadonlyMap<CommitteeName, string>
	readonly person: DemonstrationPerson
	readonly at: Timestamp
	readonly passwordHash: string
}

async function insertEmployee(db: Database, employment: Employment): Promise<string> {
	const { municipalityId, committeeIds, person, at } = employment
	const passwordHash = person.account === null ? null : employment.passwordHash
	const inserted = await insertPerson(db, { ...person, municipalityId, passwordHash, at })
	if (!inserted) throw new Error(`${person.email} is there twice`)
	const places = person.committees === 'all' ? [null] : person.committees
	for (const place of places)
		await insertRoleAssignment(db, municipalityId, {
			personId: inserted.id,
			role: person.role,
			committeeId: place === null ? null : idOf(committeeIds, place),
			validFrom: at.slice(0, 10),
			validTo: null,
		})
	return inserted.id
}

/** @throws where nothing of that name was inserted */
export function idOf<Name extends string>(ids: ReadonlyMap<Name, string>, name: Name): string {
	const id = ids.get(name)
	if (id === undefined) throw new Error(`Not inserted: ${name}`)
	return id
}
