import { oneLine } from '#app/annex/budget.ts'
import { annexText } from '#app/text/annex.ts'
import { comparingText as text } from '#app/text/comparing.ts'
import type { ComparedEntry } from './comparison-input.ts'
import type { ComparedColumn } from './comparison-model.ts'

export interface Column extends ComparedColumn {
	readonly entry: ComparedEntry
	/** What it is called in a sentence: «B», or ”Digital tillsyn” where several ärenden are compared. */
	readonly label: string
	/** What it is called in a table: «B Inför LOV med villkor». */
	readonly rowLabel: string
}

/**
 * The columns, nollalternativ first, then as chosen. Alternatives of one ärende go by their own ids; where several
 * ärenden are compared they are numbered, and called by their titles.
 */
export function comparedColumns(entries: readonly ComparedEntry[]): readonly Column[] {
	const zeroFirst = [...entries].sort((a, b) => Number(isZero(b)) - Number(isZero(a)))
	const isOneProposal = new Set(entries.map(({ publicId }) => publicId)).size === 1
	return zeroFirst.map((entry, index) => {
		if (isOneProposal) return alternativeColumn(entry)
		const isTwice = entries.filter(({ publicId }) => publicId === entry.publicId).length > 1
		return proposalColumn(entry, index + 1, isTwice)
	})
}

function alternativeColumn(entry: ComparedEntry): Column {
	const { id, title } = entry.alternative
	return {
		entry,
		id: oneLine(id),
		label: oneLine(id),
		rowLabel: annexText.label(oneLine(id), oneLine(title)),
		title: oneLine(title),
		details: isZero(entry) ? [text.zero] : [],
	}
}

/** The alternative is named where its ärende is compared by more than one. */
function proposalColumn(entry: ComparedEntry, number: number, namesAlternative: boolean): Column {
	const { alternative, document } = entry
	const { title, diarienummer } = document.proposal
	const id = String(number)
	const key = namesAlternative ? oneLine(alternative.id) : null
	return {
		entry,
		id,
		label: text.quoted(shortened(oneLine(title)), key),
		rowLabel: text.numbered(id, oneLine(title), key),
		title: oneLine(title),
		details: [
			oneLine(diarienummer ?? ''),
			annexText.label(oneLine(alternative.id), oneLine(alternative.title)),
			isZero(entry) ? text.zero : '',
		].filter((part) => part !== ''),
	}
}

/** Cut between words, so that a sentence can be read; the table has it whole. */
function shortened(title: string): string {
	if (title.length <= longestInSentence) return title
	return `${title.slice(0, longestInSentence).replace(/[\s–,.:;-]+\S*$/u, '')} …`
}
const longestInSentence = 60

function isZero({ alternative }: ComparedEntry): boolean {
	return alternative.zero === true
}
