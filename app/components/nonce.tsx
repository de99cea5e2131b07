import { createContext, useContext } from 'react'

/** The Content-Security-Policy nonce of this response; empty in the browser, which hides nonces from scripts. */
export const NonceContext = createContext('')

export function useNonce(): string {
	return useContext(NonceContext)
}
