import { createElement } from 'react'
import { BarsChart } from '#app/components/portfolio/charts/bars-chart.tsx'
import type { BarRow } from '#app/components/portfolio/charts/bars-chart.tsx'
import { ChangeChart } from '#app/components/portfolio/charts/change-chart.tsx'
import type { Tone } from '#app/components/portfolio/charts/chart-frame.tsx'
import type { FigureCell } from '#app/components/portfolio/figure-section.tsx'
import type { Orientation } from '#app/domain/assessment.ts'
import { rounded } from '#app/domain/portfolio/exact-ratio.ts'
import { orientations, orientationShare } from '#app/domain/portfolio/orientation.ts'
import type { WeighedMoney } from '#app/domain/portfolio/orientation.ts'
import { integer, percent } from '#app/text/format.ts'
import { figureText } from '#app/text/portfolio-figures.ts'
import { portfolioText } from '#app/text/portfolio.ts'
import type { MoneyPart, UndecidedAlternative } from '#app/use-cases/read-portfolio.ts'
import { undecidedShown } from '#app/use-cases/read-portfolio.ts'
import { cell, countCell, percentText, signedUnitsText, unitsText } from './portfolio-figures.server.ts'
import type { Figure, FigureSource } from './portfolio-figures.server.ts'

const text = figureText.orientation

const orientationTones: Readonly<Record<keyof Orientation, Tone>> = {
	maintain: 'slate',
	exploit: 'ochre',
	explore: 'petrol',
}

/** Where the money goes, against the target. */
export function orientationFigure(source: FigureSource): Figure {
	const { decided, all, target } = source.portfolio
	const parts = [
		{ label: text.rows.decided, money: decided, isDecided: true },
		{ label: text.rows.all, money: all, isDecided: false },
	].filter(({ money }) => money.sums.money > 0n)
	const bars: BarRow[] = [
		...(target === null ? [] : [targetBar(target.target)]),
		...parts.map(({ label, money, isDecided }) => ({
			label,
			value: portfolioText.proposals(money.weighed),
			href: source.address({ kind: 'weighed', isDecided }),
			parts: barParts(money.sums),
		})),
	]
	const legend = orientations.map((key) => ({ tone: orientationTones[key], label: text.names[key] }))
	const { title, lead, columns } = text
	const head = { id: 'inriktning', label: title, legend, rows: bars, full: 100 }
	return {
		id: 'inriktning',
		title,
		lead,
		notes: parts.length === 0 ? [cell(text.empty)] : countedBeside(source),
		draw: parts.length === 0 ? null : (palette) => createElement(BarsChart, { ...head, palette }),
		table:
			parts.length === 0
				? null
				: {
						columns,
						rows: [
							...(target === null ? [] : [targetRow(target.target)]),
							...parts.map(({ label, money, isDecided }) => moneyRow(source, label, money, isDecided)),
						],
					},
	}
}

function targetBar(target: Orientation): BarRow {
	const parts = orientations.map((key) => ({
		tone: orientationTones[key],
		size: target[key],
		text: percent(target[key]),
	}))
	return { label: text.rows.target, value: '', href: null, parts }
}

function targetRow(target: Orientation): FigureCell[] {
	return [
		cell(text.rows.target),
		...orientations.map((key) => cell(percent(target[key]))),
		cell(''),
		cell(''),
		cell(''),
	]
}

function barParts(sums: WeighedMoney): BarRow['parts'] {
	return orientations.map((key) => {
		const share = orientationShare(sums, key) ?? { numerator: 0n, denominator: 1n }
		return { tone: orientationTones[key], size: rounded(share, 3), text: percent(rounded(share, 0)) }
	})
}

function moneyRow(source: FigureSource, label: string, money: MoneyPart, isDecided: boolean): FigureCell[] {
	return [
		cell(label),
		...orientations.map((key) => {
			const share = orientationShare(money.sums, key)
			return cell(share === null ? '' : percentText(share))
		}),
		cell(integer(Number(money.sums.money))),
		countCell(source, money.weighed, { kind: 'weighed', isDecided }),
		cell(money.distance === null ? '' : unitsText(money.distance)),
	]
}

/** What is counted beside, never guessed: each number leads to its ärenden. */
function countedBeside({ portfolio: { all }, address }: FigureSource): FigureCell[] {
	if (all.costMissing + all.orientationMissing === 0) return [cell(text.allCounted)]
	return [
		...(all.costMissing === 0
			? []
			: [cell(text.costMissing(all.costMissing), address({ kind: 'costMissing', isDecided: false }))]),
		...(all.orientationMissing === 0
			? []
			: [
					cell(
						text.orientationMissing(all.orientationMissing),
						address({ kind: 'orientationMissing', isDecided: false }),
					),
				]),
		cell(text.besideHelp),
	]
}

/** What each alternative that waits for a decision would do to the distance. */
export function undecidedFigure({ portfolio, address }: FigureSource): Figure {
	const { undecided, undecidedTotal, decided, target } = portfolio
	const words = figureText.undecided
	const rows = undecided.flatMap((one) => {
		const shown = decided.distance === null ? one.distance : one.change
		if (shown === null) return []
		return {
			label: words.row(one.title, one.alternativeKey),
			value: decided.distance === null ? unitsText(shown) : signedUnitsText(shown),
			href: `/arenden/${one.publicId}`,
			change: rounded(shown, 3),
		}
	})
	const head = { id: 'forslag', label: words.title, ends: words.ends, rows }
	return {
		id: 'forslag',
		title: words.title,
		lead: target === null ? words.leadNoTarget : decided.distance === null ? words.leadAlone : words.lead,
		notes: [
			...(undecided.length === 0 ? [cell(words.none)] : []),
			...(undecidedTotal > undecidedShown
				? [cell(words.more(undecidedShown, undecidedTotal), address({ kind: 'undecided' }))]
				: []),
		],
		draw: rows.length === 0 ? null : (palette) => createElement(ChangeChart, { ...head, palette }),
		table: undecided.length === 0 ? null : { columns: words.columns, rows: undecided.map(undecidedRow) },
	}
}

function undecidedRow(one: UndecidedAlternative): FigureCell[] {
	const words = figureText.undecided
	const key = `${one.alternativeKey} ${one.alternativeTitle}`
	return [
		cell(one.title, `/arenden/${one.publicId}`),
		cell(one.isChosen ? words.first(key) : key),
		cell(one.committeeName),
		cell(one.meetingDate ?? ''),
		cell(one.money === null ? '' : integer(one.money)),
		...[one.maintain, one.exploit, one.explore].map((share) => cell(share === null ? '' : percent(share))),
		cell(one.change === null ? words.unknown : signedUnitsText(one.change)),
		cell(one.distance === null ? words.unknown : unitsText(one.distance)),
		cell(figureText.verdicts.words[one.verdict]),
	]
}
