import { graphemesOf } from '#app/domain/graphemes.ts'
import { printedLines, wordsOf } from '#app/domain/printed-lines.ts'
import type { TextBudget } from '#app/domain/printed-lines.ts'

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
