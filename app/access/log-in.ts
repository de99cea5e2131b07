import { newSessionToken, hashToken } from '#app/access/session-token.ts'
import { unusablePasswordHash, verifyPassword } from '#app/access/password.ts'
import type { Deps } from './deps.ts'

export interface Credentials {
	readonly email: string
	readonly password: string
	readonly host: string
	readonly address: string
}

export type LogInOutcome =
	| { readonly kind: 'loggedIn'; readonly token: string }
	| { readonly kind: 'refused' }
	| { readonly kind: 'throttled'; readonly minutes: number }
