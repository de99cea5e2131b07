import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { loadInstruments } from '#app/content/load-instruments.ts'

/**
 * SHA-256 of each published instrument as JSON with sorted keys: layout and comments of the file are free.
 * 2026-1 got its short labels before the first release, when no real annex had been established; since then it is frozen.
 */
const published: Readonly<Record<string, string>> = {
	'2026-1': '44c8b4df5e07fc2f3bc4f9e7b4ffd41ec5f74943713632ba3b401b66babc46ab',
}

it.each(loadInstruments().map((instrument) => [instrument.version, instrument] as const))(
	'the published instrument %s never changes',
	(version, instrument) => {
		const sha256 = createHash('sha256').update(canonical(instrument)).digest('hex')
		expect(
			sha256,
			`The published instrument ${version} has changed. A published version never changes, because assessments are tied to it for good: restore the file and write the change as a new version file.`,
		).toBe(published[version])
	},
)

function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
	if (typeof value !== 'object' || value === null) return JSON.stringify(value)
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
	return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
}
