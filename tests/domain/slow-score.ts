import { answerKeys } from '#app/domain/answer-key.ts'
import type { AnswerKey } from '#app/domain/assessment.ts'
import { effects, stages } from '#app/domain/instrument.ts'
import type { Case } from './arbitrary-assessment.ts'

/** A fraction of big integers, kept in lowest terms with a positive denominator. */
export interface Fraction {
	readonly n: bigint
	readonly d: bigint
}

export interface SlowFigure {
	readonly point: Fraction | null
	readonly low: Fraction | null
	readonly high: Fraction | null
	readonly known: number
	readonly applicable: number
}

export interface SlowCriterion {
	readonly key: AnswerKey
	readonly state: 'level' | 'unknown' | 'notApplicable'
	readonly point: Fraction
	readonly low: Fraction
	readonly high: Fraction
}

/** method.md written down once more, formula by formula, in fractions of any size and without a thought of speed. */
export function slowScore({ alternative, terms: { kind, weights } }: Case) {
	const criteria = answerKeys(kind).map((key) => slowCriterion(alternative, key))
	const weighed = effects.map((effect) => ({
		effect,
		weight: decimal(weights[effect]),
		figure: slowFigure(criteria.filter(({ key }) => key.split('.')[0] === effect)),
	}))
	const withPoint = weighed.flatMap(({ weight, figure }) =>
		figure.point === null ? [] : [{ weight, value: figure.point }],
	)
	const applicable = weighed.filter(({ figure }) => figure.applicable > 0)
	return {
		criteria,
		effects: weighed,
		stages: stages.map((stage) => ({
			stage,
			figure: slowFigure(criteria.filter(({ key }) => key.split('.')[1] === stage)),
		})),
		overall: {
			point: weightedMean(withPoint),
			low: weightedMean(applicable.map(({ weight, figure }) => ({ weight, value: figure.low ?? zero }))),
			high: weightedMean(applicable.map(({ weight, figure }) => ({ weight, value: figure.high ?? zero }))),
			known: weighed.reduce((sum, { figure }) => sum + figure.known, 0),
			applicable: weighed.reduce((sum, { figure }) => sum + figure.applicable, 0),
		},
	}
}

export function slowCriterion({ answers, assessors }: Case['alternative'], key: AnswerKey): SlowCriterion {
	const agreed = answers[key]
	const given = (assessors ?? []).flatMap((assessor) => assessor.answers[key] ?? [])
	const sorted = (agreed === undefined ? given : [agreed])
		.flatMap(({ level }) => (typeof level === 'number' ? [level] : []))
		.sort((a, b) => a - b)
	const count = (level: string) => given.filter((answer) => answer.level === level).length
	if (agreed === undefined && count('unknown') > given.length - count('unknown'))
		return { key, state: 'unknown', point: zero, low: whole(-2), high: whole(2) }
	if (sorted.length === 0) {
		const notApplicable =
			agreed === undefined
				? given.length > 0 && count('notApplicable') === given.length
				: agreed.level === 'notApplicable'
		return {
			key,
			state: notApplicable ? 'notApplicable' : 'unknown',
			point: zero,
			low: whole(-2),
			high: whole(2),
		}
	}
	const middle = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
	return {
		key,
		state: 'level',
		point: divide(sumOf(middle.map((level) => whole(level ?? NaN))), whole(2)),
		low: whole(sorted[0] ?? NaN),
		high: whole(sorted.at(-1) ?? NaN),
	}
}

function slowFigure(criteria: readonly SlowCriterion[]): SlowFigure {
	const applicable = criteria.filter(({ state }) => state !== 'notApplicable')
	const known = applicable.filter(({ state }) => state === 'level')
	const mean = (values: Fraction[]) =>
		values.length === 0 ? null : divide(sumOf(values), whole(values.length))
	return {
		point: mean(known.map(({ point }) => point)),
		low: mean(applicable.map(({ low }) => low)),
		high: mean(applicable.map(({ high }) => high)),
		known: known.length,
		applicable: applicable.length,
	}
}

function weightedMean(terms: readonly { weight: Fraction; value: Fraction }[]): Fraction | null {
	const weight = sumOf(terms.map((term) => term.weight))
	if (weight.n === 0n) return null
	return divide(sumOf(terms.map((term) => multiply(term.weight, term.value))), weight)
}

const zero: Fraction = { n: 0n, d: 1n }

export function whole(value: number): Fraction {
	return { n: BigInt(value), d: 1n }
}

/** A number of at most three decimals, as it is written. */
export function decimal(value: number): Fraction {
	return divide(whole(Number(value.toFixed(3).replace('.', ''))), whole(1000))
}

export function multiply(a: Fraction, b: Fraction): Fraction {
	return reduce({ n: a.n * b.n, d: a.d * b.d })
}

export function divide(a: Fraction, b: Fraction): Fraction {
	return reduce({ n: a.n * b.d, d: a.d * b.n })
}

export function add(a: Fraction, b: Fraction): Fraction {
	return reduce({ n: a.n * b.d + b.n * a.d, d: a.d * b.d })
}

export function sumOf(values: readonly Fraction[]): Fraction {
	return values.reduce(add, zero)
}

/** Below, at or above 0 as a is below, at or above b. */
export function compare(a: Fraction, b: Fraction): number {
	const difference = a.n * b.d - b.n * a.d
	return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** True where no other double is nearer: the exact distance is at most that of both neighbours. */
export function isNearestDouble(value: number, exact: Fraction): boolean {
	const distance = (double: number) => {
		const { n, d } = add(exactly(double), { n: -exact.n, d: exact.d })
		return { n: n < 0n ? -n : n, d }
	}
	return neighbours(value).every((other) => compare(distance(value), distance(other)) <= 0)
}

/** The exact value of a double. */
function exactly(double: number): Fraction {
	const scale = 2 ** 200
	return reduce({ n: BigInt(double * scale), d: BigInt(scale) })
}

/** The doubles on either side, for values of at most a few units. */
function neighbours(double: number): number[] {
	if (double === 0) return [2 ** -60, -(2 ** -60)]
	const view = new DataView(new ArrayBuffer(8))
	view.setFloat64(0, double)
	const bits = view.getBigInt64(0)
	return [bits - 1n, bits + 1n].map((next) => {
		view.setBigInt64(0, next)
		return view.getFloat64(0)
	})
}

function reduce({ n, d }: Fraction): Fraction {
	const divisor = gcd(n < 0n ? -n : n, d < 0n ? -d : d)
	const sign = d < 0n ? -1n : 1n
	return divisor === 0n ? { n, d } : { n: (sign * n) / divisor, d: (sign * d) / divisor }
}

function gcd(a: bigint, b: bigint): bigint {
	return b === 0n ? a : gcd(b, a % b)
}
