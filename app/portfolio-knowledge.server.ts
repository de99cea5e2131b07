import { createElement } from 'react'
import { BarsChart } from '#app/components/portfolio/charts/bars-chart.tsx'
import { CriteriaChart } from '#app/components/portfolio/charts/criteria-chart.tsx'
import { LinesChart } from '#app/components/portfolio/charts/lines-chart.tsx'
import { ProfileChart } from '#app/components/portfolio/charts/profile-chart.tsx'
import { effects, stages } from '#app/domain/instrument.ts'
import { rounded } from '#app/domain/portfolio/exact-ratio.ts'
import { orientationShare } from '#app/domain/portfolio/orientation.ts'
import { capitalised, decimal, integer, sentenceList, signedDecimal } from '#app/text/format.ts'
import { portfolioText } from '#app/text/portfolio.ts'
import { cell, countCell, shareText } from './portfolio-figures.server.ts'
import type { Figure, FigureSource } from './portfolio-figures.server.ts'

/** The capability profile over all full assessments. */
export function profileFigure(source: FigureSource): Figure {
	const { title, lead, axis, columns, none } = portfolioText.profile
	const rows = source.portfolio.profile.flatMap(({ stage, figure }) => {
		if (figure === null) return []
		const [low, high] = [rounded(figure.low, 2), rounded(figure.high, 2)]
		const point = figure.point === null ? null : rounded(figure.point, 2)
		const { label } = source.instrument.stages[stage]
		return {
			label,
			figure,
			point,
			range: [low, high] as const,
			value: point === null ? none : signedDecimal(point),
		}
	})
	const href = source.address({ kind: 'full' })
	const head = { id: 'formaga', label: title, axis, rows: rows.map((row) => ({ ...row, href })) }
	return {
		id: 'formaga',
		title,
		lead,
		notes: [],
		draw: rows.length === 0 ? null : (palette) => createElement(ProfileChart, { ...head, palette }),
		table: {
			columns,
			rows: rows.map(({ label, value, range: [low, high], figure }) => [
				cell(label, href),
				cell(value),
				cell(signedDecimal(low)),
				cell(signedDecimal(high)),
				cell(integer(figure.known)),
				cell(integer(figure.applicable - figure.known)),
			]),
		},
	}
}

/** How many criteria are named in the sentence. */
const namedLeast = 3

/** Vet ej per effect, and what is least known. */
export function effectsFigure(source: FigureSource): Figure {
	const { title, lead, columns, least, leastItem, nothing } = portfolioText.effects
	const { instrument, portfolio } = source
	const rows = portfolio.effects.map(({ effect, unknown, applicable }) => ({
		label: instrument.effects[effect].label,
		value: shareText(unknown, applicable),
		href: unknown === 0 ? null : source.address({ kind: 'unknown', of: effect }),
		parts: unknown === 0 ? [] : [{ tone: 'ochre' as const, size: unknown / applicable, text: '' }],
		unknown,
		applicable,
		effect,
	}))
	const named = portfolio.leastKnown
		.slice(0, namedLeast)
		.map(({ criterion, unknown, applicable }) =>
			leastItem(shortLabel(source, criterion), shareText(unknown, applicable)),
		)
	const head = { id: 'kunskap', label: title, legend: [], rows, full: 1 }
	return {
		id: 'kunskap',
		title,
		lead,
		notes: [
			named.length === 0
				? cell(nothing)
				: cell(least(sentenceList(named)), source.address({ kind: 'unknown', of: null })),
		],
		draw: (palette) => createElement(BarsChart, { ...head, palette }),
		table: {
			columns,
			rows: rows.map(({ label, effect, unknown, applicable, value }) => [
				cell(label),
				countOf(source, unknown, effect),
				cell(integer(applicable)),
				cell(value),
			]),
		},
	}
}

function shortLabel({ instrument }: FigureSource, criterion: string): string {
	return instrument.criteria.find(({ id }) => id === criterion)?.shortLabel ?? criterion
}

function countOf(source: FigureSource, unknown: number, of: (typeof effects)[number]) {
	return countCell(source, unknown, { kind: 'unknown', of })
}

/** Vet ej per criterion, in the grid. */
export function criteriaFigure(source: FigureSource): Figure {
	const { title, lead, columns, cell: words, none } = portfolioText.criteria
	const { instrument, portfolio } = source
	const countAt = (criterion: string) =>
		portfolio.criteria.find((one) => one.criterion === criterion) ?? { unknown: 0, applicable: 0 }
	const rows = effects.map((effect) => ({
		label: instrument.effects[effect].label,
		cells: stages.map((stage) => {
			const criterion = `${effect}.${stage}` as const
			const { unknown, applicable } = countAt(criterion)
			const share = shareText(unknown, applicable)
			return {
				href: source.address({ kind: 'unknown', of: criterion }),
				words: words(capitalised(shortLabel(source, criterion)), share),
				text: applicable === 0 ? none : share,
				share: applicable === 0 ? null : unknown / applicable,
			}
		}),
	}))
	const stageLabels = stages.map((stage) => instrument.stages[stage].label)
	const head = { id: 'fragor', label: title, columns: stageLabels, rows }
	return {
		id: 'fragor',
		title,
		lead,
		notes: [],
		draw: (palette) => createElement(CriteriaChart, { ...head, palette }),
		table: {
			columns,
			rows: instrument.criteria.map(({ id, effect, stage, shortLabel: label }) => {
				const { unknown, applicable } = countAt(id)
				return [
					cell(capitalised(label)),
					cell(instrument.effects[effect].label),
					cell(instrument.stages[stage].label),
					countCell(source, unknown, { kind: 'unknown', of: id }),
					cell(integer(applicable)),
					cell(shareText(unknown, applicable)),
				]
			}),
		},
	}
}

/** Vet ej per förvaltning and bolag, alphabetically. */
export function unitsFigure(source: FigureSource): Figure {
	const { title, lead, columns, noUnit } = portfolioText.units
	const rows = source.portfolio.units.map(({ unitId, unitName, proposals, unknown, applicable }) => ({
		label: unitName ?? noUnit,
		value: shareText(unknown, applicable),
		href: unknown === 0 ? null : source.address({ kind: 'unknownInUnit', unitId }),
		parts: unknown === 0 ? [] : [{ tone: 'ochre' as const, size: unknown / applicable, text: '' }],
		unitId,
		proposals,
		unknown,
		applicable,
	}))
	const head = { id: 'forvaltningar', label: title, legend: [], rows, full: 1 }
	return {
		id: 'forvaltningar',
		title,
		lead,
		notes: [],
		draw: rows.length === 0 ? null : (palette) => createElement(BarsChart, { ...head, palette }),
		table: {
			columns,
			rows: rows.map(({ label, unitId, proposals, unknown, applicable, value }) => [
				cell(label),
				cell(integer(proposals)),
				countCell(source, unknown, { kind: 'unknownInUnit', unitId }),
				cell(integer(applicable)),
				cell(value),
			]),
		},
	}
}

/** Conditions that were decided and are not followed up. */
export function conditionsFigure(source: FigureSource): Figure {
	const words = portfolioText.conditions
	const { adopted, open, late, next } = source.portfolio.conditions
	const openAddress = source.address({ kind: 'openConditions', isLate: false })
	const rows = [
		{ label: words.rows.open, size: open, tone: 'ochre' as const, href: openAddress },
		{
			label: words.rows.late,
			size: late,
			tone: 'rust' as const,
			href: source.address({ kind: 'openConditions', isLate: true }),
		},
		{ label: words.rows.done, size: adopted - open, tone: 'petrol' as const, href: null },
	].map(({ label, size, tone, href }) => ({
		label,
		value: integer(size),
		href: size === 0 ? null : href,
		parts: size === 0 ? [] : [{ tone, size, text: '' }],
	}))
	const head = { id: 'villkor', label: words.chart, legend: [], rows, full: Math.max(1, adopted) }
	const lateNote = late === 0 ? words.notLate : words.late(late)
	return {
		id: 'villkor',
		title: words.title,
		lead: words.lead,
		notes:
			adopted === 0
				? [cell(words.none)]
				: open === 0
					? [cell(words.allDone(adopted))]
					: [cell(words.count(open, adopted), openAddress), cell(lateNote)],
		draw: adopted === 0 ? null : (palette) => createElement(BarsChart, { ...head, palette }),
		table:
			next.length === 0
				? null
				: {
						columns: words.columns,
						rows: next.map((condition) => [
							cell(condition.text),
							cell(condition.proposalTitle, `/arenden/${condition.publicId}`),
							cell(condition.committeeName),
							cell(condition.responsible ?? words.noResponsible),
							cell(condition.followUp ?? words.noDay),
						]),
					},
	}
}

/** Orientation and Vet ej by half-year. Ärenden without a meeting have no place in time. */
export function sharesFigure(source: FigureSource): Figure {
	const { title, lead, columns, series: names, none } = portfolioText.shares
	const { halfYear: named, short } = portfolioText.overTime
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
