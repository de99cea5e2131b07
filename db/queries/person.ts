import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database, Transaction } from '#db/database.ts'
import { newId } from '#db/new-id.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import { lockMunicipality } from './audit.ts'

export interface Person {
	readonly id: string
	readonly number: number
	/** null once removed. */
	readonly email: string | null
	readonly name: string
	readonly disabledAt: Timestamp | null
}

const columns = ['id', 'number', 'email', 'name', 'disabled_at as disabledAt'] as const

export interface Login extends Person {
	/** null where there is no local password. */
	readonly passwordHash: string | null
	/** Keeps her password where local accounts are switched off. */
	readonly isBreakGlass: boolean
}

/** Case makes no difference in an address. Disabled persons are found too. */
export async function findLogin(
	db: Database,
	{ municipalityId, email }: { readonly municipalityId: string; readonly email: string },
): Promise<Login | null> {
	const person = await db
		.selectFrom('person')
		.select([...columns, 'password_hash as passwordHash', 'is_break_glass as isBreakGlass'])
		.where('municipality_id', '=', municipalityId)
		.where('email', '=', normalisedEmail(email))
		.executeTakeFirst()
	return person ? { ...person, isBreakGlass: person.isBreakGlass === 1 } : null
}

export async function findPerson(
	db: Database,
	{ municipalityId, personId }: { readonly municipalityId: string; readonly personId: string },
): Promise<Person | null> {
	const person = await db
		.selectFrom('person')
		.select(columns)
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', personId)
		.executeTakeFirst()
	return person ?? null
}

/** By number, which is the order in which they came. */
export async function listPersons(db: Database, municipalityId: string): Promise<Person[]> {
	return db
		.selectFrom('person')
		.select(columns)
		.where('municipality_id', '=', municipalityId)
		.orderBy('number')
		.execute()
}

export interface NewPerson {
	readonly municipalityId: string
	readonly email: string
	readonly name: string
	readonly passwordHash: string | null
	readonly at: Timestamp
}

/** Null when the address is taken in this municipality. */
export async function insertPerson(db: Database, person: NewPerson): Promise<Person | null> {
	return writeTransaction(db, async (transaction) => {
		await lockMunicipality(transaction, person.municipalityId)
		if (await findLogin(transaction, person)) return null
		const { last } = await transaction
			.selectFrom('person')
			.select(({ fn }) => fn.max('number').as('last'))
			.where('municipality_id', '=', person.municipalityId)
			.executeTakeFirstOrThrow()
		const row = {
			id: newId(),
			number: ((last as number | null) ?? 0) + 1,
			email: normalisedEmail(person.email),
			name: person.name,
		}
		await transaction
			.insertInto('person')
			.values({
				...row,
				municipality_id: person.municipalityId,
				password_hash: person.passwordHash,
				created_at: person.at,
			})
			.execute()
		return { ...row, disabledAt: null }
	})
}

/** @throws what the driver throws where the address is taken */
export async function savePersonFacts(
	db: Database,
	{
		personId,
		name,
		email,
	}: { readonly personId: string; readonly name: string; readonly email: string | null },
): Promise<void> {
	await db
		.updateTable('person')
		.set({ name, email: email === null ? null : normalisedEmail(email) })
		.where('id', '=', personId)
		.execute()
}

export async function savePasswordHash(db: Database, personId: string, passwordHash: string): Promise<void> {
	await db.updateTable('person').set({ password_hash: passwordHash }).where('id', '=', personId).execute()
}

/** Disables (a time) or enables (null); a disabled person's sessions end at once. */
export async function markDisabled(
	db: Database,
	personId: string,
	disabledAt: Timestamp | null,
): Promise<void> {
	await writeTransaction(db, async (transaction) => {
		await transaction
			.updateTable('person')
			.set({ disabled_at: disabledAt })
			.where('id', '=', personId)
			.execute()
		if (disabledAt !== null)
			await transaction.deleteFrom('session').where('person_id', '=', personId).execute()
	})
}

/** A break-glass account keeps its password where local accounts are switched off. */
export async function markBreakGlass(db: Database, personId: string, isBreakGlass: boolean): Promise<void> {
	await db
		.updateTable('person')
		.set({ is_break_glass: isBreakGlass ? 1 : 0 })
		.where('id', '=', personId)
		.execute()
}

/** True where each id is a person of the municipality. */
export async function arePersons(
	db: Transaction,
	municipalityId: string,
	personIds: readonly string[],
): Promise<boolean> {
	const wanted = [...new Set(personIds)]
	if (wanted.length === 0) return true
	const found = await db
		.selectFrom('person')
		.select('id')
		.where('municipality_id', '=', municipalityId)
		.where('id', 'in', wanted)
		.execute()
	return found.length === wanted.length
}

function normalisedEmail(email: string): string {
	return email.trim().toLowerCase()
}
