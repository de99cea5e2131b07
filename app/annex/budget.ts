/** How much of the first pages a text may take; charactersPerLine is measured on the printed page. */
export interface TextBudget {
	readonly lines: number
	readonly charactersPerLine: number
}

export const textBudgets = [
	'alternativeTitle',
	'proposalTitle',
	'fact',
	'condition',
	'responsible',
	'chainItem',
	'circumstance',
	'changes',
] as const
export type BudgetedText = (typeof textBudgets)[number]

/** `content/annex/budgets.yaml`. Counts are items shown per alternative. */
export interface AnnexBudgets extends Readonly<Record<BudgetedText, TextBudget>> {
	readonly conclusionWords: number
	readonly chainItems: number
	readonly conditions: number
	readonly decisiveUnknowns: number
}

/**
 * Lines the text takes when words are set one after another and a word longer than a line is broken. An estimate
 * for the counter beside a field: the page itself is measured when the document is compiled. Empty text takes none.
 */
export function printedLines(text: string, charactersPerLine: number): number {
	let lines = 0
	let room = 0
	for (const word of wordsOf(text)) {
		const length = Array.from(word).length
		if (lines > 0 && length + 1 <= room) {
			room -= length + 1
			continue
		}
		const taken = Math.max(1, Math.ceil(length / charactersPerLine))
		lines += taken
		room = taken * charactersPerLine - length
	}
	return lines
}

/** White space at the ends goes, and every run of it becomes one space: the first pages have no paragraphs. */
export function oneLine(text: string): string {
	return text.replace(/\s+/gu, ' ').trim()
}

export interface FittedText {
	readonly text: string
	readonly whole: boolean
}

/**
 * The text where it keeps its budget; otherwise its beginning, an ellipsis and the reference to where all of it
 * stands. Cut between words, and within one only where the first word alone is too long.
 */
export function fitToBudget(text: string, budget: TextBudget, reference: string): FittedText {
	const line = oneLine(text)
	if (printedLines(line, budget.charactersPerLine) <= budget.lines) return { text: line, whole: true }
	const ending = reference === '' ? '…' : `… (${reference})`
	const fits = (start: string) => printedLines(start + ending, budget.charactersPerLine) <= budget.lines
	const words = wordsOf(line)
	const kept = longest(words.length, (count) => fits(words.slice(0, count).join(' ')))
	if (kept > 0) return { text: words.slice(0, kept).join(' ') + ending, whole: false }
	const characters = Array.from(line)
	const length = longest(characters.length, (count) => fits(characters.slice(0, count).join('')))
	return { text: characters.slice(0, length).join('') + ending, whole: false }
}

/** Words as the conclusion's limit counts them. */
export function countWords(text: string): number {
	return wordsOf(text).length
}

function wordsOf(text: string): string[] {
	return text.split(/\s+/u).filter((word) => word !== '')
}

/** The largest count up to the most for which the claim holds, where it holds for every smaller one. */
function longest(most: number, holds: (count: number) => boolean): number {
	let [low, high] = [0, most]
	while (low < high) {
		const middle = Math.ceil((low + high) / 2)
		if (holds(middle)) low = middle
		else high = middle - 1
	}
	return low
}
