import { renderToStaticMarkup } from 'react-dom/server'
import { readsEstablishedOnly } from '#app/access/policy.ts'
import type { FigureView } from '#app/components/portfolio/figure-section.tsx'
import { pagePalette } from '#app/components/portfolio/charts/palette.ts'
import { percent } from '#app/text/format.ts'
import { portfolioText as text } from '#app/text/portfolio.ts'
import { readPortfolio } from '#app/use-cases/read-portfolio.ts'
import type { Portfolio } from '#app/use-cases/read-portfolio.ts'
import { listCommittees } from '#db/queries/committee.ts'
import { listUnits } from '#db/queries/unit.ts'
import { balanceAnswer, distanceExplained } from './portfolio-answer.server.ts'
import type { Figure, FigureSource } from './portfolio-figures.server.ts'
import { criteriaFigure, effectsFigure, unitsFigure } from './portfolio-gaps.server.ts'
import { orientationFigure, undecidedFigure } from './portfolio-money.server.ts'
import { conditionsFigure, profileFigure } from './portfolio-profile.server.ts'
import { refreshed } from './portfolio-refresh.server.ts'
import { partAddress, selectionQuery } from './portfolio-selection.server.ts'
import { overTimeFigure, sharesFigure } from './portfolio-time.server.ts'
import { verdictFigure, verdictMapFigure } from './portfolio-verdicts.server.ts'
import type { PortfolioVisit } from './portfolio-visit.server.ts'
import { yearsAround } from './proposal-filters.server.ts'
import { runtime } from './runtime.server.ts'

/** The figures in the order of the page. */
const figures = {
	inriktning: orientationFigure,
	forslag: undecidedFigure,
	utslag: verdictFigure,
	sakerhet: verdictMapFigure,
	formaga: profileFigure,
	kunskap: effectsFigure,
	fragor: criteriaFigure,
	forvaltningar: unitsFigure,
	villkor: conditionsFigure,
	'over-tid': overTimeFigure,
	andelar: sharesFigure,
} as const satisfies Readonly<Record<string, (source: FigureSource) => Figure>>

export async function portfolioPage(visit: PortfolioVisit) {
	const { db } = runtime.deps
	const { municipality, assignments } = visit.visitor
	const left = await refreshed(municipality.id)
	const portfolio = await readPortfolio(runtime.deps, visit.filter, visit.today)
	const source = sourceOf(visit, portfolio)
	const units = await listUnits(db, municipality.id)
	const isEmpty = portfolio.all.proposals === 0
	return {
		choices: visit.asked.choices,
		committees: await listCommittees(db, municipality.id),
		administrations: units.filter(({ kind }) => kind === 'administration'),
		companies: units.filter(({ kind }) => kind === 'company'),
		years: yearsAround(visit.today),
		establishedOnly: readsEstablishedOnly(assignments),
		count: portfolio.all.proposals,
		all: source.address({ kind: 'all' }),
		refreshing: left,
		target: targetSentences(portfolio),
		counted: [...text.whatCounts, distanceExplained(), ...instrumentSentences(portfolio)],
		answer: isEmpty ? null : balanceAnswer(portfolio),
		figures: isEmpty ? [] : Object.values(figures).map((figure) => viewOf(visit, figure(source))),
	}
}

/** One figure by its id; null where there is none of that name. */
export async function portfolioFigure(visit: PortfolioVisit, id: string): Promise<Figure | null> {
	if (!isFigure(id)) return null
	await refreshed(visit.visitor.municipality.id)
	return figures[id](sourceOf(visit, await readPortfolio(runtime.deps, visit.filter, visit.today)))
}

function isFigure(id: string): id is keyof typeof figures {
	return Object.hasOwn(figures, id)
}

function sourceOf({ asked }: PortfolioVisit, portfolio: Portfolio): FigureSource {
	const instrument = runtime.deps.instruments.at(-1)
	if (instrument === undefined) throw new Error('There is no instrument among the content')
	return { portfolio, instrument, address: (part) => partAddress(asked.choices, part) }
}

function viewOf({ asked }: PortfolioVisit, { draw, ...figure }: Figure): FigureView {
	const query = selectionQuery(asked.choices)
	const file = (form: 'csv' | 'svg' | 'png') => ({
		form,
		href: `/portfolj/filer/${figure.id}.${form}${query === '' ? '' : `?${query}`}`,
	})
	return {
		...figure,
		chart: draw === null ? null : renderToStaticMarkup(draw(pagePalette)),
		downloads: [
			...(figure.table === null ? [] : [file('csv')]),
			...(draw === null ? [] : [file('svg'), file('png')]),
		],
	}
}

function targetSentences({ target }: Portfolio): string[] {
	if (target === null) return [text.target.none]
	const { maintain, exploit, explore } = target.target
	return [
		text.target.is(percent(maintain), percent(exploit), percent(explore)),
		target.decidedBy === null
			? text.target.from(target.validFrom)
			: text.target.decided(target.decidedBy, target.validFrom),
	]
}

function instrumentSentences({ instruments }: Portfolio): string[] {
	if (instruments.length === 0) return []
	const versions = new Set(instruments.map(({ instrument }) => instrument))
	return [
		text.instruments(
			instruments.map(({ kind, instrument, proposals }) => text.instrument(kind, instrument, proposals)),
		),
		...(versions.size > 1 ? [text.severalInstruments] : []),
	]
}
