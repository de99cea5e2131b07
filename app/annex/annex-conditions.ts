import type { AssessmentDocument, Condition } from '#app/domain/assessment.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'
import type { CriterionId } from '#app/domain/instrument.ts'
import { annexText } from '#app/text/annex.ts'
import { recordText } from '#app/text/annex-process.ts'
import { conditionKey } from './build-conditions.ts'
import { conditionText } from './condition-text.ts'
import type { AnnexModel } from './model.ts'

/** A condition of an established annex, for a nämnd to adopt. */
export interface AnnexCondition {
	/** In the annex; null where it cannot be told. */
	readonly number: number | null
	readonly text: string
	readonly responsible: string
	readonly followUp: CalendarDate | null
	readonly criteria: readonly CriterionId[]
	/** «A, B». */
	readonly alternatives: string
}

/**
 * Every condition of an established annex, in the order of their numbers, whole and in the annex's own words. The
 * numbers are read out of the frozen model. An annex from before documents were kept has those that were printed on its
 * first pages, as they were printed.
 */
export function annexConditions(
	model: AnnexModel,
	document: AssessmentDocument | null,
	style: 'att' | 'sentences',
): AnnexCondition[] {
	if (document === null)
		return model.conditions.items.map(({ number, text, alternatives }) => ({
			number: Number(number),
			text,
			responsible: '',
			followUp: null,
			criteria: [],
			alternatives,
		}))
	const printed = printedConditions(model)
	return mergedConditions(document)
		.map(({ condition, ids, criteria }) => {
			const text = conditionText(condition.text, style)
			return {
				number: numberOf(printed, condition.text),
				text,
				responsible: (condition.responsible ?? '').trim(),
				followUp: condition.followUp ?? null,
				criteria,
				alternatives: ids.join(', '),
			}
		})
		.toSorted((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity))
}

interface Printed {
	readonly number: number
	readonly text: string
}

/** In the record whole, else as on the first pages. */
function printedConditions({ record, conditions }: AnnexModel): Printed[] {
	const list = record?.lists.find(({ heading }) => heading === annexText.conditions.heading)
	if (list === undefined)
		return conditions.items.map(({ number, text }) => ({ number: Number(number), text }))
	return list.items.flatMap(({ label, text }) => {
		const number = Number(/\d+/.exec(label)?.[0])
		return label === recordText.condition(String(number)) ? [{ number, text }] : []
	})
}

/** The municipality may have written conditions in another style then. Two that begin alike have no number. */
function numberOf(printed: readonly Printed[], typed: string): number | null {
	const styles = (['att', 'sentences'] as const).map((style) => conditionText(typed, style))
	const found = printed.filter(({ text }) =>
		styles.some((whole) => text === whole || text.startsWith(`${whole} · `)),
	)
	return found.length === 1 ? (found[0]?.number ?? null) : null
}

function mergedConditions({ alternatives }: AssessmentDocument) {
	const merged = new Map<string, { condition: Condition; ids: string[]; criteria: CriterionId[] }>()
	for (const { id, chain = [] } of alternatives)
		for (const condition of chain.flatMap(({ conditions = [] }) => conditions)) {
			const same = merged.get(conditionKey(condition))
			merged.set(conditionKey(condition), {
				condition,
				ids: [...new Set([...(same?.ids ?? []), id])],
				criteria: [...new Set([...(same?.criteria ?? []), ...(condition.criteria ?? [])])],
			})
		}
	return [...merged.values()]
}
