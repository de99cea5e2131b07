/** As much of oidc-provider as the tests use; the package has no types. */
declare module 'oidc-provider' {
	import type { IncomingMessage, ServerResponse } from 'node:http'

	interface Interaction {
		readonly uid: string
		readonly params: Readonly<Record<string, string>>
		readonly session?: { readonly accountId: string }
	}
	interface Grant {
		addOIDCScope(scope: string): void
		save(): Promise<string>
	}
	export default class Provider {
		constructor(issuer: string, configuration: object)
		readonly Grant: new (of: { readonly accountId: string; readonly clientId: string }) => Grant
		readonly Client: { find(id: string): Promise<unknown> }
		callback(): (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>
		interactionDetails(incoming: IncomingMessage, outgoing: ServerResponse): Promise<Interaction>
		interactionFinished(
			incoming: IncomingMessage,
			outgoing: ServerResponse,
			result: object,
			options?: object,
		): Promise<void>
		on(event: string, listener: (...args: unknown[]) => void): this
	}
}
