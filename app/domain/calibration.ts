import { criterionIds } from './instrument.ts'
import type { CalendarDate } from './calendar.ts'
import type { CriterionId } from './instrument.ts'
import type { CriterionValue } from './result.ts'
import { sortKey } from './sort-key.ts'

/** What was foreseen for one criterion and what happened; null is no level: Vet ej, ej tillämpligt or not answered. */
export interface Outcome {
	readonly criterion: CriterionId
	/** A level, half steps included (the median of two assessors). */
	readonly predicted: number | null
	readonly actual: number | null
}

export interface Accuracy {
	/** Criteria where both are levels. Only they are counted. */
	readonly pairs: number
	readonly rightSigns: number
	/** 0–1; null without pairs. */
	readonly shareOfRightSigns: number | null
	/** In points of the scale, 0–4; null without pairs. */
	readonly meanAbsoluteError: number | null
}

/** The 16 criteria in instrument order, as predicted and as they turned out (method.md «After the decision»). */
export function outcomesOf(
	predicted: readonly CriterionValue[],
	actual: readonly CriterionValue[],
): Outcome[] {
	const levelIn = (values: readonly CriterionValue[], id: CriterionId) =>
		values.find(({ criterion }) => criterion === id)?.level ?? null
	return criterionIds.map((criterion) => ({
		criterion,
		predicted: levelIn(predicted, criterion),
		actual: levelIn(actual, criterion),
	}))
}

/**
 * The share of signs (−, 0, +) that were right and the mean absolute error, over pairs where both are levels. Levels are
 * halves at the finest, so sums are exact and each figure is the double nearest to the exact value.
 */
export function accuracyOf(outcomes: readonly Outcome[]): Accuracy {
	const pairs = outcomes.flatMap(({ predicted, actual }) =>
		predicted === null || actual === null ? [] : [{ predicted, actual }],
	)
	const rightSigns = pairs.filter(
		({ predicted, actual }) => Math.sign(predicted) === Math.sign(actual),
	).length
	const error = pairs.reduce((sum, { predicted, actual }) => sum + Math.abs(predicted - actual), 0)
	return {
		pairs: pairs.length,
		rightSigns,
		shareOfRightSigns: pairs.length === 0 ? null : rightSigns / pairs.length,
		meanAbsoluteError: pairs.length === 0 ? null : error / pairs.length,
	}
}

/** One finished follow-up of one decision. */
export interface FollowedUp {
	readonly proposalId: string
	readonly decisionId: string
	readonly committeeId: string
	readonly committee: string
	readonly on: CalendarDate
	readonly outcomes: readonly Outcome[]
}

export interface Calibration {
	/** Ärenden that have been followed up. */
	readonly proposals: number
	readonly all: Accuracy
	/** In instrument order. */
	readonly criteria: readonly { readonly criterion: CriterionId; readonly accuracy: Accuracy }[]
	/** In alphabetical order, never ranked; accuracy is null, hidden, below five ärenden. */
	readonly committees: readonly {
		readonly id: string
		readonly name: string
		readonly proposals: number
		readonly accuracy: Accuracy | null
	}[]
	/** By the year of the follow-up, earliest first. */
	readonly years: readonly {
		readonly year: number
		readonly proposals: number
		readonly accuracy: Accuracy
	}[]
}

/** Below this many ärenden the figures of a nämnd say more about single people than about its assessments. */
export const fewestProposals = 5

/**
 * How well a municipality foresees, over many follow-ups. A decision that was followed up several times counts by its
 * latest follow-up, in the years by the latest of each year.
 */
export function calibrate(followUps: readonly FollowedUp[]): Calibration {
	const latest = latestOf(followUps)
	const outcomes = latest.flatMap((followUp) => followUp.outcomes)
	return {
		proposals: countProposals(latest),
		all: accuracyOf(outcomes),
		criteria: criterionIds.map((criterion) => ({
			criterion,
			accuracy: accuracyOf(outcomes.filter((outcome) => outcome.criterion === criterion)),
		})),
		committees: byCommittee(latest),
		years: byYear(followUps),
	}
}

function byCommittee(followUps: readonly FollowedUp[]): Calibration['committees'] {
	return [...groups(followUps, ({ committeeId }) => committeeId)]
		.map(([id, own]) => {
			const proposals = countProposals(own)
			const accuracy = proposals < fewestProposals ? null : accuracyOf(own.flatMap((one) => one.outcomes))
			return { id, name: own[0]?.committee ?? '', proposals, accuracy }
		})
		.toSorted((a, b) => compare(sortKey(a.name), sortKey(b.name)) || compare(a.id, b.id))
}

function byYear(followUps: readonly FollowedUp[]): Calibration['years'] {
	return [...groups(followUps, yearOf)]
		.toSorted(([a], [b]) => a - b)
		.map(([year, within]) => {
			const latest = latestOf(within)
			return {
				year,
				proposals: countProposals(latest),
				accuracy: accuracyOf(latest.flatMap((one) => one.outcomes)),
			}
		})
}

function yearOf({ on }: FollowedUp): number {
	return Number(on.slice(0, 4))
}

function groups<Key>(
	followUps: readonly FollowedUp[],
	keyOf: (followUp: FollowedUp) => Key,
): Map<Key, FollowedUp[]> {
	const grouped = new Map<Key, FollowedUp[]>()
	for (const followUp of followUps) {
		const key = keyOf(followUp)
		grouped.set(key, [...(grouped.get(key) ?? []), followUp])
	}
	return grouped
}

/** One for each decision; of two on the same day the later in the list. */
function latestOf(followUps: readonly FollowedUp[]): FollowedUp[] {
	const latest = new Map<string, FollowedUp>()
	for (const followUp of followUps) {
		const known = latest.get(followUp.decisionId)
		if (known === undefined || known.on <= followUp.on) latest.set(followUp.decisionId, followUp)
	}
	return [...latest.values()]
}

function countProposals(followUps: readonly FollowedUp[]): number {
	return new Set(followUps.map(({ proposalId }) => proposalId)).size
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0
}
