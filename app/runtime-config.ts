import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SignOnSettings } from './access/sign-on-settings.ts'
import { ConfigurationError } from './configuration-error.ts'
import { readSignOn } from './sign-on-config.ts'

export { ConfigurationError }

export interface RuntimeConfig {
	readonly databaseUrl: string
	/** NODE_ENV=production with a configured database: no demonstration data, no made-up secret. */
	readonly production: boolean
	readonly sessionSecret: string
	readonly host: string
	readonly port: number
	readonly publicUrl: string | null
	readonly trustProxy: boolean
	/** Session cookies are sent over https only. */
	readonly secureCookies: boolean
	/** null: people log in by a password that is kept here. */
	readonly signOn: SignOnSettings | null
}

export const defaultDatabaseUrl = 'data/vagskal.db'

/** @throws ConfigurationError naming the variable and what it should be */
export function readConfig(env: Readonly<Record<string, string | undefined>>): RuntimeConfig {
	const production = env['NODE_ENV'] === 'production' && hasText(env['DATABASE_URL'])
	const publicUrl = readPublicUrl(env['PUBLIC_URL'])
	const https = publicUrl?.startsWith('https:') ?? production
	return {
		databaseUrl: hasText(env['DATABASE_URL']) ? env['DATABASE_URL'] : defaultDatabaseUrl,
		production,
		sessionSecret: production
			? requireSecret(env['SESSION_SECRET'])
			: hasText(env['SESSION_SECRET'])
				? env['SESSION_SECRET']
				: localSecret(),
		host: hasText(env['HOST']) ? env['HOST'] : '127.0.0.1',
		port: readPort(env['PORT']),
		publicUrl,
		trustProxy: readFlag('TRUST_PROXY', env['TRUST_PROXY']),
		secureCookies: https,
		signOn: readSignOn(env),
	}
}

const howToMakeASecret =
	"Gör en med: node -e \"console.log(require('node:crypto').randomBytes(32).toString('hex'))\""

function requireSecret(secret: string | undefined): string {
	if (!hasText(secret)) throw new ConfigurationError(`SESSION_SECRET saknas. ${howToMakeASecret}`)
	if (secret.length < 32)
		throw new ConfigurationError(`SESSION_SECRET är för kort: minst 32 tecken behövs. ${howToMakeASecret}`)
	return secret
}

const localSecretFile = 'data/session-secret'

/** Kept beside the local database, so that a restart logs nobody out. */
function localSecret(): string {
	try {
		return readFileSync(localSecretFile, 'utf8')
	} catch {
		const secret = randomBytes(32).toString('hex')
		mkdirSync(dirname(localSecretFile), { recursive: true })
		writeFileSync(localSecretFile, secret, { mode: 0o600 })
		return secret
	}
}

function readPort(text: string | undefined): number {
	if (!hasText(text)) return 3000
	const port = Number(text)
	if (!Number.isInteger(port) || port < 0 || port > 65535)
		throw new ConfigurationError(`PORT är ”${text}” men ska vara ett heltal mellan 0 och 65535.`)
	return port
}

function readPublicUrl(text: string | undefined): string | null {
	if (!hasText(text)) return null
	if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
		throw new ConfigurationError(
			`PUBLIC_URL är ”${text}” men ska vara en adress som börjar med https:// eller http://.`,
		)
	if (new URL(text).href !== `${new URL(text).origin}/`)
		throw new ConfigurationError(`PUBLIC_URL är ”${text}” men ska vara en adress utan sökväg.`)
	return text
}

function readFlag(name: string, text: string | undefined): boolean {
	if (!hasText(text)) return false
	if (text !== '0' && text !== '1')
		throw new ConfigurationError(`${name} är ”${text}” men ska vara 0 eller 1.`)
	return text === '1'
}

function hasText(text: string | undefined): text is string {
	return text !== undefined && text.trim() !== ''
}
