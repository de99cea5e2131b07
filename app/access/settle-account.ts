import type { Timestamp } from '#app/domain/calendar.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import type { Transaction } from '#db/database.ts'
import type { Actor } from '#db/queries/actor.ts'
import { appendAudit, lockMunicipality } from '#db/queries/audit.ts'
import { findIdentifiedPerson, hasIdentity, insertIdentity } from '#db/queries/person-identity.ts'
import { findLogin, findPerson, insertPerson, savePersonFacts } from '#db/queries/person.ts'
import type { Person } from '#db/queries/person.ts'
import type { ClaimedIdentity } from './claimed-identity.ts'
import { settleRoles } from './settle-roles.ts'
import type { SignOnSettings } from './sign-on-settings.ts'

interface Settling {
	readonly municipalityId: string
	readonly identity: ClaimedIdentity
	readonly settings: SignOnSettings
	readonly at: Timestamp
}

/** Why somebody whom the provider knows gets in all the same not. */
export type AccountRefusal = 'disabled' | 'addressTaken' | 'noRole' | 'incomplete'

export type SettledAccount =
	| {
			readonly kind: 'settled'
			readonly personId: string
			readonly unknownCommittees: readonly string[]
	  }
	| { readonly kind: 'refused'; readonly refusal: AccountRefusal }

/**
 * The account of whom the provider has named, with her name, address and roles as the provider has them.
 *
 * She is known again by issuer and subject. Where she is not, the account with her address becomes hers, if the provider
 * has verified the address, if nobody else of this provider has the account, and if it is no break-glass account. Where no
 * account has the address one is made; not for somebody whom no rule gives a role, unless all roles are given by hand.
 * Refused where it is disabled, where the address is an account's that may not become hers, or where there is no name or
 * address to make one of.
 */
export async function settleAccount(db: Transaction, settling: Settling): Promise<SettledAccount> {
	const { municipalityId, identity, settings, at } = settling
	await lockMunicipality(db, municipalityId)
	const found = await findAccount(db, settling)
	if (typeof found === 'string') return { kind: 'refused', refusal: found }
	const person = found ?? (await makeAccount(db, settling))
	if (typeof person === 'string') return { kind: 'refused', refusal: person }
	const actor = { municipalityId, personId: person.id, at }
	await followProvider(db, actor, person, identity)
	const { unknownCommittees } = await settleRoles(db, actor, {
		claimed: identity.roles,
		keepsManualRoles: settings.keepsManualRoles,
		today: swedishDate(at),
	})
	return { kind: 'settled', personId: person.id, unknownCommittees }
}

/** Null where nobody here is hers, or could be. */
async function findAccount(
	db: Transaction,
	{ municipalityId, identity, at }: Settling,
): Promise<Person | AccountRefusal | null> {
	const place = { municipalityId, issuer: identity.issuer, subject: identity.subject }
	const personId = await findIdentifiedPerson(db, place)
	if (personId !== null) {
		const person = await findPerson(db, { municipalityId, personId })
		return person === null || person.disabledAt !== null ? 'disabled' : person
	}
	if (identity.email === null) return null
	const namesake = await findLogin(db, { municipalityId, email: identity.email })
	if (namesake === null) return null
	const isOthers = await hasIdentity(db, { ...place, personId: namesake.id })
	if (!identity.isEmailVerified || namesake.isBreakGlass || isOthers) return 'addressTaken'
	if (namesake.disabledAt !== null) return 'disabled'
	await insertIdentity(db, place, { personId: namesake.id, at })
	await appendAudit(
		db,
		{ municipalityId, personId: namesake.id, at },
		{ action: 'person.linked', subjectType: 'person', subjectId: namesake.id },
	)
	return namesake
}

async function makeAccount(
	db: Transaction,
	{ municipalityId, identity, settings, at }: Settling,
): Promise<Person | AccountRefusal> {
	const { issuer, subject, email, name, roles } = identity
	if (email === null || name === null || name === '') return 'incomplete'
	if (settings.rules.length > 0 && (roles === null || roles.length === 0)) return 'noRole'
	const person = await insertPerson(db, { municipalityId, email, name, passwordHash: null, at })
	if (person === null) return 'addressTaken'
	await insertIdentity(db, { municipalityId, issuer, subject }, { personId: person.id, at })
	await appendAudit(
		db,
		{ municipalityId, personId: person.id, at },
		{ action: 'person.created', subjectType: 'person', subjectId: person.id },
	)
	return person
}

/** A new name, or an address that is nobody else's here, is taken over; what the provider leaves out stays. */
async function followProvider(
	db: Transaction,
	actor: Actor,
	person: Person,
	{ name, email }: ClaimedIdentity,
): Promise<void> {
	const newName = name !== null && name !== '' && name !== person.name ? name : null
	const isFree =
		email !== null && email !== person.email && (await findLogin(db, { ...actor, email })) === null
	const paths = [...(newName === null ? [] : ['name']), ...(isFree ? ['email'] : [])]
	if (paths.length === 0) return
	await savePersonFacts(db, {
		personId: person.id,
		name: newName ?? person.name,
		email: isFree ? email : person.email,
	})
	await appendAudit(db, actor, {
		action: 'person.saved',
		subjectType: 'person',
		subjectId: person.id,
		paths,
	})
}
