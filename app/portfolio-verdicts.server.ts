import { createElement } from 'react'
import { BarsChart } from '#app/components/portfolio/charts/bars-chart.tsx'
import type { Tone } from '#app/components/portfolio/charts/chart-frame.tsx'
import { VerdictMapChart } from '#app/components/portfolio/charts/verdict-map-chart.tsx'
import { verdicts } from '#app/domain/result.ts'
import type { Verdict } from '#app/domain/result.ts'
import { figureText } from '#app/text/portfolio-figures.ts'
import { portfolioText } from '#app/text/portfolio.ts'
import { cell, countCell } from './portfolio-figures.server.ts'
import type { Figure, FigureSource } from './portfolio-figures.server.ts'

/** Best first; what cannot be assessed stands last. */
const inOrder: readonly Verdict[] = [...verdicts.toReversed(), 'cannot_be_assessed']

const verdictTones: Readonly<Record<Verdict, Tone>> = {
	increases_clearly: 'petrol',
	increases_somewhat: 'petrol',
	no_notable_effect: 'slate',
	decreases_somewhat: 'rust',
	decreases_clearly: 'rust',
	cannot_be_assessed: 'blank',
}

/** How many ärenden have each verdict; full and short ones apart. */
export function verdictFigure(source: FigureSource): Figure {
	const { title, lead, columns, words, full, short } = figureText.verdicts
	const count = (of: 'full' | 'short', verdict: Verdict) => countOf(source, of, verdict)
	const shorts = inOrder.reduce((sum, verdict) => sum + count('short', verdict), 0)
	const most = Math.max(1, ...inOrder.map((verdict) => count('full', verdict)))
	const rows = inOrder.map((verdict) => {
		const proposals = count('full', verdict)
		return {
			label: words[verdict],
			value: portfolioText.proposals(proposals),
			href: proposals === 0 ? null : source.address({ kind: 'verdict', of: 'full', verdict }),
			parts: proposals === 0 ? [] : [{ tone: verdictTones[verdict], size: proposals, text: '' }],
		}
	})
	const head = { id: 'utslag', label: full, legend: [], rows, full: most }
	return {
		id: 'utslag',
		title,
		lead,
		notes:
			shorts === 0
				? []
				: [cell(`${short}: ${portfolioText.proposals(shorts)}`, source.address({ kind: 'short' }))],
		draw: (palette) => createElement(BarsChart, { ...head, palette }),
		table: {
			columns,
			rows: inOrder.map((verdict) => [
				cell(words[verdict]),
				countCell(source, count('full', verdict), { kind: 'verdict', of: 'full', verdict }),
				countCell(source, count('short', verdict), { kind: 'verdict', of: 'short', verdict }),
			]),
		},
	}
}

function countOf({ portfolio }: FigureSource, of: 'full' | 'short', verdict: Verdict): number {
	return portfolio.verdicts
		.filter((group) => group.kind === of && group.verdict === verdict)
		.reduce((sum, group) => sum + group.proposals, 0)
}

const certainties = ['certain', 'uncertain'] as const

/** Verdict against certainty. */
export function verdictMapFigure(source: FigureSource): Figure {
	const { title, lead, columns, certain, uncertain, cell: words, note } = figureText.map
	const names = { certain, uncertain }
	const verdictWords = figureText.verdicts.words
	const count = (verdict: Verdict, certainty: (typeof certainties)[number]) =>
		source.portfolio.verdicts.find((group) => group.verdict === verdict && group.certainty === certainty)
			?.proposals ?? 0
	const rows = verdicts.toReversed().map((verdict) => ({
		label: verdictWords[verdict],
		tone: verdictTones[verdict],
		cells: certainties.map((certainty) => ({
			proposals: count(verdict, certainty),
			href: source.address({ kind: 'verdict', of: 'full', verdict, certainty }),
			words: words(verdictWords[verdict], names[certainty], count(verdict, certainty)),
		})),
	}))
	const head = { id: 'sakerhet', label: title, columns: [certain, uncertain], rows }
	return {
		id: 'sakerhet',
		title,
		lead,
		notes: [cell(note)],
		draw: (palette) => createElement(VerdictMapChart, { ...head, palette }),
		table: {
			columns,
			rows: verdicts
				.toReversed()
				.map((verdict) => [
					cell(verdictWords[verdict]),
					...certainties.map((certainty) =>
						countCell(source, count(verdict, certainty), { kind: 'verdict', of: 'full', verdict, certainty }),
					),
				]),
		},
	}
}
