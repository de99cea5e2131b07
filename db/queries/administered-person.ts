import type { CalendarDate, Timestamp } from '#app/domain/calendar.ts'
import type { Database, Transaction } from '#db/database.ts'
import type { Actor } from './actor.ts'
import { appendAudit } from './audit.ts'
import { administratorsOn } from './role-assignment.ts'

/** A person as an administrator sees her. */
export interface AdministeredPerson {
	readonly id: string
	/** In the address of her page. */
	readonly number: number
	readonly name: string
	/** null once removed. */
	readonly email: string | null
	readonly createdAt: Timestamp
	readonly disabledAt: Timestamp | null
	readonly removedAt: Timestamp | null
	readonly hasPassword: boolean
	readonly isBreakGlass: boolean
	/** Logs in by the municipality's own provider. */
	readonly hasIdentity: boolean
}

/** Everybody there has been, by number. */
export async function listAdministeredPersons(
	db: Database,
	municipalityId: string,
): Promise<AdministeredPerson[]> {
	const rows = await persons(db, municipalityId).orderBy('number').execute()
	return rows.map(asPerson)
}

export async function findAdministeredPerson(
	db: Database,
	query: { readonly municipalityId: string; readonly number: number },
): Promise<AdministeredPerson | null> {
	const row = await persons(db, query.municipalityId).where('number', '=', query.number).executeTakeFirst()
	return row ? asPerson(row) : null
}

function persons(db: Database, municipalityId: string) {
	return db
		.selectFrom('person')
		.select((select) => [
			'id',
			'number',
			'name',
			'email',
			'created_at as createdAt',
			'disabled_at as disabledAt',
			'removed_at as removedAt',
			'password_hash as passwordHash',
			'is_break_glass as isBreakGlass',
			select
				.selectFrom('person_identity')
				.select(({ fn }) => fn.countAll<number>().as('count'))
				.whereRef('person_identity.person_id', '=', 'person.id')
				.as('identities'),
		])
		.where('municipality_id', '=', municipalityId)
}

type Row = Omit<AdministeredPerson, 'hasPassword' | 'isBreakGlass' | 'hasIdentity'> & {
	readonly passwordHash: string | null
	readonly isBreakGlass: number
	readonly identities: number | null
}

function asPerson({ passwordHash, isBreakGlass, identities, ...person }: Row): AdministeredPerson {
	return {
		...person,
		hasPassword: passwordHash !== null,
		isBreakGlass: isBreakGlass === 1,
		hasIdentity: (identities ?? 0) > 0,
	}
}

/**
 * Takes away what tells who somebody is: her name becomes «borttagen person N», and address, password, identities at the
 * provider, sessions and attempts to log in go. What she did stays, under that name. For good.
 */
export async function removePerson(
	db: Transaction,
	actor: Actor,
	person: Pick<AdministeredPerson, 'id' | 'email'> & { readonly newName: string },
): Promise<void> {
	const { municipalityId, at } = actor
	const { id } = person
	for (const table of ['session', 'person_identity', 'password_link', 'calendar_feed'] as const)
		await db
			.deleteFrom(table)
			.where('municipality_id', '=', municipalityId)
			.where('person_id', '=', id)
			.execute()
	if (person.email !== null)
		await db
			.deleteFrom('login_attempt')
			.where('municipality_id', '=', municipalityId)
			.where('account', '=', person.email)
			.execute()
	await db
		.updateTable('person')
		.set((is) => ({
			name: person.newName,
			email: null,
			password_hash: null,
			is_break_glass: 0,
			removed_at: at,
			disabled_at: is.fn.coalesce('disabled_at', is.val(at)),
		}))
		.where('id', '=', id)
		.where('municipality_id', '=', municipalityId)
		.execute()
	await appendAudit(db, actor, { action: 'person.removed', subjectType: 'person', subjectId: id })
}

/** True where somebody else than this person is an administrator of the whole municipality that day, and may log in. */
export async function hasOtherAdministrator(
	db: Database,
	query: { readonly municipalityId: string; readonly personId: string; readonly date: CalendarDate },
): Promise<boolean> {
	const other = await administratorsOn(db, query.municipalityId, query.date)
		.where('person.id', '<>', query.personId)
		.limit(1)
		.executeTakeFirst()
	return other !== undefined
}
