/** One row of what `npm run bench` prints: a figure beside the baseline that it was measured against in the same run. */
export interface BenchResult {
	/** What was measured, with its size: «list of ärenden at 100 000». */
	readonly name: string
	/** The figure with its unit, as printed: «0.41 ms». */
	readonly value: string
	/** What it is compared with and that figure: «bare SQLite commit, 0.18 ms»; «–» without one. */
	readonly baseline: string
	/** Figure ÷ baseline; null without a baseline. */
	readonly ratio: number | null
	/** What the issue demands: «≤ 3×», «≤ 1 ms»; «–» when nothing is demanded. */
	readonly target: string
	/** True when nothing is demanded. */
	readonly reached: boolean
}

/** Measures by itself, cleans up after itself, throws when what it measures gives a wrong answer. */
export type Bench = () => Promise<readonly BenchResult[]>
