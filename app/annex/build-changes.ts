import { compareDocuments } from '#app/domain/compare-documents.ts'
import type { DocumentChange } from '#app/domain/document-change.ts'
import { printedLines } from '#app/domain/printed-lines.ts'
import { changesText, changeWords, isText } from '#app/text/changes.ts'
import type { AnnexContext } from './annex-input.ts'
import { oneLine } from './budget.ts'

/**
 * What has changed since the version before, in one line: as many changes as fit, levels and alternatives first, then
 * other short values, then texts, and how many more there are. Undefined where there is no version to compare with.
 */
export function buildChanges({ previous, document, instrument, budgets }: AnnexContext): string | undefined {
	if (previous === undefined) return undefined
	const changes = compareDocuments(previous.document, document)
	if (changes.length === 0) return changesText.none(previous.version)
	const items = changes
		.toSorted((one, other) => weightOf(one) - weightOf(other))
		.map((change) => oneLine(changeWords(change, instrument).sentence))
	const { charactersPerLine, lines } = budgets.changes
	const lineWith = (count: number) =>
		changesText.since(previous.version, items.slice(0, count), items.length - count)
	let count = 0
	while (count < items.length && printedLines(lineWith(count + 1), charactersPerLine) <= lines) count += 1
	return lineWith(count)
}

/** What the annex's figures hang on comes first. */
function weightOf({ field }: DocumentChange): number {
	if (field.part === 'answer' && field.field === 'level') return 0
	if (field.part === 'alternative' && field.field === 'whole') return 0
	return isText(field) ? 2 : 1
}
