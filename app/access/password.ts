import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { ScryptOptions } from 'node:crypto'

/** OWASP's first choice for scrypt; about 0.3 s and 128 MB for each. */
const current = { log2N: 17, r: 8, p: 1 } as const
const keyBytes = 32

/** In characters. */
export const shortestPassword = 12

/** A string that carries its own parameters and salt: `$scrypt$ln=17,r=8,p=1$<salt>$<key>`, base64. */
export async function hashPassword(password: string): Promise<string> {
	const salt = randomBytes(16)
	const key = await derive(password, { ...current, salt })
	const { log2N, r, p } = current
	return `$scrypt$ln=${String(log2N)},r=${String(r)},p=${String(p)}$${salt.toString('base64')}$${key.toString('base64')}`
}

/**
 * Whether the password is the one that was hashed. Takes as long where there is no hash, or one that cannot be
 * read: the time does not tell whether an account exists.
 */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
	const stored = hash === null ? null : readHash(hash)
	const key = await derive(password, stored ?? { ...current, salt: Buffer.alloc(16) })
	return stored !== null && timingSafeEqual(key, stored.key)
}

/** True for a hash with other parameters than today's: hash the password anew when it is next typed. */
export function needsRehash(hash: string): boolean {
	const stored = readHash(hash)
	return stored?.log2N !== current.log2N || stored.r !== current.r || stored.p !== current.p
}

interface ScryptInput {
	readonly log2N: number
	readonly r: number
	readonly p: number
	readonly salt: Buffer
}

function readHash(hash: string): (ScryptInput & { readonly key: Buffer }) | null {
	const parts =
		/^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/=]+)\$([A-Za-z0-9+/=]+)$/u.exec(hash)
	if (!parts) return null
	const [, log2N, r, p, salt = '', key = ''] = parts
	const stored = {
		log2N: Number(log2N),
		r: Number(r),
		p: Number(p),
		salt: Buffer.from(salt, 'base64'),
		key: Buffer.from(key, 'base64'),
	}
	return stored.log2N <= 20 && stored.key.length === keyBytes ? stored : null
}

function derive(password: string, { log2N, r, p, salt }: ScryptInput): Promise<Buffer> {
	const N = 2 ** log2N
	const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r }
	return new Promise((resolve, reject) => {
		scrypt(password.normalize('NFKC'), salt, keyBytes, options, (error, key) => {
			if (error) reject(error)
			else resolve(key)
		})
	})
}
