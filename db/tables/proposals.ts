import type { Generated } from 'kysely'
import type { ProposalType } from '#app/domain/assessment.ts'
import type { CalendarDate, Timestamp } from '#app/domain/calendar.ts'
import type { ScreeningOutcome } from '#app/domain/instrument.ts'
import type { Bit } from './column.ts'

/** All four null: equal weights. */
export interface WeightSetTable {
	id: string
	municipality_id: string
	name: string | null
	date: CalendarDate | null
	decided_by: string | null
	flexibility_thousandths: number | null
	bureaucracy_thousandths: number | null
	renewal_thousandths: number | null
	innovation_thousandths: number | null
	created_at: Timestamp
	/** In force from this day; null for a set that came with the ärende that it weighs. */
	valid_from: CalendarDate | null
}

export interface TargetBalanceTable {
	id: string
	municipality_id: string
	maintain: number
	exploit: number
	explore: number
	decided_by: string | null
	valid_from: CalendarDate
}

export interface ImportBatchTable {
	id: string
	municipality_id: string
	kind: string
	file_name: string
	row_count: number
	created_at: Timestamp
	created_by: string | null
	undone_at: Timestamp | null
	undone_by: string | null
}

/** A file that has been read and waits to be imported by its sender. */
export interface ImportUploadTable {
	id: string
	municipality_id: string
	person_id: string
	public_id: string
	file_name: string
	/** JSON, ImportTable. */
	content: string
	created_at: Timestamp
	expires_at: Timestamp
}

export type ProposalStatus = 'open' | 'withdrawn' | 'archived'

export interface ProposalTable {
	id: string
	municipality_id: string
	public_id: string
	/** A random whole number: the full-text index refers to rows by number. */
	search_key: number
	search_words: string
	title: string
	title_sort_key: string
	diarienummer: string | null
	diarienummer_sort_key: string
	committee_id: string
	unit_id: string | null
	/** Not used: an ärende is on its own nämnd's meeting of the date. */
	meeting_id: null
	meeting_date: CalendarDate | null
	type: ProposalType
	description: string | null
	prepared_by_name: string | null
	prepared_by_role: string | null
	prepared_by_unit: string | null
	status: ProposalStatus
	is_example: Generated<Bit>
	/** For practice: in no list and no figures, never established, and can be deleted. */
	is_exercise: Generated<Bit>
	/** When a motion was put. */
	raised_on: CalendarDate | null
	import_batch_id: string | null
	revision: Generated<number>
	created_at: Timestamp
	created_by: string | null
	updated_at: Timestamp
	updated_by: string | null
}

export type StopState = 'planned' | 'handled'

/** A nämnd on the ärende's route besides its own. */
export interface ProposalStopTable {
	id: string
	municipality_id: string
	proposal_id: string
	/** Below zero before the ärende's own nämnd, above zero after it. */
	position: number
	committee_id: string
	meeting_date: CalendarDate | null
	state: StopState
}

export interface AlternativeTable {
	id: string
	municipality_id: string
	proposal_id: string
	/** The `id` of the exchange format. */
	key: string
	title: string
	description: string | null
	position: number
	is_zero: Bit
	revision: Generated<number>
	updated_at: Timestamp
	updated_by: string | null
}

export type StoredAssessmentKind = 'full' | 'short' | 'follow_up'
export type AssessmentState = 'draft' | 'submitted' | 'in_review' | 'approved' | 'closed'

export interface AssessmentTable {
	id: string
	municipality_id: string
	proposal_id: string
	kind: StoredAssessmentKind
	instrument: string
	weight_set_id: string | null
	state: AssessmentState
	summary: string | null
	screening_outcome: ScreeningOutcome | null
	screening_reason: string | null
	/** JSON, ScreeningAnswers; null where nobody has answered the screening's questions here. */
	screening_answers: string | null
	opened_from: string | null
	created_at: Timestamp
	created_by: string | null
	updated_at: Timestamp
	updated_by: string | null
}

export interface InvitationTable {
	id: string
	municipality_id: string
	assessment_id: string
	token_hash: string
	role: string
	name: string | null
	expires_at: Timestamp
	used_at: Timestamp | null
	revoked_at: Timestamp | null
	created_at: Timestamp
	created_by: string | null
}

export interface RespondentTable {
	id: string
	municipality_id: string
	assessment_id: string
	person_id: string | null
	invitation_id: string | null
	role: string
	position: number
	submitted_at: Timestamp | null
	created_at: Timestamp
	/** null for one who came by answering, or with a document. */
	invited_at: Timestamp | null
	due_on: CalendarDate | null
	/** Not waited for; her answers count for nothing. */
	left_out_at: Timestamp | null
}

export interface StateChangeTable {
	id: string
	municipality_id: string
	proposal_id: string
	assessment_id: string | null
	respondent_id: string | null
	annex_id: string | null
	from_state: string
	to_state: string
	reason: string | null
	at: Timestamp
	person_id: string | null
}

export interface CommentTable {
	id: string
	municipality_id: string
	assessment_id: string
	alternative_id: string | null
	field: string
	parent_id: string | null
	text: string
	person_id: string | null
	respondent_id: string | null
	created_at: Timestamp
	resolved_at: Timestamp | null
	resolved_by: string | null
	/** `remark` is the reviewer's. */
	kind: Generated<'comment' | 'remark'>
}
