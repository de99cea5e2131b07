import { randomBytes } from 'node:crypto'

export function newNonce(): string {
	return randomBytes(16).toString('base64')
}

/**
 * The headers of every response. Scripts and style elements need the nonce; only style attributes, which Aksel
 * renders, are let through. Nothing is loaded from another host.
 */
export function securityHeaders(nonce: string, https: boolean): (readonly [name: string, value: string])[] {
	const policy = [
		"default-src 'none'",
		`script-src 'self' 'nonce-${nonce}'`,
		`style-src 'self' 'nonce-${nonce}'`,
		"style-src-attr 'unsafe-inline'",
		"img-src 'self' data:",
		"font-src 'self'",
		"connect-src 'self'",
		"manifest-src 'self'",
		"form-action 'self'",
		"base-uri 'none'",
		"frame-ancestors 'none'",
	]
	return [
		['Content-Security-Policy', policy.join('; ')],
		['X-Content-Type-Options', 'nosniff'],
		['X-Frame-Options', 'DENY'],
		['Referrer-Policy', 'same-origin'],
		['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
		['Cross-Origin-Opener-Policy', 'same-origin'],
		['Cross-Origin-Resource-Policy', 'same-origin'],
		...(https ? [['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'] as const] : []),
	]
}
