import { createHash } from 'node:crypto'
import type { AnnexModel } from './model.ts'

/** SHA-256, in hexadecimal, of the canonical JSON of the model with its checksum set to null. */
export function annexChecksum(model: AnnexModel): string {
	return createHash('sha256')
		.update(canonicalJson({ ...model, checksum: null }))
		.digest('hex')
}

/** The same model with its own checksum in it. */
export function withChecksum(model: AnnexModel): AnnexModel {
	return { ...model, checksum: annexChecksum(model) }
}

/** Keys sorted by code unit, no white space: the same data is always the same bytes (as RFC 8785). */
export function canonicalJson(value: unknown): string {
	return JSON.stringify(value, (_key, item: unknown) =>
		typeof item === 'object' && item !== null && !Array.isArray(item)
			? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
			: item,
	)
}
