import type { ComparisonRefusal } from '#app/domain/comparison-refusal.ts'
import { cliText } from '#app/text/cli.ts'
import type { FileEntry } from './compared-entries.ts'
import type { FileProblem } from './problems.ts'

/** Where in which file the refusal stands: what differs is told of the first file that differs from the first of all. */
export function refusalProblem(refusal: ComparisonRefusal, entries: readonly FileEntry[]): FileProblem {
	const words = cliText.compared
	const [first] = entries
	if (first === undefined) throw new Error('A document has at least one alternative')
	const where = (entry: FileEntry | undefined) => entry ?? first
	switch (refusal.kind) {
		case 'count':
			return { file: first.file, path: '/alternatives', ...words.count(refusal.count) }
		case 'instruments': {
			const { file, instrument } = where(entries.find((entry) => entry.instrument !== first.instrument))
			return { file, path: '/instrument', ...words.instrument(instrument, first.instrument, first.file) }
		}
		case 'shortAndFull': {
			const { file, kind } = where(entries.find((entry) => entry.kind !== first.kind))
			return { file, path: '/kind', ...words.kind(kind, first.kind, first.file) }
		}
		case 'nothingApplicable': {
			const { file, position } = where(entries.find(({ id }) => id === refusal.id))
			return { file, path: `/alternatives/${String(position)}/answers`, ...words.nothingApplicable }
		}
	}
}
