import type { BarCell } from '#app/annex/model.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'

/**
 * A comparison as data, as the annex model is: every word in finished Swedish and the raw figures that pictures are
 * drawn from, in the order it is read. The page and each file are made from it and say the same.
 */
export interface ComparisonModel {
	readonly date: CalendarDate
	/** Hexadecimal colour of the municipality, or null for Vågskål's own. */
	readonly accent: string | null
	readonly municipality: string
	readonly kicker: string
	readonly title: string
	readonly scope: string
	readonly notices: readonly string[]
	readonly columns: readonly ComparedColumn[]
	readonly matrix: Matrix
	/** The reader's ranking in words. */
	readonly ranking: string
	readonly robustness: Robustness
	readonly turning: Turning | null
	readonly method: string
	readonly foot: { readonly text: string; readonly page: string; readonly of: string }
}

export interface ComparedColumn {
	/** Short, in figures and sentences: «B», or «2» where several ärenden are compared. */
	readonly id: string
	readonly title: string
	/** What is not in the title: the alternative of an ärende, «Nollalternativ». */
	readonly details: readonly string[]
}

export interface Matrix {
	readonly heading: string
	readonly lead: string
	readonly axis: string
	readonly reading: string
	readonly corner: string
	readonly groups: readonly MatrixGroup[]
}

export interface MatrixGroup {
	readonly heading: string
	/** Empty where there is nothing to compare, which `note` then says. */
	readonly rows: readonly MatrixRow[]
	readonly note: string | null
}

export interface MatrixRow {
	readonly label: string
	/** «Skiljer»; null where all say the same. */
	readonly differs: string | null
	readonly cells: readonly MatrixCell[]
}

export type MatrixCell =
	{ readonly kind: 'bar'; readonly bar: BarCell } | { readonly kind: 'text'; readonly text: string }

export interface TextTable {
	readonly heading: string
	readonly caption: string
	readonly head: readonly string[]
	readonly rows: readonly (readonly string[])[]
}

export interface RankBar {
	readonly label: string
	readonly shares: readonly number[]
	readonly alt: string
}

export interface Robustness {
	readonly heading: string
	readonly sentences: readonly string[]
	readonly notes: readonly string[]
	/** Absent where the figures are not worked out; the sentences then say why. */
	readonly picture: { readonly legend: string; readonly bars: readonly RankBar[] } | null
	readonly ranks: TextTable | null
	readonly pairs: TextTable | null
	readonly weights: TextTable | null
}

export interface Turning {
	readonly heading: string
	readonly lead: string | null
	readonly sentences: readonly string[]
	readonly notes: readonly string[]
}
