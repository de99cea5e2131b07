import type { Generated } from 'kysely'
import type { CalendarDate, Timestamp } from '#app/domain/calendar.ts'
import type { DecisionOutcome } from '#app/domain/decision.ts'

export type AnnexKind = 'full' | 'short' | 'none'
export type AnnexState = 'established' | 'transferred' | 'superseded' | 'disposed'

export interface AnnexTable {
	id: string
	municipality_id: string
	public_id: string
	proposal_id: string
	assessment_id: string | null
	version: number
	kind: AnnexKind
	state: AnnexState
	/** JSON; null once disposed (gallrad), when the checksum is what remains. */
	model: string | null
	model_sha256: string
	pdf: Uint8Array | null
	pdf_sha256: string
	/** The assessment that the model was built from, in the exchange format; null once disposed, and before migration 0009. */
	document: string | null
	/** null where no document was kept. */
	document_sha256: string | null
	renderer_version: string
	/** Its place in the municipality's chain of establishments, from 1. */
	sequence: number
	previous_hash: string
	hash: string
	established_at: Timestamp
	established_by: string | null
	transferred_at: Timestamp | null
	transferred_by: string | null
	superseded_at: Timestamp | null
	disposed_at: Timestamp | null
	disposed_by: string | null
	disposal_decision: string | null
	secrecy_reviewed_by: string | null
	secrecy_reviewed_on: CalendarDate | null
	published_at: Timestamp | null
	published_by: string | null
}

/** The established annex that a follow-up assessment is compared with. */
export interface ComparedAnnexTable {
	assessment_id: string
	municipality_id: string
	annex_id: string
	/** Its number among the follow-ups of the ärende, from 1. */
	number: number
	decision_id: string | null
	/** The alternative that was decided. */
	alternative_id: string | null
}

export interface DecisionTable {
	id: string
	municipality_id: string
	proposal_id: string
	annex_id: string | null
	committee_id: string | null
	meeting_id: string | null
	decided_on: CalendarDate
	/** Its number among the decisions of the ärende, from 1. */
	number: number
	outcome: DecisionOutcome
	/** Of the minutes, such as «§ 14». */
	paragraph: string | null
	alternative_key: string | null
	/** As it was called when it was decided. */
	alternative_title: string | null
	reason: string | null
	/** When what happened is to be assessed. */
	follow_up_on: CalendarDate | null
	created_at: Timestamp
	created_by: string | null
	/** Recorded by mistake and taken back. */
	withdrawn_at: Timestamp | null
	withdrawn_by: string | null
	withdrawn_reason: string | null
}

export interface AdoptedConditionTable {
	id: string
	municipality_id: string
	decision_id: string
	/** Frozen as it was decided. */
	text: string
	/** Its number in the annex; null for one that the nämnd wrote itself. */
	annex_number: number | null
	responsible: string | null
	/** Somebody who can log in, and is reminded. */
	responsible_person_id: string | null
	follow_up: CalendarDate | null
	criteria: Generated<string>
	position: number
	/** The day when it was done, as it was told. */
	done_on: CalendarDate | null
	done_at: Timestamp | null
	done_by: string | null
}

/** What became of an adopted condition. For 'changed' with what was there before. */
export interface ConditionEventTable {
	id: string
	municipality_id: string
	condition_id: string
	kind: 'done' | 'reopened' | 'changed'
	note: string | null
	done_on: CalendarDate | null
	responsible_before: string | null
	responsible_person_before: string | null
	follow_up_before: CalendarDate | null
	at: Timestamp
	person_id: string | null
}
