/** The middle one of the figures, or the mean of the two in the middle. NaN without figures. */
export function median(figures: readonly number[]): number {
	const sorted = [...figures].sort((a, b) => a - b)
	const middle = sorted.length / 2
	return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2
}

/**
 * Milliseconds of each, measured in turns so that a machine that slows down slows both.
 *
 * @param rounds after one round that does not count
 */
export async function timeInTurns(
	rounds: number,
	first: () => unknown,
	second: () => unknown,
): Promise<{ first: number[]; second: number[] }> {
	const times = { first: [] as number[], second: [] as number[] }
	for (let round = 0; round <= rounds; round += 1) {
		const times1 = await timeOf(first)
		const times2 = await timeOf(second)
		if (round === 0) continue
		times.first.push(times1)
		times.second.push(times2)
	}
	return times
}

async function timeOf(work: () => unknown): Promise<number> {
	const start = performance.now()
	await work()
	return performance.now() - start
}

export function milliseconds(figure: number): string {
	return `${figure.toFixed(figure < 10 ? 2 : 0)} ms`
}
