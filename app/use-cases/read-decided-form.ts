import type { Orientation, Weights } from '#app/domain/assessment.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'
import { effects } from '#app/domain/instrument.ts'
import type { Effect } from '#app/domain/instrument.ts'
import { readDate, readPercent } from '#app/domain/swedish-input.ts'
import { readLine } from './read-line.ts'
import type { LineProblem } from './read-line.ts'

type Typed<Field extends string> = Readonly<Record<Field, string>>
type Problems<Field extends string, Problem> = Readonly<Partial<Record<Field, Problem>>>

export type WeightsField = 'name' | 'decidedBy' | 'validFrom' | Effect
export type WeightsProblem = LineProblem | 'date' | 'weight' | 'allZero'

export type ReadWeights =
	| {
			readonly kind: 'ok'
			readonly values: {
				readonly name: string
				readonly decidedBy: string
				readonly validFrom: CalendarDate
				readonly weights: Weights
			}
	  }
	| { readonly kind: 'refused'; readonly problems: Problems<WeightsField, WeightsProblem> }

const longestLine = 200

/** A set of weights that the municipality adopts: named, with who decided; from today unless a day is given. */
export function readWeightsForm(typed: Typed<WeightsField>, today: CalendarDate): ReadWeights {
	const name = readLine(typed.name, { longest: longestLine })
	const decidedBy = readLine(typed.decidedBy, { longest: longestLine })
	const validFrom = dayOf(typed.validFrom, today)
	const read = effects.map((effect) => [effect, readWeight(typed[effect])] as const)
	const isAllZero = read.every(([, weight]) => weight === 0)
	const weights = Object.fromEntries(read) as Record<Effect, number | null>
	const { flexibility, bureaucracy, renewal, innovation } = weights
	if (
		name.kind === 'ok' &&
		decidedBy.kind === 'ok' &&
		validFrom !== null &&
		flexibility !== null &&
		bureaucracy !== null &&
		renewal !== null &&
		innovation !== null &&
		!isAllZero
	)
		return {
			kind: 'ok',
			values: {
				name: name.text,
				decidedBy: decidedBy.text,
				validFrom,
				weights: { flexibility, bureaucracy, renewal, innovation },
			},
		}
	return {
		kind: 'refused',
		problems: {
			...(name.kind === 'refused' ? { name: name.problem } : {}),
			...(decidedBy.kind === 'refused' ? { decidedBy: decidedBy.problem } : {}),
			...(validFrom === null ? { validFrom: 'date' } : {}),
			...Object.fromEntries(
				read.filter(([, weight]) => weight === null).map(([effect]) => [effect, 'weight']),
			),
			...(isAllZero ? { flexibility: 'allZero' } : {}),
		},
	}
}

/** 0–100 with at most three decimals, after a comma or a point; null for anything else. */
function readWeight(text: string): number | null {
	if (!/^\d{1,3}(?:[.,]\d{1,3})?$/.test(text.trim())) return null
	const weight = Number(text.trim().replace(',', '.'))
	return weight <= 100 ? weight : null
}

export type TargetField = keyof Orientation | 'decidedBy' | 'validFrom'
export type TargetProblem =
	LineProblem | 'date' | 'percent' | 'taken' | { readonly kind: 'sum'; readonly sum: number }

export type ReadTarget =
	| {
			readonly kind: 'ok'
			readonly values: {
				readonly target: Orientation
				readonly decidedBy: string
				readonly validFrom: CalendarDate
			}
	  }
	| { readonly kind: 'refused'; readonly problems: Problems<TargetField, TargetProblem> }

/** A target balance: whole % with the sum 100, and who decided; from today unless a day is given. */
export function readTargetForm(typed: Typed<TargetField>, today: CalendarDate): ReadTarget {
	const decidedBy = readLine(typed.decidedBy, { longest: longestLine })
	const validFrom = dayOf(typed.validFrom, today)
	const [maintain, exploit, explore] = [
		readPercent(typed.maintain),
		readPercent(typed.exploit),
		readPercent(typed.explore),
	]
	const isWhole = maintain !== null && exploit !== null && explore !== null
	const sum = (maintain ?? 0) + (exploit ?? 0) + (explore ?? 0)
	if (decidedBy.kind === 'ok' && validFrom !== null && isWhole && sum === 100)
		return {
			kind: 'ok',
			values: { target: { maintain, exploit, explore }, decidedBy: decidedBy.text, validFrom },
		}
	return {
		kind: 'refused',
		problems: {
			...(maintain === null ? { maintain: 'percent' } : {}),
			...(exploit === null ? { exploit: 'percent' } : {}),
			...(explore === null ? { explore: 'percent' } : {}),
			...(isWhole && sum !== 100 ? { maintain: { kind: 'sum', sum } } : {}),
			...(decidedBy.kind === 'refused' ? { decidedBy: decidedBy.problem } : {}),
			...(validFrom === null ? { validFrom: 'date' } : {}),
		},
	}
}

function dayOf(text: string, today: CalendarDate): CalendarDate | null {
	return text.trim() === '' ? today : readDate(text, today)
}
