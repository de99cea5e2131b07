import type { ProposalType } from '#app/domain/assessment.ts'
import type { CriterionId, Effect } from '#app/domain/instrument.ts'
import type { Verdict } from '#app/domain/result.ts'

/** Undecided and decided are about the ärende; withdrawn ones count only where they are asked for. */
export const portfolioStatuses = ['undecided', 'decided', 'withdrawn'] as const
export type PortfolioStatus = (typeof portfolioStatuses)[number]

/** Which ärenden the figures are about. What is left out is all. */
export interface PortfolioSelection {
	readonly committeeId?: string
	readonly unitId?: string
	/** Of the meeting. */
	readonly year?: number
	readonly status?: PortfolioStatus
	readonly type?: ProposalType
}

/** The ärenden behind one figure of the selection. */
export type PortfolioPart =
	| { readonly kind: 'all' | 'decided' | 'undecided' | 'full' | 'short' }
	/** Decided, or all: those whose money is counted in the orientation. */
	| { readonly kind: 'weighed'; readonly isDecided: boolean }
	| { readonly kind: 'costMissing' | 'orientationMissing'; readonly isDecided: boolean }
	| {
			readonly kind: 'verdict'
			readonly of: 'full' | 'short'
			readonly verdict: Verdict
			readonly certainty?: 'certain' | 'uncertain'
	  }
	/** At least one Vet ej among the criteria; all 16 where none is named. */
	| { readonly kind: 'unknown'; readonly of: CriterionId | Effect | null }
	/** null is no förvaltning. */
	| { readonly kind: 'unknownInUnit'; readonly unitId: string | null }
	/** '' is without a meeting. */
	| { readonly kind: 'halfYear'; readonly halfYear: string }
	| { readonly kind: 'openConditions'; readonly isLate: boolean }
	| { readonly kind: 'instrument'; readonly instrument: string; readonly of: 'full' | 'short' }
