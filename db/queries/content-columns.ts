import type { Timestamp } from '#app/domain/calendar.ts'

/** What every row of one alternative's content carries. */
export interface ContentColumns {
	readonly municipality_id: string
	readonly assessment_id: string
	readonly alternative_id: string
	readonly updated_at: Timestamp
	readonly updated_by: string | null
}
