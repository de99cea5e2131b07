import type { Orientation } from '#app/domain/assessment.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'
import { stages } from '#app/domain/instrument.ts'
import {
	addMoney,
	changeOfDistance,
	distanceToTarget,
	noMoney,
	weighedMoney,
} from '#app/domain/portfolio/orientation.ts'
import type { WeighedMoney } from '#app/domain/portfolio/orientation.ts'
import type { Ratio } from '#app/domain/portfolio/exact-ratio.ts'
import { leastKnown, pooledStage, unknownByEffect } from '#app/domain/portfolio/profile.ts'
import {
	halfYearGroups,
	halfYearMoney,
	instrumentGroups,
	moneyGroups,
	profileSums,
	unitGaps,
	verdictGroups,
} from '#db/queries/portfolio.ts'
import type { MoneyGroup } from '#db/queries/portfolio.ts'
import { openConditions } from '#db/queries/portfolio-conditions.ts'
import { undecidedAlternatives } from '#db/queries/portfolio-proposals.ts'
import type { PortfolioProposal } from '#db/queries/portfolio-proposals.ts'
import type { PortfolioFilter } from '#db/queries/portfolio-where.ts'
import { findTargetBalance } from '#db/queries/target-balance.ts'
import type { Deps } from './deps.ts'

/** Money and orientation of the decided ärenden, or of all, and how far that is from the target. */
export interface MoneyPart extends Omit<MoneyGroup, 'isDecided'> {
	readonly distance: Ratio | null
}

export interface UndecidedAlternative extends PortfolioProposal {
	/** What it would do to the distance of the decided; negative is nearer the target. */
	readonly change: Ratio | null
	/** Its own distance to the target. */
	readonly distance: Ratio | null
}

/** How many undecided ärenden are told of one by one. */
export const undecidedShown = 25
const conditionsShown = 10

export type Portfolio = Awaited<ReturnType<typeof readPortfolio>>

/** Everything that the portfolio says of a selection, from stored figures. Nothing is scored here. */
export async function readPortfolio({ db }: Pick<Deps, 'db'>, filter: PortfolioFilter, today: CalendarDate) {
	const { municipalityId } = filter
	const target = await findTargetBalance(db, { municipalityId, today })
	const groups = await moneyGroups(db, filter)
	const decided = moneyPart(
		groups.filter(({ isDecided }) => isDecided),
		target?.target ?? null,
	)
	const all = moneyPart(groups, target?.target ?? null)
	const { stages: sums, counts } = await profileSums(db, filter)
	const undecided = await undecidedAlternatives(db, filter, undecidedShown)
	return {
		target,
		decided,
		all,
		undecided: undecided.map((one) => withChange(one, decided.sums, target?.target ?? null)),
		undecidedTotal: all.proposals - decided.proposals,
		verdicts: await verdictGroups(db, filter),
		profile: stages.map((stage) => ({ stage, figure: pooledStage(stage, sums[stage], counts) })),
		criteria: counts,
		leastKnown: leastKnown(counts),
		effects: unknownByEffect(counts),
		units: await unitGaps(db, filter),
		conditions: await openConditions(db, filter, { today, limit: conditionsShown }),
		halfYears: await halfYearGroups(db, filter),
		halfYearMoney: await halfYearMoney(db, filter),
		instruments: await instrumentGroups(db, filter),
	}
}

function moneyPart(groups: readonly MoneyGroup[], target: Orientation | null): MoneyPart {
	const total = (key: 'proposals' | 'weighed' | 'costMissing' | 'orientationMissing') =>
		groups.reduce((sum, group) => sum + group[key], 0)
	const sums = groups.reduce((sum, group) => addMoney(sum, group.sums), noMoney)
	return {
		proposals: total('proposals'),
		weighed: total('weighed'),
		costMissing: total('costMissing'),
		orientationMissing: total('orientationMissing'),
		sums,
		distance: target === null ? null : distanceToTarget(sums, target),
	}
}

function withChange(
	proposal: PortfolioProposal,
	decided: WeighedMoney,
	target: Orientation | null,
): UndecidedAlternative {
	const { money, maintain, exploit, explore } = proposal
	if (target === null || money === null || maintain === null || exploit === null || explore === null)
		return { ...proposal, change: null, distance: null }
	const own = weighedMoney(money, { maintain, exploit, explore })
	return {
		...proposal,
		change: changeOfDistance(decided, own, target),
		distance: distanceToTarget(own, target),
	}
}
