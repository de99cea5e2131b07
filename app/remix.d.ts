import '@remix-run/node'

declare module '@remix-run/node' {
	interface AppLoadContext {
		readonly nonce: string
		readonly clientAddress: string
	}
	interface Future {
		v3_singleFetch: true
	}
}
