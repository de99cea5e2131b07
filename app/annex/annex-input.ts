import type { Alternative, AnswerKey, AssessmentDocument, Orientation } from '#app/domain/assessment.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'
import type { Instrument } from '#app/domain/instrument.ts'
import type { MunicipalityLogo } from '#app/domain/municipality-logo.ts'
import type { AlternativeResult } from '#app/domain/result.ts'
import { annexText } from '#app/text/annex.ts'
import { uncapitalised } from '#app/text/format.ts'
import { budgetsAt, fitToBudget, oneLine } from './budget.ts'
import type { AnnexBudgets, BudgetedText, Budgets, FittedText } from './budget.ts'
import type { AnnexState } from './model.ts'

export interface AnnexSettings {
	/** Conditions as att-satser or as independent sentences (sweden.md). */
	readonly conditionStyle: 'att' | 'sentences'
	readonly showPreparedByName: boolean
	readonly methodAddress?: string
	/** The municipality's target balance for bevara, effektivisera, utforska. */
	readonly target?: Orientation
	/** Hexadecimal, `#005963`. */
	readonly accent?: string
	/** The assessment record is always there when something did not fit, and otherwise when this is true. */
	readonly includeRecord?: boolean
}

/** The version before, with what it was built from. */
export interface PreviousVersion {
	readonly version: number
	readonly document: AssessmentDocument
}

export interface AnnexInput {
	readonly document: AssessmentDocument
	readonly instrument: Instrument
	/** One per alternative of the document, found by id. */
	readonly results: readonly AlternativeResult[]
	readonly settings: AnnexSettings
	/** Absent where the municipality has none. */
	readonly logo?: MunicipalityLogo
	readonly budgets: AnnexBudgets
	/** Steps of tighter budgets that are taken for the first pages to fit; none unless told. */
	readonly tightening?: number
	/** Where the record begins in the printed annex; after the page limit unless told. */
	readonly recordPage?: number
	readonly version: number
	readonly date: CalendarDate
	readonly state: AnnexState
	/** URL of the reader's page. */
	readonly address?: string | undefined
	readonly weightsDecidedBy?: string
	/** Absent in the first version, and where the version before has no assessment left to compare with. */
	readonly previous?: PreviousVersion
}

/** An alternative with its result, as the sections read it. */
export interface AssessedAlternative {
	readonly alternative: Alternative
	readonly result: AlternativeResult
	readonly id: string
	/** Within the budget of a column head. */
	readonly title: string
	/** «A Inför LOV». */
	readonly label: string
}

export interface AnnexContext extends Omit<AnnexInput, 'budgets'> {
	readonly budgets: Budgets
	/** Nollalternativ first, then in the document's order. */
	readonly alternatives: readonly AssessedAlternative[]
	readonly short: boolean
	/** Where the assessment record begins. */
	readonly recordPage: number
	readonly pageLimit: number
}

/** Throws where an alternative has no result: the caller scores the same document that it passes. */
export function annexContext(input: AnnexInput): AnnexContext {
	const pageLimit = input.document.alternatives.length <= 3 ? 2 : 3
	const budgets = budgetsAt(input.budgets, input.tightening ?? 0)
	const zeroFirst = [...input.document.alternatives].sort(
		(a, b) => Number(b.zero ?? false) - Number(a.zero ?? false),
	)
	return {
		...input,
		budgets,
		pageLimit,
		recordPage: input.recordPage ?? pageLimit + 1,
		short: input.document.kind === 'short',
		alternatives: zeroFirst.map((alternative) => assessed(input, budgets, alternative)),
	}
}

function assessed(input: AnnexInput, budgets: Budgets, alternative: Alternative): AssessedAlternative {
	const result = input.results.find(({ id }) => id === alternative.id)
	if (!result) throw new Error(`No result for the alternative ${alternative.id}`)
	const id = oneLine(alternative.id)
	const { text: title } = fitToBudget(alternative.title, budgets.alternativeTitle, '')
	return { alternative, result, id, title, label: annexText.label(id, title) }
}

/** The text within its budget, with a reference to the record where it is longer. */
export function fitted(context: AnnexContext, budget: BudgetedText, text: string): FittedText {
	const { recordPage, budgets } = context
	const where = budgets[budget].lines > 1 ? annexText.restInRecord : annexText.onPage
	return fitToBudget(text, budgets[budget], where(recordPage))
}

/** What a criterion is called in a sentence: «att sprida det som fungerar»; in a short assessment «Mer innovation». */
export function criterionName(instrument: Instrument, key: AnswerKey): string {
	const criterion = instrument.criteria.find(({ id }) => id === key)
	if (criterion) return criterion.shortLabel
	return isEffect(instrument, key) ? instrument.effects[key].label : key
}

/** A criterion with its place in the grid: «Mer innovation (skala): att sprida det som fungerar». */
export function criterionHeading(instrument: Instrument, key: AnswerKey): string {
	const name = criterionName(instrument, key)
	const criterion = instrument.criteria.find(({ id }) => id === key)
	if (!criterion) return name
	return `${instrument.effects[criterion.effect].label} (${uncapitalised(instrument.stages[criterion.stage].label)}): ${name}`
}

export function criterionQuestion(instrument: Instrument, key: AnswerKey): string {
	const criterion = instrument.criteria.find(({ id }) => id === key)
	if (criterion) return criterion.question
	return isEffect(instrument, key) ? instrument.shortQuestions[key].question : key
}

function isEffect(instrument: Instrument, key: string): key is keyof Instrument['effects'] {
	return Object.hasOwn(instrument.effects, key)
}

/**
 * What is the same for several alternatives stands once: «A, B». In the order of the first of each; `key` tells
 * what is the same.
 */
export function mergeAlternatives<Item>(
	items: readonly { readonly id: string; readonly item: Item }[],
	key: (item: Item) => string,
): { readonly ids: readonly string[]; readonly item: Item }[] {
	const merged = new Map<string, { ids: string[]; item: Item }>()
	for (const { id, item } of items) {
		const same = merged.get(key(item))
		if (same) same.ids.push(id)
		else merged.set(key(item), { ids: [id], item })
	}
	return [...merged.values()].map(({ ids, item }) => ({ ids: [...new Set(ids)], item }))
}
