import type { CalendarDate } from '#app/domain/calendar.ts'
import type { ProposalType } from '#app/domain/assessment.ts'
import type { Stage } from '#app/domain/instrument.ts'
import type { Verdict } from '#app/domain/result.ts'
import type { Bit } from './column.ts'
import type { ProposalStatus } from './proposals.ts'

type StageSums = Record<`${Stage}_${'sum' | 'low' | 'high'}`, number>

/** What is stored of an alternative's figures, beside the facts of its ärende that a selection is made by. */
export interface PortfolioFigureTable extends StageSums {
	assessment_id: string
	alternative_id: string
	municipality_id: string
	proposal_id: string
	committee_id: string
	unit_id: string | null
	meeting_date: CalendarDate | null
	/** `2026-2`; '' without a meeting. */
	half_year: string
	type: ProposalType
	status: ProposalStatus
	/** There is an annex, and the assessment is closed with it: what is here is what was established. */
	is_established: Bit
	is_decided: Bit
	/** The alternative that counts for the ärende; one at most. */
	is_chosen: Bit
	is_zero: Bit
	kind: 'full' | 'short'
	instrument: string
	verdict: Verdict
	certainty: 'certain' | 'uncertain' | null
	/** In points of the scale. */
	point_numerator: number | null
	point_denominator: number | null
	known: number
	applicable: number
	/** One letter for each of the 16 criteria: l level, u Vet ej or unanswered, n ej tillämpligt; '' of a short assessment. */
	states: string
	/** One-off + four years, by its absolute amount; null where either is not given. */
	money: number | null
	maintain: number | null
	exploit: number | null
	explore: number | null
}

/** An ärende whose figures are older than what they rest on. */
export interface PortfolioDueTable {
	proposal_id: string
	municipality_id: string
	/** Counted, so that a mark made while the figures are computed waits for that and is not lost. */
	marks: number
}
