import type { ComparedAlternative } from '#app/domain/acceptability.ts'
import type { AnswerValue } from '#app/domain/assessment.ts'
import { effects } from '#app/domain/instrument.ts'

/** An alternative of a short assessment: one level for each effect, in their order. */
export function shortAlternative(id: string, ...levels: readonly AnswerValue[]): ComparedAlternative {
	return {
		id,
		answers: Object.fromEntries(effects.map((effect, index) => [effect, { level: levels[index] }])),
	}
}

/** Flexibilitet, byråkrati, förnyelse, innovation: the four whose exact figures are known. */
export const fourAlternatives = [
	shortAlternative('0', 0, 0, 0, 0),
	shortAlternative('A', 1, -1, 0, -1),
	shortAlternative('B', 1, -2, 1, 2),
	shortAlternative('C', 0, 1, 1, 1),
]

/** Worked out exactly, by integration over the simplex. */
export const exactRanks: Readonly<Record<string, readonly number[]>> = {
	0: [0, 31 / 144, 13 / 24, 35 / 144],
	A: [1 / 180, 47 / 720, 17 / 60, 31 / 48],
	B: [13 / 30, 241 / 720, 29 / 240, 1 / 9],
	C: [101 / 180, 277 / 720, 13 / 240, 0],
}
export const exactBefore = { BC: 7 / 16, CA: 17 / 18 }
export const exactCentralWeightsOfB = [509 / 1560, 23 / 260, 131 / 520, 1 / 3]

/** Of a share p of n independent draws. */
export function fourStandardErrors(share: number, draws: number): number {
	return 4 * Math.sqrt((share * (1 - share)) / draws)
}
