import '@remix-run/node'

declare module '@remix-run/node' {
	interface AppLoadContext {
		/** Absent under `npm run dev`, which serves without our own server and its headers. */
		readonly nonce?: string
		readonly clientAddress?: string
	}
	interface Future {
		v3_singleFetch: true
	}
}
