import { createElement } from 'react'
import { BarsChart } from '#app/components/portfolio/charts/bars-chart.tsx'
import { ProfileChart } from '#app/components/portfolio/charts/profile-chart.tsx'
import { rounded } from '#app/domain/portfolio/exact-ratio.ts'
import { integer, signedDecimal } from '#app/text/format.ts'
import { figureText } from '#app/text/portfolio-figures.ts'
import { cell } from './portfolio-figures.server.ts'
import type { Figure, FigureSource } from './portfolio-figures.server.ts'

/** The capability profile over all full assessments. */
export function profileFigure(source: FigureSource): Figure {
	const { title, lead, axis, columns, none } = figureText.profile
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

/** Conditions that were decided and are not followed up. */
export function conditionsFigure(source: FigureSource): Figure {
	const words = figureText.conditions
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
