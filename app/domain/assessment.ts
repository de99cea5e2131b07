import type { CalendarDate } from './calendar.ts'
import type {
	ChainLink,
	CriterionId,
	Effect,
	Level,
	LockInId,
	PreconditionId,
	ScreeningOutcome,
} from './instrument.ts'

/** The four answer states are: a level, 'unknown', 'notApplicable', and no Answer at all (not answered). */
export type AnswerValue = Level | 'unknown' | 'notApplicable'

export const evidences = ['none', 'experience', 'own_data', 'research'] as const
export type Evidence = (typeof evidences)[number]

/** One answer as stored and exchanged. Absent, '' and 0 are different things and survive a round trip. */
export interface Answer {
	readonly level: AnswerValue
	readonly motivation?: string
	readonly evidence?: Evidence
	readonly source?: string
	/** Why this was agreed; only on agreed answers. */
	readonly reason?: string
}

/** What an answer is about: a cell of the grid, or in a short assessment an effect. */
export type AnswerKey = CriterionId | Effect
export type Answers = { readonly [Key in AnswerKey]?: Answer }

export interface AssessorAnswers {
	readonly role: string
	readonly answers: Answers
}

export const proposalTypes = [
	'committee',
	'motion',
	'citizen_proposal',
	'member_initiative',
	'referral',
	'inquiry',
	'procurement',
	'policy',
	'budget',
	'other',
] as const
export type ProposalType = (typeof proposalTypes)[number]

export const unitKinds = ['administration', 'company'] as const
export type UnitKind = (typeof unitKinds)[number]

export interface ProposalData {
	readonly title: string
	readonly diarienummer?: string
	readonly committee: string
	readonly meetingDate?: CalendarDate
	readonly type: ProposalType
	readonly description?: string
	readonly unit?: { readonly name: string; readonly kind: UnitKind }
	readonly preparedBy?: { readonly name?: string; readonly role?: string; readonly unit?: string }
}

/** Whole per cent, sum 100. */
export interface Orientation {
	readonly maintain: number
	readonly exploit: number
	readonly explore: number
}

/** Whole kronor; negative is a saving; each part optional. */
export interface Cost {
	readonly oneOff?: number
	readonly yearly?: number
}

export const lockInAnswers = ['yes', 'no', 'unknown', 'notApplicable'] as const
/** 'yes' means that the lock-in is there. */
export type LockInAnswer = (typeof lockInAnswers)[number]

export const preconditionStates = ['in_place', 'partly', 'missing', 'unknown'] as const
export type PreconditionState = (typeof preconditionStates)[number]

/** An att-sats that the committee could decide. */
export interface Condition {
	readonly text: string
	readonly responsible?: string
	readonly followUp?: CalendarDate
	/** The criteria whose answers this condition explains. */
	readonly criteria?: readonly CriterionId[]
}

export type RiskGrade = 1 | 2 | 3 | 4

interface ChainItemBase {
	readonly link: ChainLink
	readonly text: string
	readonly conditions?: readonly Condition[]
}
export interface Opportunity extends ChainItemBase {
	readonly kind: 'opportunity'
}
/** Risk value = likelihood × consequence, 1–16, as municipal internal control does it. */
export interface Risk extends ChainItemBase {
	readonly kind: 'risk'
	readonly likelihood: RiskGrade
	readonly consequence: RiskGrade
}
export type ChainItem = Opportunity | Risk

export const heardStates = ['yes', 'partly', 'no', 'unknown'] as const
export type HeardState = (typeof heardStates)[number]

/** What can be chosen for a group. One that is not concerned has no place in the exchange format. */
export const heardChoices = [...heardStates, 'notConcerned'] as const
export type HeardChoice = (typeof heardChoices)[number]

export interface AffectedGroup {
	readonly who: string
	readonly heard: HeardState
	readonly how?: string
}

export interface Alternative {
	readonly id: string
	readonly title: string
	readonly description?: string
	readonly zero?: boolean
	/** Agreed answers only. */
	readonly answers: Answers
	readonly assessors?: readonly AssessorAnswers[]
	readonly orientation?: Orientation | 'unknown'
	readonly cost?: Cost
	readonly itSystem?: boolean
	readonly lockIn?: { readonly [Id in LockInId]?: { readonly answer: LockInAnswer; readonly note?: string } }
	readonly preconditions?: {
		readonly [Id in PreconditionId]?: { readonly state: PreconditionState; readonly note?: string }
	}
	readonly chain?: readonly ChainItem[]
	readonly affected?: readonly AffectedGroup[]
}

export type AssessmentKind = 'full' | 'short'

/** Each 0–100, at most three decimals, at least one > 0. */
export type Weights = Readonly<Record<Effect, number>>
export const equalWeights: Weights = { flexibility: 1, bureaucracy: 1, renewal: 1, innovation: 1 }

/** `vagskal/assessment@1`: goes in and out of everything (exchange.md). */
export interface AssessmentDocument {
	readonly format: 'vagskal/assessment@1'
	readonly instrument: string
	readonly municipality: { readonly name: string }
	readonly proposal: ProposalData
	/** Absent means full. */
	readonly kind?: AssessmentKind
	readonly screening?: { readonly outcome: ScreeningOutcome; readonly reason?: string }
	readonly summary?: string
	/** Absent means equal. */
	readonly weights?: Weights
	readonly weightSet?: { readonly name: string; readonly date: CalendarDate }
	readonly alternatives: readonly Alternative[]
}
