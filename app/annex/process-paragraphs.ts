import type { AnnexModel } from './model.ts'

/** Section 10 as it is read: first what changed since the version before, where that is said. */
export function processParagraphs({ changes, process }: AnnexModel): readonly string[] {
	return changes === undefined ? process.paragraphs : [changes, ...process.paragraphs]
}
