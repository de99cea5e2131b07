import { effects } from './instrument.ts'
import type { Effect, Level } from './instrument.ts'

/** An invented case that a nämnd assesses together. */
export interface ExerciseCase {
	readonly slug: string
	readonly title: string
	/** What is read aloud, paragraph by paragraph. */
	readonly story: readonly string[]
	/** What to talk about once the answers are shown. */
	readonly talk: readonly string[]
}

/** Worst to best, then Vet ej. */
export const exerciseAnswers = ['-2', '-1', '0', '1', '2', 'unknown'] as const
export type ExerciseAnswer = (typeof exerciseAnswers)[number]

/** One participant's four answers. */
export type ExerciseAnswers = Readonly<Record<Effect, ExerciseAnswer>>

export function isExerciseAnswer(value: string): value is ExerciseAnswer {
	return (exerciseAnswers as readonly string[]).includes(value)
}

export interface EffectSpread {
	readonly effect: Effect
	/** How many gave each answer. */
	readonly counts: Readonly<Record<ExerciseAnswer, number>>
	/** Lowest and highest level given; null where nobody gave one. */
	readonly range: readonly [Level, Level] | null
}

/** How the answers are spread over each effect, in the order of every table. */
export function spreadOf(all: readonly ExerciseAnswers[]): readonly EffectSpread[] {
	return effects.map((effect) => {
		const given = all.map((answers) => answers[effect])
		const levels = given.filter((answer) => answer !== 'unknown').map((answer) => Number(answer) as Level)
		const [lowest, highest] = [Math.min(...levels) as Level, Math.max(...levels) as Level]
		return { effect, counts: countsOf(given), range: levels.length === 0 ? null : [lowest, highest] }
	})
}

/** The effects to talk about first: the widest spread, at least two steps; ties in the order of every table. */
export function mostDivided(spreads: readonly EffectSpread[]): readonly Effect[] {
	const width = ({ range }: EffectSpread) => (range === null ? 0 : range[1] - range[0])
	const widest = Math.max(...spreads.map(width))
	return widest < 2 ? [] : spreads.filter((spread) => width(spread) === widest).map(({ effect }) => effect)
}

/** The effects that most answered Vet ej to: more than half. */
export function leastKnown(spreads: readonly EffectSpread[], participants: number): readonly Effect[] {
	return spreads.filter(({ counts }) => counts.unknown * 2 > participants).map(({ effect }) => effect)
}

function countsOf(given: readonly ExerciseAnswer[]): EffectSpread['counts'] {
	const count = (answer: ExerciseAnswer) => given.filter((one) => one === answer).length
	return {
		'-2': count('-2'),
		'-1': count('-1'),
		'0': count('0'),
		'1': count('1'),
		'2': count('2'),
		unknown: count('unknown'),
	}
}

/** Bounds of an exercise, which is open to whoever has its code. */
export const exerciseLimits = {
	hours: 24,
	/** Going at the same time, for each leader. */
	mostOpen: 5,
	/** The largest fullmäktige has 101 members. */
	mostParticipants: 150,
} as const
