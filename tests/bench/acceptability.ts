import { acceptabilityOf } from '#app/domain/acceptability.ts'
import type { ComparedAlternative } from '#app/domain/acceptability.ts'
import { answerKeys } from '#app/domain/answer-key.ts'
import {
	exactBefore,
	exactCentralWeightsOfB,
	exactRanks,
	fourAlternatives,
	fourStandardErrors,
} from '#tests/domain/compared-cases.ts'
import { effects } from '#app/domain/instrument.ts'
import type { BenchResult } from './bench-result.ts'
import { median, milliseconds, timeInTurns } from './timing.ts'

const many = 200

/**
 * The draws of a comparison beside the least they could cost: as many random numbers and no more. And once with a
 * million draws, held to the exact figures.
 */
export async function measureAcceptability(): Promise<readonly BenchResult[]> {
	const six = Array.from({ length: 6 }, (_, number) => halfKnown(number))
	const times = await timeInTurns(
		15,
		() => acceptabilityOf(six, { kind: 'full' }),
		() => randomNumbers(10_000 * (3 + 2 * 6 * effects.length)),
	)
	const [figure, bare] = [median(times.first), median(times.second)]
	return [
		{
			name: 'comparison of 6 alternatives, 10 000 draws, half of the answers Vet ej',
			value: milliseconds(figure),
			baseline: `as many Math.random(), ${milliseconds(bare)}`,
			ratio: figure / bare,
			target: '≤ 16 ms',
			reached: figure <= 16,
		},
		timeOfMany(figure),
		timeOfAMillion(),
	]
}

function timeOfMany(six: number): BenchResult {
	const alternatives = Array.from({ length: many }, (_, number) => halfKnown(number))
	const start = performance.now()
	acceptabilityOf(alternatives, { kind: 'full' })
	const took = performance.now() - start
	return {
		name: `comparison of ${String(many)} alternatives, 10 000 draws`,
		value: milliseconds(took),
		baseline: `6 alternatives, ${milliseconds(six)}; each is set against each, so (200 / 6)² = 1 111×`,
		ratio: took / six,
		target: '≤ 1 111×',
		reached: took / six <= (many / 6) ** 2,
	}
}

function timeOfAMillion(): BenchResult {
	const draws = 1_000_000
	const start = performance.now()
	const figures = acceptabilityOf(fourAlternatives, { kind: 'short', draws })
	const took = performance.now() - start
	const isNear = (found: number | undefined, exact: number) =>
		Math.abs((found ?? NaN) - exact) <= fourStandardErrors(exact, draws)
	const isRight = [
		...Object.entries(exactRanks).flatMap(([id, shares]) =>
			shares.map((share, rank) => isNear(figures.rankAcceptability[id]?.[rank], share)),
		),
		isNear(figures.pairwise['B']?.['C'], exactBefore.BC),
		isNear(figures.pairwise['C']?.['A'], exactBefore.CA),
		...effects.map(
			(effect, index) =>
				Math.abs((figures.centralWeights['B']?.[effect] ?? NaN) - (exactCentralWeightsOfB[index] ?? 0)) <=
				(4 * 0.2) / Math.sqrt((draws * 13) / 30),
		),
	].every(Boolean)
	if (!isRight) throw new Error('A figure is more than four standard errors from the exact one')
	return {
		name: 'comparison of 4 alternatives, 1 000 000 draws, within four standard errors of the exact figures',
		value: milliseconds(took),
		baseline: '–',
		ratio: null,
		target: '–',
		reached: true,
	}
}

/** Every other answer is Vet ej, the others differ from alternative to alternative. */
function halfKnown(number: number): ComparedAlternative {
	return {
		id: String(number),
		answers: Object.fromEntries(
			answerKeys('full').map((key, index) => [
				key,
				{ level: index % 2 === 0 ? 'unknown' : ([-2, -1, 0, 1, 2] as const)[(number * 7 + index) % 5] },
			]),
		),
	}
}

function randomNumbers(count: number): number {
	let sum = 0
	for (let index = 0; index < count; index += 1) sum += Math.random()
	return sum
}
