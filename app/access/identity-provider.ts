import * as client from 'openid-client'
import type { SignOnSettings } from './sign-on-settings.ts'

/** What a login at the provider is held against when it comes back. */
export interface SignOnChecks {
	readonly state: string
	readonly nonce: string
	readonly codeVerifier: string
}

/** `code` is for the log and holds no secret. */
export type ProviderFailure =
	/** The provider said no, or what it said does not hold. */
	| { readonly kind: 'refused'; readonly code: string }
	| { readonly kind: 'unavailable'; readonly code: string }

export type Identification =
	{ readonly kind: 'identified'; readonly claims: Claims; readonly idToken: string | null } | ProviderFailure

/** Claims by name, as the provider writes them. */
export type Claims = Readonly<Record<string, unknown>> & { readonly sub: string }

export interface IdentityProvider {
	/** Where to send the browser. */
	readonly begin: (
		redirectUri: string,
	) => Promise<
		{ readonly kind: 'began'; readonly url: string; readonly checks: SignOnChecks } | ProviderFailure
	>
	/** Who came back to `url`, which is the redirect address with what the provider added. */
	readonly identify: (url: URL, checks: SignOnChecks) => Promise<Identification>
	/** Where to log out at the provider too; null where it offers none, or cannot be reached. */
	readonly logOutUrl: (idToken: string, returnTo: string) => Promise<string | null>
}

const timeoutSeconds = 8
/** What the provider says of itself is asked for anew after this long; where it does not answer then, the old is used. */
const freshForMs = 60 * 60 * 1000

/** Speaks with the provider of the settings. What it says of itself is asked for when it is first needed, and kept. */
export function createIdentityProvider(settings: SignOnSettings): IdentityProvider {
	let kept: { readonly config: client.Configuration; readonly at: number } | null = null

	async function configuration(): Promise<client.Configuration> {
		if (kept !== null && Date.now() - kept.at < freshForMs) return kept.config
		try {
			kept = { config: await discover(settings), at: Date.now() }
		} catch (error) {
			if (kept === null) throw error
		}
		return kept.config
	}

	return {
		begin: async (redirectUri) => {
			try {
				return await begin(await configuration(), settings, redirectUri)
			} catch (error) {
				return failure(error)
			}
		},
		identify: async (url, checks) => {
			try {
				const config = withOlderKeys(await configuration(), settings)
				const identification = await identify(config, settings, url, checks)
				kept = kept === null ? null : { ...kept, config }
				return identification
			} catch (error) {
				return failure(error)
			}
		},
		logOutUrl: async (idToken, returnTo) => {
			try {
				const config = await configuration()
				if (config.serverMetadata().end_session_endpoint === undefined) return null
				return client.buildEndSessionUrl(config, {
					id_token_hint: idToken,
					post_logout_redirect_uri: returnTo,
				}).href
			} catch {
				return null
			}
		},
	}
}

async function discover(settings: SignOnSettings): Promise<client.Configuration> {
	const { issuer, clientId, clientSecret, clockSkew } = settings
	return client.discovery(
		new URL(issuer),
		clientId,
		{ [client.clockTolerance]: clockSkew },
		client.ClientSecretPost(clientSecret),
		{ timeout: timeoutSeconds, execute: conditions(settings) },
	)
}

function conditions({ issuer }: SignOnSettings) {
	return [
		client.enableNonRepudiationChecks,
		// The settings let nothing but this machine itself be asked without TLS, for which the function is meant.
		...(new URL(issuer).protocol === 'http:' ? [client.allowInsecureRequests] : []),
	]
}

async function begin(config: client.Configuration, { scopes }: SignOnSettings, redirectUri: string) {
	const checks = {
		state: client.randomState(),
		nonce: client.randomNonce(),
		codeVerifier: client.randomPKCECodeVerifier(),
	}
	const url = client.buildAuthorizationUrl(config, {
		redirect_uri: redirectUri,
		scope: scopes,
		state: checks.state,
		nonce: checks.nonce,
		code_challenge: await client.calculatePKCECodeChallenge(checks.codeVerifier),
		code_challenge_method: 'S256',
	})
	return { kind: 'began' as const, url: url.href, checks }
}

async function identify(
	config: client.Configuration,
	{ claims: names }: SignOnSettings,
	url: URL,
	{ state, nonce, codeVerifier }: SignOnChecks,
): Promise<Identification> {
	const tokens = await client.authorizationCodeGrant(config, url, {
		expectedState: state,
		expectedNonce: nonce,
		pkceCodeVerifier: codeVerifier,
		idTokenExpected: true,
	})
	const inToken = tokens.claims()
	if (inToken === undefined) return { kind: 'refused', code: 'no_id_token' }
	const wanted = [names.email, names.name, names.roles, names.committees].filter((name) => name !== null)
	const isWhole = wanted.every((name) => Object.hasOwn(inToken, name))
	const more =
		isWhole || config.serverMetadata().userinfo_endpoint === undefined
			? {}
			: await client.fetchUserInfo(config, tokens.access_token, inToken.sub)
	return { kind: 'identified', claims: { ...more, ...inToken }, idToken: tokens.id_token ?? null }
}

const keysAreOldAfterSeconds = 61

/**
 * The provider's keys are kept for five minutes, and a token with a key that is not among them makes them be fetched anew
 * only where they are a minute old. One that has just changed its keys must not be refused for that minute, so each login
 * gets keys that say they are.
 */
function withOlderKeys(config: client.Configuration, settings: SignOnSettings): client.Configuration {
	const { clientId, clientSecret, clockSkew } = settings
	const fresh = new client.Configuration(
		config.serverMetadata(),
		clientId,
		{ [client.clockTolerance]: clockSkew },
		client.ClientSecretPost(clientSecret),
	)
	fresh.timeout = timeoutSeconds
	for (const condition of conditions(settings)) condition(fresh)
	const keys = client.getJwksCache(config)
	if (keys !== undefined) {
		const uat = Math.min(keys.uat, Math.floor(Date.now() / 1000) - keysAreOldAfterSeconds)
		client.setJwksCache(fresh, { ...keys, uat })
	}
	return fresh
}

/** Not the answers, but that there was none that can be read. */
const unavailable = new Set([
	'OAUTH_TIMEOUT',
	'OAUTH_ABORT',
	'OAUTH_RESPONSE_IS_NOT_CONFORM',
	'OAUTH_RESPONSE_IS_NOT_JSON',
])

function failure(error: unknown): ProviderFailure {
	if (error instanceof client.AuthorizationResponseError) return { kind: 'refused', code: word(error.error) }
	if (error instanceof client.ResponseBodyError)
		return { kind: error.status >= 500 ? 'unavailable' : 'refused', code: word(error.error) }
	if (error instanceof client.ClientError) {
		const code = word(error.code ?? 'OAUTH')
		return { kind: unavailable.has(code) ? 'unavailable' : 'refused', code }
	}
	// fetch throws a TypeError without a code where nothing answers.
	if (error instanceof TypeError && !('code' in error)) return { kind: 'unavailable', code: 'no_answer' }
	throw error
}

/** What the other side wrote goes to the log as one short word. */
function word(text: string): string {
	return text.replace(/[^\w.-]/g, '').slice(0, 60)
}
