import type { Orientation } from '#app/domain/assessment.ts'
import { compareRatios } from '#app/domain/portfolio/exact-ratio.ts'
import type { Ratio } from '#app/domain/portfolio/exact-ratio.ts'
import {
	balanceBounds,
	balanceOf,
	orientations,
	orientationShare,
} from '#app/domain/portfolio/orientation.ts'
import type { WeighedMoney } from '#app/domain/portfolio/orientation.ts'
import { percent } from '#app/text/format.ts'
import { figureText } from '#app/text/portfolio-figures.ts'
import { portfolioText } from '#app/text/portfolio.ts'
import type { Portfolio } from '#app/use-cases/read-portfolio.ts'
import { percentText, unitsText } from './portfolio-figures.server.ts'

const text = portfolioText.answer

export interface BalanceAnswer {
	readonly question: string
	/** The answer in one sentence. */
	readonly answer: string
	/** What it rests on, and what would change it. */
	readonly because: readonly string[]
}

/** How the distance is counted, and what is called near and far. */
export function distanceExplained(): string {
	return `${text.distance} ${text.bounds(balanceBounds.near, balanceBounds.far)}`
}

/** «Är helheten i balans?» about what is decided, in words; what waits is told of apart. */
export function balanceAnswer(portfolio: Portfolio): BalanceAnswer {
	const { decided, all, target, undecidedTotal } = portfolio
	const waiting = undecidedTotal > 0 && all.weighed > decided.weighed ? [waitingSentence(portfolio)] : []
	if (decided.sums.money === 0n)
		return { question: text.question, answer: text.nothingDecided, because: waiting }
	const basis =
		decided.weighed === decided.proposals
			? text.basisAll(decided.proposals)
			: text.basis(decided.weighed, decided.proposals)
	if (target === null || decided.distance === null)
		return {
			question: text.question,
			answer: text.noTarget(...sharesOf(decided.sums)),
			because: [basis, ...waiting],
		}
	return {
		question: text.question,
		answer: text[balanceOf(decided.distance)](unitsText(decided.distance)),
		because: [...mostDifferent(decided.sums, target.target), basis, ...waiting],
	}
}

function waitingSentence({ decided, all }: Portfolio): string {
	if (all.distance === null) return text.waitingOnly(...sharesOf(all.sums))
	const change = decided.distance === null ? 0 : compareRatios(all.distance, decided.distance)
	return text.waiting(unitsText(all.distance), change === 0 ? null : change < 0)
}

function sharesOf(sums: WeighedMoney): [string, string, string] {
	const share = (key: keyof Orientation) => percentText(orientationShare(sums, key) ?? nothing)
	return [share('maintain'), share('exploit'), share('explore')]
}

const nothing: Ratio = { numerator: 0n, denominator: 1n }

/** The orientation that is furthest from its target, where any is off it; ties in the order of the orientations. */
function mostDifferent(sums: WeighedMoney, target: Orientation): string[] {
	const off = orientations.map((key) => {
		const away = sums[key] - BigInt(target[key]) * sums.money
		return { key, away: away < 0n ? -away : away }
	})
	const largest = off.reduce((most, one) => (one.away > most.away ? one : most))
	if (largest.away === 0n) return []
	const { key } = largest
	const share = percentText(orientationShare(sums, key) ?? nothing)
	return [text.most(figureText.orientation.inWords[key], share, percent(target[key]))]
}
