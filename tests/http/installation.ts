import { createHash } from 'node:crypto'
import { hashPassword } from '#app/access/password.ts'
import type { Role } from '#app/domain/role.ts'
import { backup } from '#db/backup.ts'
import { closeDatabase, openDatabase } from '#db/database.ts'
import type { Database } from '#db/database.ts'
import { listAlternatives } from '#db/queries/alternative.ts'
import { findCurrentAssessment } from '#db/queries/assessment.ts'
import { listCommittees } from '#db/queries/committee.ts'
import { insertMunicipality, listMunicipalities } from '#db/queries/municipality.ts'
import { insertPerson } from '#db/queries/person.ts'
import { listProposals } from '#db/queries/proposal-list.ts'
import { insertRoleAssignment } from '#db/queries/role-assignment.ts'
import { demonstrationPassword } from '#db/demo/people.ts'
import { logInTo } from '#tests/support/demonstration.ts'
import { post } from '#tests/support/forms.ts'
import type { Sent } from '#tests/support/forms.ts'
import { startServer } from '#tests/support/server.ts'
import type { RunningServer } from '#tests/support/server.ts'

export interface StoredProposal {
	readonly id: string
	/** `/arenden/…`. */
	readonly path: string
	readonly title: string
	readonly committeeId: string
	readonly assessmentId: string
	/** Ids, in the secretary's order. */
	readonly alternativeIds: readonly string[]
}

/** A server with two municipalities: Älvstad with its demonstration data, and an empty neighbour at a host of its own. */
export interface Installation {
	readonly server: RunningServer
	readonly db: Database
	readonly municipalityId: string
	/** The first ärende whose title has the word. */
	readonly proposal: (word: string) => Promise<StoredProposal>
	readonly committeeId: (name: string) => Promise<string>
	/** Logs in one of the demonstration's people, by the part of her address before the @. */
	readonly logIn: (name: string) => Promise<Sent>
	/** Logs in somebody new with this role. */
	readonly newPerson: (person: NewPerson) => Promise<Sent>
	/** Of everything that is stored, but who is and who tried to be logged in. */
	readonly digest: () => Promise<string>
	readonly stop: () => Promise<void>
}

interface NewPerson {
	readonly municipality: 'alvstad' | 'grannkommunen'
	readonly role: Role
	/** null is the whole municipality. */
	readonly committee: string | null
	readonly validTo?: string
	/** A second role beside the first. */
	readonly also?: { readonly role: Role; readonly committee: string | null }
}

const neighbourHost = 'grannkommunen.example'
const at = '2026-01-01T08:00:00.000Z'

export async function startInstallation(
	env: Readonly<Record<string, string>> = {},
	expected: readonly RegExp[] = [],
): Promise<Installation> {
	const server = await startServer({ env, expected })
	const db = await openDatabase(server.databaseUrl)
	const [own] = await listMunicipalities(db)
	if (own === undefined) throw new Error('No demonstration data')
	await db.insertInto('municipality_host').values({ host: '127.0.0.1', municipality_id: own.id }).execute()
	const neighbour = { slug: 'grannkommunen', name: 'Grannkommunen', hosts: [neighbourHost], at }
	const ids = { alvstad: own.id, grannkommunen: await insertMunicipality(db, neighbour) }
	const passwordHash = await hashPassword(demonstrationPassword)
	return {
		server,
		db,
		municipalityId: own.id,
		proposal: (word) => findStored(db, own.id, word),
		committeeId: async (name) => committeeNamed(db, own.id, name),
		logIn: async (name) => ({
			cookie: await logInTo(server, { email: `${name}@alvstad.example`, password: demonstrationPassword }),
		}),
		newPerson: async (person) => {
			const email = await insertNewPerson(db, ids[person.municipality], { ...person, passwordHash })
			const host = person.municipality === 'alvstad' ? new URL(server.url).host : neighbourHost
			return { host, cookie: await logInAt(server, host, email) }
		},
		digest: () => digestOf(db),
		stop: async () => {
			await closeDatabase(db)
			await server.stop()
		},
	}
}

async function findStored(db: Database, municipalityId: string, word: string): Promise<StoredProposal> {
	const { proposals } = await listProposals(
		db,
		{ municipalityId, committees: 'all', search: word },
		{ sort: 'title', direction: 'asc', limit: 1, offset: 0 },
	)
	const [found] = proposals
	if (found === undefined) throw new Error(`No ärende with «${word}»`)
	const place = { municipalityId, proposalId: found.id }
	return {
		id: found.id,
		path: `/arenden/${found.publicId}`,
		title: found.title,
		committeeId: found.committeeId,
		assessmentId: (await findCurrentAssessment(db, place))?.id ?? '',
		alternativeIds: (await listAlternatives(db, place)).map(({ id }) => id),
	}
}

async function committeeNamed(db: Database, municipalityId: string, name: string): Promise<string> {
	const found = (await listCommittees(db, municipalityId)).find((committee) => committee.name === name)
	if (found === undefined) throw new Error(`No nämnd called ${name}`)
	return found.id
}

let persons = 0

async function insertNewPerson(
	db: Database,
	municipalityId: string,
	{ role, committee, validTo, also, passwordHash }: NewPerson & { readonly passwordHash: string },
): Promise<string> {
	persons += 1
	const email = `${role}${String(persons)}@example.se`
	const person = await insertPerson(db, { municipalityId, email, name: role, passwordHash, at })
	if (person === null) throw new Error(`${email} is taken`)
	for (const held of [{ role, committee }, ...(also === undefined ? [] : [also])])
		await insertRoleAssignment(db, municipalityId, {
			personId: person.id,
			role: held.role,
			committeeId: held.committee === null ? null : await committeeNamed(db, municipalityId, held.committee),
			validFrom: '2026-01-01',
			validTo: validTo ?? null,
		})
	return email
}

async function logInAt(server: RunningServer, host: string, email: string): Promise<string> {
	const fields = [
		['email', email],
		['password', demonstrationPassword],
	] as const
	const { status, headers } = await post(server, '/logga-in', fields, { host })
	const cookie = headers['set-cookie']?.[0]?.split(';', 1)[0]
	if (cookie === undefined) throw new Error(`${email} was not logged in: ${String(status)}`)
	return cookie
}

async function digestOf(db: Database): Promise<string> {
	const hash = createHash('sha256')
	await backup(db, (line) => {
		hash.update(line)
		return Promise.resolve()
	})
	return hash.digest('hex')
}
