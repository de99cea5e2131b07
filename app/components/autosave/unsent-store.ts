/** A text that has been typed but not acknowledged by the server. */
export interface Unsent {
	readonly name: string
	readonly value: string
	/** What was stored when the typing began, so that a change by somebody else is noticed when it is sent. */
	readonly base: string
}

const prefix = 'vagskal:unsent:'
const weekMs = 7 * 24 * 60 * 60 * 1000

/**
 * Unsent texts in the browser: per person and form, a week at most, removed when saved. Where the browser refuses
 * to store, the text is still in the page and nothing else is lost.
 */
export function unsentStore(personId: string, formKey: string) {
	const key = (name: string) => `${prefix}${personId}:${formKey}:${name}`
	return {
		keep({ name, value, base }: Unsent): void {
			attempt(() => {
				localStorage.setItem(key(name), JSON.stringify({ value, base, at: Date.now() }))
			})
		},
		forget(name: string): void {
			attempt(() => {
				localStorage.removeItem(key(name))
			})
		},
		list(): Unsent[] {
			return keysWith(key('')).flatMap((stored) => {
				const unsent = read(stored)
				return unsent === null ? [] : [{ name: stored.slice(key('').length), ...unsent }]
			})
		},
	}
}

export type UnsentStore = ReturnType<typeof unsentStore>

/** True where this person has typed something that the server has not acknowledged. */
export function hasUnsent(personId: string): boolean {
	return keysWith(`${prefix}${personId}:`).some((key) => read(key) !== null)
}

export function forgetAllUnsent(personId: string): void {
	for (const key of keysWith(`${prefix}${personId}:`)) {
		attempt(() => {
			localStorage.removeItem(key)
		})
	}
}

function keysWith(start: string): string[] {
	return attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(start))) ?? []
}

function read(key: string): { value: string; base: string } | null {
	return (
		attempt(() => {
			const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
			if (!isStored(stored)) return null
			if (Date.now() - stored.at < weekMs) return { value: stored.value, base: stored.base }
			localStorage.removeItem(key)
			return null
		}) ?? null
	)
}

function isStored(value: unknown): value is { value: string; base: string; at: number } {
	return (
		typeof value === 'object' &&
		value !== null &&
		'value' in value &&
		typeof value.value === 'string' &&
		'base' in value &&
		typeof value.base === 'string' &&
		'at' in value &&
		typeof value.at === 'number'
	)
}

function attempt<T>(action: () => T): T | null {
	try {
		return action()
	} catch {
		return null
	}
}
