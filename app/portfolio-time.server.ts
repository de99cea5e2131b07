import { createElement } from 'react'
import { BarsChart } from '#app/components/portfolio/charts/bars-chart.tsx'
import { LinesChart } from '#app/components/portfolio/charts/lines-chart.tsx'
import { rounded } from '#app/domain/portfolio/exact-ratio.ts'
import { orientationShare } from '#app/domain/portfolio/orientation.ts'
import type { Verdict } from '#app/domain/result.ts'
import { decimal } from '#app/text/format.ts'
import { figureText } from '#app/text/portfolio-figures.ts'
import { portfolioText } from '#app/text/portfolio.ts'
import { cell, countCell } from './portfolio-figures.server.ts'
import type { Figure, FigureSource } from './portfolio-figures.server.ts'

const groups = {
	up: ['increases_clearly', 'increases_somewhat'],
	same: ['no_notable_effect'],
	down: ['decreases_somewhat', 'decreases_clearly'],
	cannot: ['cannot_be_assessed'],
} as const satisfies Record<string, readonly Verdict[]>
const groupTones = { up: 'petrol', same: 'slate', down: 'rust', cannot: 'blank' } as const
const groupNames = ['up', 'same', 'down', 'cannot'] as const

/** Verdicts by half-year. */
export function overTimeFigure(source: FigureSource): Figure {
	const { title, lead, columns, groups: words, halfYear: named } = figureText.overTime
	const all = source.portfolio.halfYears
	const halfYears = [...new Set(all.map(({ halfYear }) => halfYear))]
	const count = (halfYear: string, group: (typeof groupNames)[number]) =>
		all
			.filter(
				(one) => one.halfYear === halfYear && (groups[group] as readonly Verdict[]).includes(one.verdict),
			)
			.reduce((sum, { proposals }) => sum + proposals, 0)
	const total = (halfYear: string) => groupNames.reduce((sum, group) => sum + count(halfYear, group), 0)
	const rows = halfYears.map((halfYear) => ({
		label: named(halfYear),
		value: portfolioText.proposals(total(halfYear)),
		href: source.address({ kind: 'halfYear', halfYear }),
		parts: groupNames.flatMap((group) => {
			const proposals = count(halfYear, group)
			return proposals === 0 ? [] : [{ tone: groupTones[group], size: proposals, text: String(proposals) }]
		}),
	}))
	const legend = groupNames.map((group) => ({ tone: groupTones[group], label: words[group] }))
	const most = Math.max(1, ...halfYears.map(total))
	const head = { id: 'over-tid', label: title, legend, rows, full: most }
	return {
		id: 'over-tid',
		title,
		lead,
		notes: [],
		draw: (palette) => createElement(BarsChart, { ...head, palette }),
		table: {
			columns,
			rows: halfYears.map((halfYear) => [
				cell(named(halfYear)),
				...groupNames.map((group) => cell(String(count(halfYear, group)))),
				countCell(source, total(halfYear), { kind: 'halfYear', halfYear }),
			]),
		},
	}
}

/** Orientation and Vet ej by half-year. Ärenden without a meeting have no place in time. */
export function sharesFigure(source: FigureSource): Figure {
	const { title, lead, columns, series: names, none } = figureText.shares
	const { halfYear: named, short } = figureText.overTime
	const { halfYears, halfYearMoney } = source.portfolio
	const rows = [...new Set([...halfYears, ...halfYearMoney].map(({ halfYear }) => halfYear))]
		.filter((halfYear) => halfYear !== '')
		.sort()
		.map((halfYear) => {
			const sums = halfYearMoney.find((one) => one.halfYear === halfYear)?.sums
			const answers = halfYears.filter((one) => one.halfYear === halfYear)
			const [unknown, applicable] = (['unknown', 'applicable'] as const).map((key) =>
				answers.reduce((sum, one) => sum + one[key], 0),
			)
			const share = (key: 'explore' | 'maintain') => {
				const exact = sums === undefined ? null : orientationShare(sums, key)
				return exact === null ? null : rounded(exact, 1)
			}
			return {
				halfYear,
				explore: share('explore'),
				maintain: share('maintain'),
				unknown:
					applicable === undefined || applicable === 0 || unknown === undefined
						? null
						: rounded({ numerator: BigInt(unknown) * 100n, denominator: BigInt(applicable) }, 1),
			}
		})
	const address = (halfYear: string) => source.address({ kind: 'halfYear', halfYear })
	const tell = (value: number | null) => (value === null ? none : percentDecimal(value))
	const head = {
		id: 'andelar',
		label: title,
		places: rows.map((row) => ({
			label: short(row.halfYear),
			href: address(row.halfYear),
			words: `${named(row.halfYear)}: ${columns[1]} ${tell(row.explore)}, ${columns[2]} ${tell(row.maintain)}, ${columns[3]} ${tell(row.unknown)}`,
		})),
		series: [
			{ label: names.explore, colour: 'petrol' as const, dashes: '', values: rows.map((row) => row.explore) },
			{
				label: names.maintain,
				colour: 'slate' as const,
				dashes: '7 4',
				values: rows.map((row) => row.maintain),
			},
			{
				label: names.unknown,
				colour: 'ochre' as const,
				dashes: '2 4',
				values: rows.map((row) => row.unknown),
			},
		],
	}
	return {
		id: 'andelar',
		title,
		lead,
		notes: [],
		draw: rows.length === 0 ? null : (palette) => createElement(LinesChart, { ...head, palette }),
		table: {
			columns,
			rows: rows.map((row) => [
				cell(named(row.halfYear), address(row.halfYear)),
				cell(tell(row.explore)),
				cell(tell(row.maintain)),
				cell(tell(row.unknown)),
			]),
		},
	}
}

function percentDecimal(value: number): string {
	return `${decimal(value, 1)}\u00a0%`
}
