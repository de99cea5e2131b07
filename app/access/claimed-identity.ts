import type { Role } from '#app/domain/role.ts'
import { normaliseText } from '#app/domain/plain-text.ts'
import type { Claims } from './identity-provider.ts'
import type { RoleRule, SignOnSettings } from './sign-on-settings.ts'

/** Who the provider says that somebody is, in our words. */
export interface ClaimedIdentity {
	readonly issuer: string
	readonly subject: string
	/** null where the provider gave none. */
	readonly email: string | null
	/** The provider has made sure that the address is hers, or the settings say that it always has. */
	readonly isEmailVerified: boolean
	readonly name: string | null
	/** null where the provider left the roles out because they are too many: they are then as they were. */
	readonly roles: readonly ClaimedRole[] | null
}

export interface ClaimedRole {
	readonly role: Role
	/** A nämnd by name; null is the whole municipality. */
	readonly committee: string | null
}

const longestName = 200
const longestEmail = 254

/** Reads the claims that the settings name. What is not text, or too long, counts as absent. */
export function readIdentity(claims: Claims, settings: SignOnSettings): ClaimedIdentity {
	const { issuer, claims: names, trustsEmail } = settings
	const [email] = textsOf(claimOf(claims, names.email))
	const [name] = textsOf(claimOf(claims, names.name))
	const isAddress = email !== undefined && email.length <= longestEmail && /^\S+@\S+$/u.test(email)
	return {
		issuer,
		subject: claims.sub,
		email: isAddress ? email.toLowerCase() : null,
		isEmailVerified: trustsEmail || claims['email_verified'] === true || claims['email_verified'] === 'true',
		name: name === undefined ? null : plain(name).slice(0, longestName),
		roles: isLeftOut(claims, names.roles) ? null : rolesOf(claims, settings),
	}
}

function rolesOf(claims: Claims, { claims: names, rules, committeeNames }: SignOnSettings): ClaimedRole[] {
	const values = new Set(textsOf(claimOf(claims, names.roles)))
	const claimed =
		names.committees === null
			? []
			: textsOf(claimOf(claims, names.committees)).map((value) => committeeNames[value] ?? value)
	const all = rules
		.filter(({ value }) => values.has(value))
		.flatMap(({ role, committee }) =>
			placesOf(committee, claimed).map((place) => ({ role, committee: place })),
		)
	return [...new Map(all.map((one) => [`${one.role} ${one.committee ?? ''}`, one])).values()]
}

function placesOf(committee: RoleRule['committee'], claimed: readonly string[]): readonly (string | null)[] {
	if (committee.kind === 'all') return [null]
	return committee.kind === 'named' ? [committee.name] : claimed
}

/** By its whole name (AD FS names claims by addresses), else step by step: `realm_access.roles`. */
function claimOf(claims: Claims, name: string): unknown {
	if (Object.hasOwn(claims, name)) return claims[name]
	return name
		.split('.')
		.reduce<unknown>(
			(value, step) =>
				typeof value === 'object' && value !== null && Object.hasOwn(value, step)
					? (value as Record<string, unknown>)[step]
					: undefined,
			claims,
		)
}

/** One value or a list of them: some providers write a list of one as the one. */
function textsOf(value: unknown): string[] {
	const values: unknown[] = Array.isArray(value) ? value : [value]
	return values
		.filter((one) => typeof one === 'string')
		.map((one) => one.trim())
		.filter((one) => one !== '')
}

/** Entra ID leaves a claim with some two hundred groups out, and says where it may be asked for (OIDC Core, 5.6.2). */
function isLeftOut(claims: Claims, name: string): boolean {
	const elsewhere = claims['_claim_names']
	return typeof elsewhere === 'object' && elsewhere !== null && Object.hasOwn(elsewhere, name)
}

function plain(text: string): string {
	const read = normaliseText(text)
	return read.kind === 'ok' ? read.text.replace(/\s+/gu, ' ').trim() : ''
}
