import type { Generated } from 'kysely'
import type {
	AnswerKey,
	Evidence,
	HeardChoice,
	LockInAnswer,
	PreconditionState,
	RiskGrade,
} from '#app/domain/assessment.ts'
import type { CalendarDate, Timestamp } from '#app/domain/calendar.ts'
import type { ChainLink, LevelKey, LockInId, PreconditionId } from '#app/domain/instrument.ts'
import type { Bit } from './column.ts'

/** What every row of an assessment's content carries. */
interface Content {
	municipality_id: string
	revision: Generated<number>
	updated_at: Timestamp
	updated_by: string | null
}
interface AlternativeContent extends Content {
	assessment_id: string
	alternative_id: string
}

/** null in a text is absent; '' is a text that was given as empty. */
export interface AnswerTable extends AlternativeContent {
	id: string
	/** null is the agreed answer. */
	respondent_id: string | null
	criterion: AnswerKey
	/** null is not answered, though a text may have been typed. */
	level: LevelKey | 'unknown' | 'notApplicable' | null
	motivation: string | null
	evidence: Evidence | null
	source: string | null
	reason: string | null
	/** A copied level that nobody has confirmed counts as not answered. */
	awaiting_confirmation: Generated<Bit>
	/** Of an agreed answer without level: the assessors have talked and do not agree. */
	no_agreement: Generated<Bit>
}

export interface ResourcesTable extends AlternativeContent {
	maintain: number | null
	exploit: number | null
	explore: number | null
	orientation_unknown: Generated<Bit>
	cost_one_off: number | null
	cost_yearly: number | null
	it_system: Bit | null
}

export interface LockInTable extends AlternativeContent {
	check_id: LockInId
	answer: LockInAnswer | null
	note: string | null
}

export interface PreconditionTable extends AlternativeContent {
	principle: PreconditionId
	state: PreconditionState | null
	note: string | null
}

export interface ChainItemTable extends AlternativeContent {
	id: string
	link: ChainLink
	kind: 'risk' | 'opportunity'
	text: string
	likelihood: RiskGrade | null
	consequence: RiskGrade | null
	position: number
}

export interface ChainConditionTable extends Content {
	id: string
	chain_item_id: string
	text: string
	responsible: string | null
	follow_up: CalendarDate | null
	/** JSON list of criterion ids. */
	criteria: Generated<string>
	position: number
}

export interface AffectedTable extends AlternativeContent {
	id: string
	who: string
	heard: HeardChoice
	how: string | null
	position: number
}
