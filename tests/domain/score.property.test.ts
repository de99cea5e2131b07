import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerKeys, effectOf } from '#app/domain/answer-key.ts'
import type { AnswerKey, Answers, AnswerValue } from '#app/domain/assessment.ts'
import { effects, levels, stages } from '#app/domain/instrument.ts'
import type { Level } from '#app/domain/instrument.ts'
import { verdicts } from '#app/domain/result.ts'
import type { AlternativeResult, Figure, Verdict } from '#app/domain/result.ts'
import { scoreAlternative } from '#app/domain/score.ts'
import { anyCase } from './arbitrary-assessment.ts'
import type { Case } from './arbitrary-assessment.ts'
import {
	add,
	compare,
	decimal,
	divide,
	isNearestDouble,
	multiply,
	slowCriterion,
	slowScore,
	sumOf,
	whole,
} from './slow-score.ts'
import type { Fraction, SlowFigure } from './slow-score.ts'

const quarter = divide(whole(1), whole(4))

describe('the figures are those of a slow, exact calculation', () => {
	it('for every effect, every stage and the whole', () => {
		fc.assert(
			fc.property(anyCase(), (given) => {
				const result = score(given)
				const slow = slowScore(given)
				for (const { effect, figure } of slow.effects) expectSame(result.effects[effect], figure)
				for (const { stage, figure } of slow.stages)
					if (result.stages !== null) expectSame(result.stages[stage], figure)
				expectSame(result.overall, slow.overall, true)
			}),
			{ numRuns: 300 },
		)
	})

	it('and so is the verdict', () => {
		fc.assert(
			fc.property(anyCase(), (given) => {
				const { point } = slowScore(given).overall
				const { verdict, notAssessable } = score(given)
				if (notAssessable.length > 0) expect(verdict).toBe('cannot_be_assessed')
				else expect(verdict).toBe(point === null ? null : slowVerdict(point))
			}),
			{ numRuns: 300 },
		)
	})

	it('and so is the share of outcomes in the same direction, every outcome tried', () => {
		fc.assert(
			fc.property(assessable(['full']), (given) => {
				const unknown = unknownsOf(given)
				fc.pre(unknown.length <= 4)
				const sign = slowSign(slowScore(given).overall.point ?? whole(0))
				const outcomes = everyOutcome(unknown).map((answers) => slowOutcome(withAnswers(given, answers)))
				const same = outcomes.filter((outcome) => slowSign(outcome) === sign).length
				expect(score(given).sameDirection).toBe(same / outcomes.length)
			}),
			{ numRuns: 40 },
		)
	})
})

describe('ranges', () => {
	it('contain the point where both exist', () => {
		fc.assert(
			fc.property(anyCase(), (given) => {
				for (const { point, range } of figuresOf(score(given))) {
					if (point === null || range === null) continue
					expect(range[0]).toBeLessThanOrEqual(point)
					expect(range[1]).toBeGreaterThanOrEqual(point)
				}
			}),
			{ numRuns: 300 },
		)
	})

	it('never widen when a Vet ej, agreed or the sole answer, is replaced by a level', () => {
		fc.assert(
			fc.property(anyCase(), fc.constantFrom(...levels), fc.nat(), (given, level, pick) => {
				const key = chosen(replaceableUnknowns(given), pick)
				fc.pre(key !== undefined)
				const before = figuresOf(score(given))
				const after = figuresOf(score(withLevelFor(given, key, level)))
				before.forEach(({ range }, index) => {
					const narrowed = after[index]?.range ?? null
					expect(narrowed === null).toBe(range === null)
					expect(narrowed?.[0] ?? 0).toBeGreaterThanOrEqual(range?.[0] ?? 0)
					expect(narrowed?.[1] ?? 0).toBeLessThanOrEqual(range?.[1] ?? 0)
				})
			}),
			{ numRuns: 300 },
		)
	})
})

describe('order', () => {
	it('of answers and of assessors in the document does not matter', () => {
		fc.assert(
			fc.property(anyCase(), (given) => {
				const assessors = (given.alternative.assessors ?? [])
					.map((assessor) => ({ ...assessor, answers: reversed(assessor.answers) }))
					.reverse()
				const alternative = { ...given.alternative, answers: reversed(given.alternative.answers), assessors }
				expect(score({ ...given, alternative })).toEqual(score(given))
			}),
		)
	})

	it('of the criteria within an effect does not matter to the effect or to the whole', () => {
		fc.assert(
			fc.property(anyCase(['full']), (given) => {
				const assessors = (given.alternative.assessors ?? []).map((assessor) => ({
					...assessor,
					answers: turned(assessor.answers),
				}))
				const alternative = { ...given.alternative, answers: turned(given.alternative.answers), assessors }
				const [before, after] = [score(given), score({ ...given, alternative })]
				for (const part of ['effects', 'overall', 'verdict', 'certainty', 'sameDirection'] as const)
					expect(after[part]).toEqual(before[part])
				expect(after.whatItTakes?.criteria.length).toBe(before.whatItTakes?.criteria.length)
			}),
		)
	})
})

describe('verdicts', () => {
	it('never worsen when a level is raised, an agreed one or an assessor’s', () => {
		fc.assert(
			fc.property(assessable(['full', 'short']), fc.nat(), (given, pick) => {
				const raised = chosen(everyRaise(given), pick)
				fc.pre(raised !== undefined)
				const [before, after] = [score(given).verdict, score(raised).verdict]
				expect(rank(after)).toBeGreaterThanOrEqual(rank(before))
			}),
			{ numRuns: 300 },
		)
	})

	it('are lifted by what it would take, and by nothing shorter', () => {
		fc.assert(
			fc.property(assessable(['full', 'short']), (given) => {
				const { whatItTakes, verdict } = score(given)
				expect(whatItTakes === null).toBe(verdict === 'increases_clearly')
				if (whatItTakes === null) return
				expect(rank(whatItTakes.verdict)).toBe(rank(verdict) + 1)
				const raised = raises(given)
				const named = raised.filter(({ key }) => whatItTakes.criteria.includes(key))
				expect(named).toHaveLength(whatItTakes.criteria.length)
				const point = slowScore(given).overall.point ?? whole(0)
				const reaches = (gain: Fraction) => rank(slowVerdict(add(point, gain))) > rank(verdict)
				expect(reaches(sumOf(named.map(({ gain }) => gain)))).toBe(true)
				expect(
					everySum(
						raised.map(({ gain }) => gain),
						named.length - 1,
					).some(reaches),
				).toBe(false)
			}),
			{ numRuns: 60 },
		)
	})

	it('change by an avgörande Vet ej alone, and by no other alone', () => {
		fc.assert(
			fc.property(assessable(['full', 'short']), (given) => {
				const { unknowns, verdict } = score(given)
				for (const { criterion, decisive } of unknowns) {
					const ends = ([-2, 2] as const).map(
						(level) => score(withAnswers(given, [[criterion, level]])).verdict,
					)
					expect(ends.some((other) => other !== verdict)).toBe(decisive)
				}
			}),
			{ numRuns: 200 },
		)
	})
})

describe('what is not known', () => {
	it('accounts for the whole width of the range where nobody disagrees', () => {
		fc.assert(
			fc.property(anyCase(), ({ alternative, terms }) => {
				const { unknowns, overall } = score({ alternative: { ...alternative, assessors: [] }, terms })
				const width = overall.range === null ? 0 : overall.range[1] - overall.range[0]
				expect(unknowns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(width, 12)
			}),
		)
	})

	it('can be assessed after as many answers as are needed, and not after one fewer', () => {
		fc.assert(
			fc.property(anyCase(), (given) => {
				const { answersNeeded, notAssessable } = score(given)
				fc.pre(!notAssessable.includes('few_applicable'))
				const reasons = (count: number) =>
					score(
						withAnswers(
							given,
							bestOrder(given)
								.slice(0, count)
								.map((key) => [key, 0]),
						),
					).notAssessable
				expect(reasons(answersNeeded)).not.toContain('coverage')
				expect(reasons(answersNeeded)).not.toContain('effect_without_level')
				if (answersNeeded > 0) expect(reasons(answersNeeded - 1)).not.toEqual([])
			}),
			{ numRuns: 300 },
		)
	})
})

function score({ alternative, terms }: Case): AlternativeResult {
	return scoreAlternative(alternative, terms)
}

function assessable(kinds: Parameters<typeof anyCase>[0]): fc.Arbitrary<Case> {
	return anyCase(kinds).filter((given) => score(given).notAssessable.length === 0)
}

/** @param always the figure is there also where nothing is applicable, as the overall one is. */
function expectSame(figure: Figure | null, slow: SlowFigure, always = false) {
	expect(figure === null).toBe(slow.applicable === 0 && !always)
	if (figure === null) return
	expect(figure).toMatchObject({ known: slow.known, applicable: slow.applicable })
	expectNearest(figure.point, slow.point)
	expectNearest(figure.range?.[0] ?? null, slow.low)
	expectNearest(figure.range?.[1] ?? null, slow.high)
}

function expectNearest(value: number | null, exact: Fraction | null) {
	expect(value === null).toBe(exact === null)
	if (value !== null && exact !== null) expect(isNearestDouble(value, exact)).toBe(true)
}

function slowVerdict(point: Fraction): Verdict {
	if (compare(point, whole(1)) >= 0) return 'increases_clearly'
	if (compare(point, quarter) >= 0) return 'increases_somewhat'
	if (compare(point, multiply(whole(-1), quarter)) > 0) return 'no_notable_effect'
	return compare(point, whole(-1)) > 0 ? 'decreases_somewhat' : 'decreases_clearly'
}

function slowSign(point: Fraction): number {
	return compare(point, quarter) >= 0 ? 1 : compare(point, multiply(whole(-1), quarter)) <= 0 ? -1 : 0
}

/** Σ w·mean over A / Σ w, every criterion of A having a level. */
function slowOutcome(given: Case): Fraction {
	return slowScore(given).overall.point ?? whole(0)
}

function figuresOf({ effects: rows, stages: columns, overall }: AlternativeResult) {
	const nothing: Figure = { point: null, range: null, known: 0, applicable: 0 }
	return [
		...effects.map((effect) => rows[effect] ?? nothing),
		...stages.map((stage) => columns?.[stage] ?? nothing),
		overall,
	]
}

function unknownsOf({ alternative, terms }: Case): AnswerKey[] {
	return answerKeys(terms.kind).filter((key) => slowCriterion(alternative, key).state === 'unknown')
}

function everyOutcome(keys: readonly AnswerKey[]): [AnswerKey, Level][][] {
	return keys.reduce<[AnswerKey, Level][][]>(
		(outcomes, key) =>
			outcomes.flatMap((outcome) => levels.map((level): [AnswerKey, Level][] => [...outcome, [key, level]])),
		[[]],
	)
}

/** The case with these answers agreed. */
function withAnswers(
	{ alternative, terms }: Case,
	agreed: readonly (readonly [AnswerKey, AnswerValue])[],
): Case {
	const answers = {
		...alternative.answers,
		...Object.fromEntries(agreed.map(([key, level]) => [key, { level }])),
	}
	return { alternative: { ...alternative, answers }, terms }
}

/** Agreed Vet ej, and Vet ej that is the only answer to a criterion. */
function replaceableUnknowns({ alternative, terms }: Case): AnswerKey[] {
	return answerKeys(terms.kind).filter((key) => {
		const given = (alternative.assessors ?? []).flatMap(({ answers }) => answers[key] ?? [])
		const agreed = alternative.answers[key]
		return agreed === undefined
			? given.length === 1 && given[0]?.level === 'unknown'
			: agreed.level === 'unknown'
	})
}

function withLevelFor(given: Case, key: AnswerKey, level: Level): Case {
	if (given.alternative.answers[key] !== undefined) return withAnswers(given, [[key, level]])
	const assessors = (given.alternative.assessors ?? []).map((assessor) => ({
		...assessor,
		answers: assessor.answers[key] ? { ...assessor.answers, [key]: { level } } : assessor.answers,
	}))
	return { ...given, alternative: { ...given.alternative, assessors } }
}

/** Every way to raise one level by one step. */
function everyRaise(given: Case): Case[] {
	const { alternative } = given
	const assessors = alternative.assessors ?? []
	return [
		...raisedAnswers(alternative.answers).map((answers) => ({
			...given,
			alternative: { ...alternative, answers },
		})),
		...assessors.flatMap((assessor, index) =>
			raisedAnswers(assessor.answers).map((answers) => ({
				...given,
				alternative: { ...alternative, assessors: assessors.with(index, { ...assessor, answers }) },
			})),
		),
	]
}

function raisedAnswers(answers: Answers): Answers[] {
	return Object.entries(answers).flatMap(([key, { level }]) =>
		typeof level === 'number' && level < 2 ? [{ ...answers, [key]: { level: level + 1 } }] : [],
	)
}

/** What every criterion that may be named would gain in points of the scale: w·(2 − level) / (|K|·Σw). */
function raises(given: Case): { key: AnswerKey; gain: Fraction }[] {
	const slow = slowScore(given)
	const weight = sumOf(
		slow.effects.flatMap(({ figure, weight: own }) => (figure.point === null ? [] : [own])),
	)
	return slow.criteria.flatMap(({ key, state, point }) => {
		const own = decimal(given.terms.weights[effectOf(key)])
		const known = slow.effects.find(({ effect }) => effect === effectOf(key))?.figure.known ?? 0
		const step = add(whole(2), multiply(whole(-1), point))
		if (state !== 'level' || own.n === 0n || step.n === 0n) return []
		return [{ key, gain: divide(multiply(own, step), multiply(whole(known), weight)) }]
	})
}

/** The sums of every choice of `count` of the gains. */
function everySum(gains: readonly Fraction[], count: number): Fraction[] {
	if (count === 0) return [whole(0)]
	return gains.flatMap((gain, index) =>
		everySum(gains.slice(index + 1), count - 1).map((sum) => add(gain, sum)),
	)
}

/** One Vet ej of every effect that weighs something and has no level first, then the others. */
function bestOrder(given: Case): AnswerKey[] {
	const unknown = unknownsOf(given)
	const without = slowScore(given).effects.filter(
		({ weight, figure }) => weight.n > 0n && figure.applicable > 0 && figure.known === 0,
	)
	const first = without.flatMap(({ effect }) => unknown.find((key) => effectOf(key) === effect) ?? [])
	return [...first, ...unknown.filter((key) => !first.includes(key))]
}

function reversed(answers: Answers): Answers {
	return Object.fromEntries(Object.entries(answers).reverse())
}

/** The columns of the grid in reverse order. */
function turned(answers: Answers): Answers {
	const names = [...stages].reverse()
	return Object.fromEntries(
		Object.entries(answers).map(([key, answer]) => {
			const [effect = '', stage = ''] = key.split('.')
			return [`${effect}.${names[stages.findIndex((name) => name === stage)] ?? ''}`, answer]
		}),
	)
}

function chosen<Item>(items: readonly Item[], pick: number): Item | undefined {
	return items[pick % Math.max(items.length, 1)]
}

function rank(verdict: Verdict): number {
	return verdicts.findIndex((candidate) => candidate === verdict)
}
