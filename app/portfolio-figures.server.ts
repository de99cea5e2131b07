import type { ReactElement } from 'react'
import type { FigureCell, FigureTable } from '#app/components/portfolio/figure-section.tsx'
import type { Palette } from '#app/components/portfolio/charts/palette.ts'
import type { Instrument } from '#app/domain/instrument.ts'
import { rounded } from '#app/domain/portfolio/exact-ratio.ts'
import type { Ratio } from '#app/domain/portfolio/exact-ratio.ts'
import type { PortfolioPart } from '#app/domain/portfolio/selection.ts'
import { decimal, integer, signedDecimal } from '#app/text/format.ts'
import type { Portfolio } from '#app/use-cases/read-portfolio.ts'

/** One figure of the portfolio before it becomes a page or a file. */
export interface Figure {
	readonly id: string
	readonly title: string
	readonly lead: string
	readonly notes: readonly FigureCell[]
	readonly draw: ((palette: Palette) => ReactElement) | null
	readonly table: FigureTable | null
}

export interface FigureSource {
	readonly portfolio: Portfolio
	/** The newest: ids of effects, stages and criteria are the same in all. */
	readonly instrument: Instrument
	readonly address: (part: PortfolioPart) => string
}

export function cell(text: string, href: string | null = null): FigureCell {
	return { text, href }
}

/** A number of ärenden that leads to them; 0 leads nowhere. */
export function countCell({ address }: FigureSource, count: number, part: PortfolioPart): FigureCell {
	return count === 0 ? cell(integer(0)) : cell(integer(count), address(part))
}

const noBreakSpace = '\u00a0'

/** Per cent with one decimal, rounded from the exact value. */
export function percentText(share: Ratio): string {
	return `${decimal(rounded(share, 1), 1)}${noBreakSpace}%`
}

/** Of counts: `12,5 %`; '–' of nothing. */
export function shareText(part: number, whole: number): string {
	if (whole === 0) return '–'
	return percentText({ numerator: BigInt(part) * 100n, denominator: BigInt(whole) })
}

export function unitsText(distance: Ratio): string {
	return decimal(rounded(distance, 1), 1)
}

export function signedUnitsText(change: Ratio): string {
	return signedDecimal(rounded(change, 1), 1)
}
