import type { Timestamp } from '#app/domain/calendar.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import type { Database } from '#db/database.ts'
import { listMunicipalities } from '#db/queries/municipality.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import { demonstrationCases } from './cases.ts'
import { correctCase } from './correct-case.ts'
import { decideCase } from './decide-case.ts'
import { workingMorning } from './days.ts'
import { insertCase } from './insert-case.ts'
import type { Establishment } from './insert-case.ts'
import { insertOrganisation } from './insert-organisation.ts'
import { committees, municipality, units } from './organisation.ts'
import { demonstrationPassword, demonstrationPeople } from './people.ts'

export interface DemonstrationOptions {
	readonly now: Timestamp
	readonly hashPassword: (password: string) => Promise<string>
	/** Makes and establishes the annex of an approved ärende; without it the ärende stays approved. */
	readonly establish?: (establishment: Establishment) => Promise<void>
}

export interface DemonstrationAccount {
	readonly email: string
	readonly name: string
	/** In Swedish, with the nämnder: «sekreterare i Omsorgsnämnden». */
	readonly role: string
	readonly password: string
}

export interface Demonstration {
	/** Swedish lines on what was put there. */
	readonly summary: readonly string[]
	/** One for each role at least. */
	readonly accounts: readonly DemonstrationAccount[]
}

/** Demonstration data is for an empty database only. */
export class DatabaseNotEmpty extends Error {
	override name = 'DatabaseNotEmpty'
}

/** True where no municipality is there. */
export async function isEmpty(db: Database): Promise<boolean> {
	return (await listMunicipalities(db)).length === 0
}

/**
 * Puts the invented Älvstads kommun into an empty database: nämnder, förvaltningar, bolag, people, meetings around the
 * present day and seventeen ärenden with their history. All of it or nothing is stored; annexes are established afterwards,
 * one by one.
 *
 * @throws DatabaseNotEmpty where there is a municipality already; nothing is written then.
 */
export async function insertDemonstration(
	db: Database,
	{ now, hashPassword, establish }: DemonstrationOptions,
): Promise<Demonstration> {
	const today = swedishDate(now)
	const passwordHash = await hashPassword(demonstrationPassword)
	const establishments = await writeTransaction(db, async (transaction) => {
		if (!(await isEmpty(transaction))) throw new DatabaseNotEmpty('There is a municipality already')
		const at = workingMorning(today, longAgo)
		const organisation = await insertOrganisation(transaction, { today, at, passwordHash })
		const waiting: (Establishment | null)[] = []
		for (const example of demonstrationCases)
			waiting.push(await insertCase(transaction, organisation, example, today))
		return waiting.filter((establishment) => establishment !== null)
	})
	if (establish)
		for (const establishment of establishments) {
			await establish(establishment)
			await correctCase(db, establishment, establish)
			await decideCase(db, establishment, now)
		}
	return { summary: summary(establish === undefined ? 0 : establishments.length), accounts: accounts() }
}

/** In days: before the first ärende. */
const longAgo = 400

function summary(established: number): string[] {
	const companies = units.filter(({ kind }) => kind === 'company').length
	return [
		`${municipality.name}, en påhittad kommun`,
		`${String(committees.length)} nämnder och styrelser med sammanträden, ${String(units.length - companies)} förvaltningar och ${String(companies)} bolag`,
		`${String(demonstrationPeople.length)} personer`,
		`${String(demonstrationCases.length)} ärenden, varav ${String(established)} med upprättad balanseringsbilaga`,
	]
}

function accounts(): DemonstrationAccount[] {
	return demonstrationPeople.flatMap(({ email, name, account }) =>
		account === null ? [] : [{ email, name, role: account, password: demonstrationPassword }],
	)
}
