import { z } from 'zod'
import type { RoleRule, SignOnSettings } from './access/sign-on-settings.ts'
import { ConfigurationError } from './configuration-error.ts'
import { roles } from './domain/role.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Single sign-on, from the variables that begin with OIDC_; null where none of them is set.
 *
 * @throws ConfigurationError naming the variable and what it should be
 */
export function readSignOn(env: Environment): SignOnSettings | null {
	const given = Object.keys(env).filter((name) => name.startsWith('OIDC_') && textOf(env, name) !== null)
	const unknown = given.find((name) => !(variables as readonly string[]).includes(name))
	if (unknown !== undefined)
		throw new ConfigurationError(`${unknown} är ingen inställning. De som finns är ${variables.join(', ')}.`)
	if (textOf(env, 'OIDC_ISSUER') === null) {
		if (given[0] === undefined) return null
		throw new ConfigurationError(`${given[0]} är satt men OIDC_ISSUER saknas. Sätt båda eller ingen av dem.`)
	}
	const committees = textOf(env, 'OIDC_CLAIM_COMMITTEES')
	const settings: SignOnSettings = {
		issuer: readIssuer(required(env, 'OIDC_ISSUER')),
		clientId: required(env, 'OIDC_CLIENT_ID'),
		clientSecret: required(env, 'OIDC_CLIENT_SECRET'),
		scopes: readScopes(textOf(env, 'OIDC_SCOPES') ?? 'openid profile email'),
		claims: {
			email: textOf(env, 'OIDC_CLAIM_EMAIL') ?? 'email',
			name: textOf(env, 'OIDC_CLAIM_NAME') ?? 'name',
			roles: textOf(env, 'OIDC_CLAIM_ROLES') ?? 'roles',
			committees,
		},
		rules: readRules(textOf(env, 'OIDC_ROLES')),
		committeeNames: readJson('OIDC_COMMITTEES', textOf(env, 'OIDC_COMMITTEES') ?? '{}', committeesSchema),
		keepsManualRoles: readFlag(env, 'OIDC_KEEP_MANUAL_ROLES', true),
		trustsEmail: readFlag(env, 'OIDC_TRUST_EMAIL', false),
		allowsLocalAccounts: readFlag(env, 'OIDC_LOCAL_ACCOUNTS', true),
		clockSkew: readSkew(textOf(env, 'OIDC_CLOCK_SKEW')),
		municipality: textOf(env, 'OIDC_MUNICIPALITY'),
	}
	refuseContradictions(settings)
	return settings
}

const variables = [
	'OIDC_ISSUER',
	'OIDC_CLIENT_ID',
	'OIDC_CLIENT_SECRET',
	'OIDC_SCOPES',
	'OIDC_CLAIM_EMAIL',
	'OIDC_CLAIM_NAME',
	'OIDC_CLAIM_ROLES',
	'OIDC_CLAIM_COMMITTEES',
	'OIDC_ROLES',
	'OIDC_COMMITTEES',
	'OIDC_KEEP_MANUAL_ROLES',
	'OIDC_TRUST_EMAIL',
	'OIDC_LOCAL_ACCOUNTS',
	'OIDC_CLOCK_SKEW',
	'OIDC_MUNICIPALITY',
] as const
type Variable = (typeof variables)[number]

function refuseContradictions({ rules, claims, committeeNames, keepsManualRoles }: SignOnSettings): void {
	const claimed = rules.find(({ committee }) => committee.kind === 'claimed')
	if (claimed !== undefined && claims.committees === null)
		throw new ConfigurationError(
			`OIDC_ROLES: regeln för ”${claimed.value}” säger inte vilken nämnd den gäller. Lägg till "committee" ("*" är hela kommunen), eller sätt OIDC_CLAIM_COMMITTEES.`,
		)
	if (claimed === undefined && claims.committees !== null)
		throw new ConfigurationError(
			'OIDC_CLAIM_COMMITTEES är satt men ingen regel i OIDC_ROLES använder den. Ta bort "committee" ur en regel, eller ta bort variabeln.',
		)
	if (claims.committees === null && Object.keys(committeeNames).length > 0)
		throw new ConfigurationError(
			'OIDC_COMMITTEES är satt men OIDC_CLAIM_COMMITTEES saknas. Sätt båda eller ingen av dem.',
		)
	if (rules.length === 0 && !keepsManualRoles)
		throw new ConfigurationError(
			'OIDC_KEEP_MANUAL_ROLES är 0 och OIDC_ROLES saknas: då får ingen någon roll. Skriv regler i OIDC_ROLES, eller sätt OIDC_KEEP_MANUAL_ROLES till 1.',
		)
}

function readIssuer(text: string): string {
	const url = URL.parse(text)
	if (url === null || !['https:', 'http:'].includes(url.protocol))
		throw new ConfigurationError(`OIDC_ISSUER är ”${text}” men ska vara en adress som börjar med https://.`)
	if (url.protocol === 'http:' && !isLoopback(url.hostname))
		throw new ConfigurationError(
			`OIDC_ISSUER är ”${text}” men ska börja med https://. Bara den egna maskinen får svara på http.`,
		)
	if (url.search !== '' || url.hash !== '')
		throw new ConfigurationError(`OIDC_ISSUER är ”${text}” men ska vara en adress utan ? och #.`)
	return text
}

function isLoopback(hostname: string): boolean {
	return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

function readScopes(text: string): string {
	const scopes = text.split(/\s+/)
	if (!scopes.includes('openid'))
		throw new ConfigurationError(`OIDC_SCOPES är ”${text}” men openid ska vara ett av orden.`)
	return scopes.join(' ')
}

const ruleSchema = z.strictObject({
	value: z.string().min(1),
	role: z.enum(roles),
	committee: z.string().min(1).exactOptional(),
})
const committeesSchema = z.record(z.string().min(1), z.string().min(1))

function readRules(text: string | null): RoleRule[] {
	if (text === null) return []
	return readJson('OIDC_ROLES', text, z.array(ruleSchema)).map(({ value, role, committee }) => ({
		value,
		role,
		committee:
			committee === undefined
				? { kind: 'claimed' }
				: committee === '*'
					? { kind: 'all' }
					: { kind: 'named', name: committee },
	}))
}

const examples: Readonly<Partial<Record<Variable, string>>> = {
	OIDC_ROLES: `[{"value":"vagskal-sekreterare","role":"sekreterare","committee":"Omsorgsnämnden"}], med role ${roles.join(', ')}`,
	OIDC_COMMITTEES: '{"ON":"Omsorgsnämnden"}',
}

function readJson<Value>(name: Variable, text: string, schema: z.ZodType<Value>): Value {
	const refusal = (where: string) =>
		new ConfigurationError(
			`${name} går inte att läsa${where}. Den ska se ut så här: ${examples[name] ?? ''}.`,
		)
	let json: unknown
	try {
		json = JSON.parse(text)
	} catch {
		throw refusal(': den är inte JSON')
	}
	const read = schema.safeParse(json)
	if (read.success) return read.data
	throw refusal(` vid /${read.error.issues[0]?.path.join('/') ?? ''}`)
}

const defaultSkew = 30
const largestSkew = 300

function readSkew(text: string | null): number {
	if (text === null) return defaultSkew
	const seconds = Number(text)
	if (!Number.isInteger(seconds) || seconds < 0 || seconds > largestSkew)
		throw new ConfigurationError(
			`OIDC_CLOCK_SKEW är ”${text}” men ska vara ett heltal mellan 0 och ${String(largestSkew)} (sekunder).`,
		)
	return seconds
}

function readFlag(env: Environment, name: Variable, unset: boolean): boolean {
	const text = textOf(env, name)
	if (text === null) return unset
	if (text !== '0' && text !== '1')
		throw new ConfigurationError(`${name} är ”${text}” men ska vara 0 eller 1.`)
	return text === '1'
}

function required(env: Environment, name: Variable): string {
	const text = textOf(env, name)
	if (text === null)
		throw new ConfigurationError(
			`${name} saknas. Den behövs när OIDC_ISSUER är satt, se docs/drift.md, ”Gemensam inloggning”.`,
		)
	return text
}

function textOf(env: Environment, name: string): string | null {
	const text = env[name]?.trim()
	return text === undefined || text === '' ? null : text
}
