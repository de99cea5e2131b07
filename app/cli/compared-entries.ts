import { basename } from 'node:path'
import type { ComparisonEntry } from '#app/domain/comparison-refusal.ts'
import type { AssessmentFile } from './assessment-files.ts'

export interface FileEntry extends ComparisonEntry {
	readonly file: string
	/** Of the alternative in its file. */
	readonly position: number
}

/**
 * Every alternative of every file. Their ids are their own where there is one file, else `file:id`, the file without
 * folder and `.json`; one whose ids are taken gets `-2`, `-3` and so on.
 */
export function comparedEntries(assessments: readonly AssessmentFile[]): FileEntry[] {
	const taken = new Set<string>()
	return assessments.flatMap(({ file, document }) => {
		const ids = document.alternatives.map(({ id }) => id)
		const named = assessments.length === 1 ? ids : freeIds(basename(file, '.json'), ids, taken)
		for (const id of named) taken.add(id)
		return document.alternatives.map((alternative, position) => ({
			id: named[position] ?? alternative.id,
			alternative,
			instrument: document.instrument,
			kind: document.kind ?? 'full',
			file,
			position,
		}))
	})
}

function freeIds(name: string, ids: readonly string[], taken: ReadonlySet<string>): string[] {
	for (let number = 1; ; number += 1) {
		const label = number === 1 ? name : `${name}-${String(number)}`
		const named = ids.map((id) => `${label}:${id}`)
		if (!named.some((id) => taken.has(id))) return named
	}
}
