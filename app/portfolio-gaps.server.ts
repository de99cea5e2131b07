import { createElement } from 'react'
import { BarsChart } from '#app/components/portfolio/charts/bars-chart.tsx'
import { CriteriaChart } from '#app/components/portfolio/charts/criteria-chart.tsx'
import { effects, stages } from '#app/domain/instrument.ts'
import { capitalised, integer, sentenceList } from '#app/text/format.ts'
import { figureText } from '#app/text/portfolio-figures.ts'
import { cell, countCell, shareText } from './portfolio-figures.server.ts'
import type { Figure, FigureSource } from './portfolio-figures.server.ts'

/** How many criteria are named in the sentence. */
const namedLeast = 3

/** Vet ej per effect, and what is least known. */
export function effectsFigure(source: FigureSource): Figure {
	const { title, lead, columns, least, leastItem, nothing } = figureText.effects
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
	const { title, lead, columns, cell: words, none } = figureText.criteria
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
	const { title, lead, columns, noUnit } = figureText.units
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
