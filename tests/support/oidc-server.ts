import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** A real OpenID Connect provider on this machine, with one person who is logged in without being asked anything. */
export interface OidcServer {
	readonly issuer: string
	readonly clientId: string
	readonly clientSecret: string
	/** Who logs in next, and what is claimed of her besides. */
	person: { readonly sub: string } & Readonly<Record<string, unknown>>
	/** By how much its clock is wrong. */
	clockOffsetMs: number
	/** Follows the browser's way from the provider's address until it leads back to `redirectUri`. */
	readonly logIn: (address: string, redirectUri: string) => Promise<URL>
	/** Where it may lead back to from now on. */
	readonly register: (redirectUris: readonly string[]) => Promise<void>
	/** Signs with a new key from now on; the old one is forgotten. */
	readonly rotateKeys: () => Promise<void>
	readonly stop: () => Promise<void>
}

const clientId = 'vagskal'
const clientSecret = 'en-hemlighet-som-bara-provet-har'
/** Short, so that a test of expiry needs no long shift of the clock. */
const idTokenSeconds = 60

interface Options {
	readonly redirectUris: readonly string[]
	/** As Entra ID and AD FS do; otherwise they are asked for at the userinfo address. */
	readonly claimsInToken?: boolean
}

export async function startOidcServer(options: Options): Promise<OidcServer> {
	const { claimsInToken = false } = options
	let { redirectUris } = options
	const store = new Map<string, Record<string, unknown>>()
	let provider: Provider | null = null
	const http = createServer((incoming, outgoing) => {
		const real = Date.now
		Date.now = () => real() + server.clockOffsetMs
		void answer(incoming, outgoing).finally(() => {
			Date.now = real
		})
	})
	await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
	const issuer = `http://127.0.0.1:${String((http.address() as AddressInfo).port)}`
	const server: OidcServer = {
		issuer,
		clientId,
		clientSecret,
		person: { sub: 'ingen' },
		clockOffsetMs: 0,
		logIn: (address, redirectUri) => followed(address, redirectUri),
		register: async (uris) => {
			redirectUris = uris
			provider = await newProvider()
		},
		rotateKeys: async () => {
			provider = await newProvider()
		},
		stop: () =>
			new Promise((resolve) => {
				http.close(() => {
					resolve()
				})
				http.closeAllConnections()
			}),
	}
	provider = await newProvider()
	return server

	async function answer(...[incoming, outgoing]: Parameters<Parameters<typeof createServer>[1] & object>) {
		if (provider === null) throw new Error('Not started')
		if (incoming.url?.startsWith('/interaction/') !== true) return provider.callback()(incoming, outgoing)
		const grant = new provider.Grant({ accountId: server.person.sub, clientId })
		grant.addOIDCScope('openid profile email')
		const result = { login: { accountId: server.person.sub }, consent: { grantId: await grant.save() } }
		await provider.interactionFinished(incoming, outgoing, result)
	}

	async function newProvider(): Promise<Provider> {
		return new Provider(issuer, {
			adapter: adapterOn(store),
			jwks: { keys: [await newKey()] },
			cookies: { keys: ['provets-egen-nyckel'] },
			clients: [
				{
					client_id: clientId,
					client_secret: clientSecret,
					redirect_uris: redirectUris,
					token_endpoint_auth_method: 'client_secret_post',
					id_token_signed_response_alg: 'ES256',
					post_logout_redirect_uris: redirectUris.map((uri) => `${new URL(uri).origin}/`),
				},
			],
			claims: {
				openid: ['sub', 'roles', 'committees', '_claim_names'],
				email: ['email', 'email_verified'],
				profile: ['name'],
			},
			conformIdTokenClaims: !claimsInToken,
			pkce: { required: () => true },
			ttl: {
				IdToken: idTokenSeconds,
				AccessToken: 600,
				AuthorizationCode: 600,
				Grant: 600,
				Interaction: 600,
				Session: 600,
			},
			interactions: { url: (_: unknown, { uid }: { readonly uid: string }) => `/interaction/${uid}` },
			features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
			findAccount: (_: unknown, sub: string) => ({
				accountId: sub,
				claims: () => ({ ...server.person, sub }),
			}),
		})
	}
}

let keys = 0

async function newKey(): Promise<object> {
	const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
		'sign',
		'verify',
	])
	keys += 1
	const { kty, crv, x, y, d } = await crypto.subtle.exportKey('jwk', privateKey)
	return { kty, crv, x, y, d, use: 'sig', alg: 'ES256', kid: `nyckel-${String(keys)}` }
}

/** What the provider keeps, in this process; two providers on one store know the same logins. */
function adapterOn(store: Map<string, Record<string, unknown>>) {
	return class {
		readonly #name: string
		constructor(name: string) {
			this.#name = name
		}
		#key(id: string) {
			return `${this.#name}:${id}`
		}
		upsert(id: string, payload: Record<string, unknown>) {
			store.set(this.#key(id), payload)
			return Promise.resolve()
		}
		find(id: string) {
			return Promise.resolve(store.get(this.#key(id)))
		}
		findByUid(uid: string) {
			return Promise.resolve([...store.values()].find((payload) => payload['uid'] === uid))
		}
		consume(id: string) {
			const payload = store.get(this.#key(id))
			if (payload !== undefined) payload['consumed'] = Math.floor(Date.now() / 1000)
			return Promise.resolve()
		}
		destroy(id: string) {
			store.delete(this.#key(id))
			return Promise.resolve()
		}
		revokeByGrantId(grantId: string) {
			for (const [key, payload] of store) if (payload['grantId'] === grantId) store.delete(key)
			return Promise.resolve()
		}
	}
}

/** As a browser does: cookies are kept, redirects followed. */
async function followed(address: string, redirectUri: string): Promise<URL> {
	const cookies = new Map<string, string>()
	let next = new URL(address)
	for (let steps = 0; steps < 12; steps += 1) {
		if (next.href.startsWith(redirectUri)) return next
		const response = await fetch(next, {
			redirect: 'manual',
			headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
		})
		for (const cookie of response.headers.getSetCookie()) {
			const [name = '', value = ''] = cookie.split(';', 1)[0]?.split(/=(.*)/s) ?? []
			cookies.set(name, value)
		}
		const location = response.headers.get('Location')
		if (location === null)
			throw new Error(`${next.href}: ${String(response.status)} ${await response.text()}`)
		next = new URL(location, next)
	}
	throw new Error(`The provider does not lead back to ${redirectUri}`)
}
