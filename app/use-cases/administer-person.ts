import { hashToken, newSessionToken } from '#app/access/session-token.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import type { Transaction } from '#db/database.ts'
import type { Actor } from '#db/queries/actor.ts'
import { hasOtherAdministrator, removePerson } from '#db/queries/administered-person.ts'
import type { AdministeredPerson } from '#db/queries/administered-person.ts'
import { appendAudit, lockMunicipality } from '#db/queries/audit.ts'
import { replacePasswordLink } from '#db/queries/password-link.ts'
import { findLogin, insertPerson, markDisabled, savePersonFacts } from '#db/queries/person.ts'
import {
	endRoleAssignment,
	insertRoleAssignment,
	listAssignmentsOn,
	stopRoleAssignment,
} from '#db/queries/role-assignment.ts'
import type { RoleAssignment } from '#db/queries/role-assignment.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import { comparedFields } from './compared-fields.ts'
import type { Deps } from './deps.ts'
import type { PersonProblem, TypedPerson } from './read-person-form.ts'

type Administrator = Actor & { readonly personId: string }

/** A link to set a password by is good for this long. */
export const linkDays = 7

/** Makes an account without a role and without a password. Null where the address is taken. */
export async function addPerson(
	{ db }: Deps,
	actor: Administrator,
	{ name, email }: TypedPerson,
): Promise<{ readonly number: number; readonly id: string } | null> {
	return writeTransaction(db, async (transaction) => {
		const { municipalityId, at } = actor
		const person = await insertPerson(transaction, { municipalityId, name, email, passwordHash: null, at })
		if (person === null) return null
		await append(transaction, actor, 'person.created', person.id)
		return { number: person.number, id: person.id }
	})
}

/** The secret of a link by which the person sets a password, once, within a week. Only its hash is kept. */
export async function makePasswordLink(
	{ db }: Deps,
	actor: Administrator,
	personId: string,
): Promise<string> {
	const token = newSessionToken()
	const expiresAt = new Date(Date.parse(actor.at) + linkDays * 24 * 60 * 60_000).toISOString()
	await writeTransaction(db, async (transaction) => {
		await lockMunicipality(transaction, actor.municipalityId)
		await replacePasswordLink(transaction, actor, { personId, tokenHash: hashToken(token), expiresAt })
		await append(transaction, actor, 'person.passwordLink', personId)
	})
	return token
}

export type PersonSaving =
	| { readonly kind: 'saved' }
	| {
			readonly kind: 'refused' | 'conflict'
			readonly problems: Readonly<Partial<Record<keyof TypedPerson, PersonProblem>>>
	  }

/** A new name or address. What somebody else has changed since the page was shown is not written over. */
export async function savePerson(
	{ db }: Deps,
	actor: Administrator,
	person: AdministeredPerson,
	{ typed, was }: { readonly typed: TypedPerson; readonly was: Readonly<Record<string, string>> },
): Promise<PersonSaving> {
	return writeTransaction(db, async (transaction): Promise<PersonSaving> => {
		await lockMunicipality(transaction, actor.municipalityId)
		const now = { name: person.name, email: person.email ?? '' }
		const { changed, taken } = comparedFields(typed, { ...now, ...was }, now)
		if (taken.length > 0)
			return {
				kind: 'conflict',
				problems: Object.fromEntries(
					taken.map((field) => [field, { kind: 'theirs', value: now[field] } as const]),
				),
			}
		if (changed.length === 0) return { kind: 'saved' }
		const namesake = await findLogin(transaction, { ...actor, email: typed.email })
		if (changed.includes('email') && namesake !== null && namesake.id !== person.id)
			return { kind: 'refused', problems: { email: 'taken' } }
		const values = { ...now, ...Object.fromEntries(changed.map((field) => [field, typed[field]])) }
		await savePersonFacts(transaction, { personId: person.id, ...values })
		await append(transaction, actor, 'person.saved', person.id, changed)
		return { kind: 'saved' }
	})
}

/** What somebody gives herself has a name of its own in the log. */
export async function giveRole(
	{ db }: Deps,
	actor: Administrator,
	assignment: Omit<RoleAssignment, 'id' | 'source' | 'grantedBy'>,
): Promise<void> {
	await writeTransaction(db, async (transaction) => {
		await insertRoleAssignment(transaction, actor.municipalityId, assignment)
		const action = assignment.personId === actor.personId ? 'role.createdForOneself' : 'role.created'
		const paths = [assignment.role, assignment.committeeId ?? '*']
		await append(transaction, actor, action, assignment.personId, paths)
	})
}

export type Withdrawal = 'done' | 'lastAdministrator' | 'oneself'

/** Ends a role at once. Refused where nobody would be an administrator of the whole municipality any more. */
export async function endRole(
	{ db }: Deps,
	actor: Administrator,
	{ id, personId, role, committeeId }: RoleAssignment,
): Promise<Withdrawal> {
	const today = swedishDate(actor.at)
	return writeTransaction(db, async (transaction) => {
		await lockMunicipality(transaction, actor.municipalityId)
		const isAdministrators = role === 'administrator' && committeeId === null
		if (isAdministrators && (await isLast(transaction, actor, personId, id))) return 'lastAdministrator'
		await stopRoleAssignment(transaction, { municipalityId: actor.municipalityId, id, today })
		await append(transaction, actor, 'role.ended', personId, [role, committeeId ?? '*'])
		return 'done'
	})
}

/** Disables an account, whose sessions end. An administrator does not shut herself out, nor the last of them. */
export async function disablePerson(
	{ db }: Deps,
	actor: Administrator,
	personId: string,
): Promise<Withdrawal> {
	if (personId === actor.personId) return 'oneself'
	return writeTransaction(db, async (transaction) => {
		await lockMunicipality(transaction, actor.municipalityId)
		if (await isLast(transaction, actor, personId)) return 'lastAdministrator'
		await markDisabled(transaction, personId, actor.at)
		await append(transaction, actor, 'person.disabled', personId)
		return 'done'
	})
}

export async function enablePerson({ db }: Deps, actor: Administrator, personId: string): Promise<void> {
	await writeTransaction(db, async (transaction) => {
		await markDisabled(transaction, personId, null)
		await append(transaction, actor, 'person.enabled', personId)
	})
}

/** Takes away who somebody is, and ends her roles; what she did stays under «borttagen person N». */
export async function forgetPerson(
	{ db }: Deps,
	actor: Administrator,
	person: AdministeredPerson,
	newName: string,
): Promise<Withdrawal> {
	if (person.id === actor.personId) return 'oneself'
	const today = swedishDate(actor.at)
	return writeTransaction(db, async (transaction) => {
		await lockMunicipality(transaction, actor.municipalityId)
		if (await isLast(transaction, actor, person.id)) return 'lastAdministrator'
		const place = { municipalityId: actor.municipalityId, personId: person.id }
		for (const { id } of await listAssignmentsOn(transaction, { ...place, date: today }))
			await endRoleAssignment(transaction, { municipalityId: actor.municipalityId, id, validTo: today })
		await removePerson(transaction, actor, { id: person.id, email: person.email, newName })
		return 'done'
	})
}

/** True where the person is an administrator of the whole municipality today and nobody else is; `without` is one of her roles that goes. */
async function isLast(
	db: Transaction,
	{ municipalityId, at }: Actor,
	personId: string,
	without?: string,
): Promise<boolean> {
	const date = swedishDate(at)
	const held = await listAssignmentsOn(db, { municipalityId, personId, date })
	const asAdministrator = held.filter(
		({ role, committeeId }) => role === 'administrator' && committeeId === null,
	)
	if (asAdministrator.length === 0) return false
	if (without !== undefined && asAdministrator.some(({ id }) => id !== without)) return false
	return !(await hasOtherAdministrator(db, { municipalityId, personId, date }))
}

async function append(
	db: Transaction,
	actor: Actor,
	action: string,
	subjectId: string,
	paths: readonly string[] = [],
): Promise<void> {
	await appendAudit(db, actor, { action, subjectType: 'person', subjectId, paths })
}
