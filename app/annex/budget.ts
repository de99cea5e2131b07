import { graphemesOf } from '#app/domain/graphemes.ts'

/** How much of the first pages a text may take; charactersPerLine is measured on the printed page. */
export interface TextBudget {
	readonly lines: number
	readonly charactersPerLine: number
}

export const textBudgets = [
	'alternativeTitle',
	'proposalTitle',
	'municipality',
	'fact',
	'preparedBy',
	'foot',
	'comment',
	'condition',
	'responsible',
	'chainItem',
	'circumstance',
	'changes',
	'assessors',
	'weightSet',
] as const
export type BudgetedText = (typeof textBudgets)[number]

/** Counts of items; those of conditions, chain items and unknowns are explained where they are used. */
export const countBudgets = [
	'conclusionWords',
	'commentWords',
	'chainItems',
	'conditions',
	'conditionsPerAlternative',
	'decisiveUnknowns',
	'otherUnknowns',
	'exampleCriteria',
	'disagreements',
] as const
type CountBudget = (typeof countBudgets)[number]

export type Budgets = Readonly<Record<BudgetedText, TextBudget>> & Readonly<Record<CountBudget, number>>

/** Budgets that are lower in one step than in the one before it; only the lines of a text can be. */
export type TighterBudgets = { readonly [Text in BudgetedText]?: Pick<TextBudget, 'lines'> } & {
	readonly [Count in CountBudget]?: number
}

/** `content/annex/budgets.yaml`: what holds at first, and the steps that are taken until the first pages fit. */
export interface AnnexBudgets {
	readonly first: Budgets
	readonly tighter: readonly TighterBudgets[]
}

/** The budgets in force after so many steps; 0 is the first. */
export function budgetsAt({ first, tighter }: AnnexBudgets, steps: number): Budgets {
	return tighter.slice(0, steps).reduce(tightened, first)
}

function tightened(budgets: Budgets, step: TighterBudgets): Budgets {
	const texts = textBudgets.map((text) => [text, { ...budgets[text], ...step[text] }])
	const counts = countBudgets.map((count) => [count, step[count] ?? budgets[count]])
	return Object.fromEntries([...texts, ...counts]) as Budgets
}

/**
 * Lines the text takes when words are set one after another and a word longer than a line is broken. An estimate
 * for the counter beside a field: the page itself is measured when the document is compiled. Empty text takes none.
 */
export function printedLines(text: string, charactersPerLine: number): number {
	let lines = 0
	let room = 0
	for (const word of wordsOf(text)) {
		const width = printedWidth(word)
		if (lines > 0 && width + 1 <= room) {
			room -= width + 1
			continue
		}
		const taken = Math.max(1, Math.ceil(width / charactersPerLine))
		lines += taken
		room = taken * charactersPerLine - width
	}
	return lines
}

/** In ordinary small letters, which a budget counts: a capital takes more room, and what no font has is a code. */
function printedWidth(word: string): number {
	if (/^[a-zåäö.,:;–-]*$/u.test(word)) return word.length
	return Array.from(word).reduce((sum, character) => sum + characterWidth(character), 0)
}

function characterWidth(character: string): number {
	const kind = characterKinds.find(({ pattern }) => pattern.test(character))
	return kind?.width ?? codeWidth
}

/** The first that the character is of; `⟨U+1234⟩` is eight or nine characters wide. */
const characterKinds = [
	{ pattern: /[a-zåäöéü0-9.,:;–-]/u, width: 1 },
	{ pattern: /\p{Default_Ignorable_Code_Point}/u, width: 0 },
	{ pattern: /[MWmw@%&—…ŒÆœæ]/u, width: 1.7 },
	{ pattern: /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u, width: 1.35 },
	{ pattern: /[\p{Script=Arabic}\p{Script=Hebrew}]/u, width: 1.2 },
	{ pattern: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}]/u, width: 2.2 },
	{ pattern: /[\p{ASCII}\p{Pd}\p{Pi}\p{Pf}§°±·×÷€£«»¿¡]/u, width: 1.3 },
] as const
const codeWidth = 9

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
	return { text: longestStart(line, fits) + ending, whole: false }
}

/** As many whole words of a line as the claim holds for, or of its characters where not even one word is. */
export function longestStart(line: string, fits: (start: string) => boolean): string {
	const words = wordsOf(line)
	const kept = longest(words.length, (count) => fits(words.slice(0, count).join(' ')))
	if (kept > 0) return words.slice(0, kept).join(' ')
	const characters = graphemesOf(line)
	return characters
		.slice(
			0,
			longest(characters.length, (count) => fits(characters.slice(0, count).join(''))),
		)
		.join('')
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
