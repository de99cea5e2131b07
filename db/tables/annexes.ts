import type { Generated } from 'kysely'
import type { CalendarDate, Timestamp } from '#app/domain/calendar.ts'

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
}

export interface DecisionTable {
	id: string
	municipality_id: string
	proposal_id: string
	annex_id: string | null
	committee_id: string | null
	meeting_id: string | null
	decided_on: CalendarDate
	outcome: 'approved' | 'approved_with_conditions' | 'rejected' | 'referred_back' | 'tabled' | 'answered'
	alternative_key: string | null
	reason: string | null
	created_at: Timestamp
	created_by: string | null
}

export interface AdoptedConditionTable {
	id: string
	municipality_id: string
	decision_id: string
	/** Frozen as it was decided. */
	text: string
	responsible: string | null
	follow_up: CalendarDate | null
	criteria: Generated<string>
	position: number
	done_at: Timestamp | null
	done_by: string | null
}
