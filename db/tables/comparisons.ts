import type { Timestamp } from '#app/domain/calendar.ts'

export interface SavedComparisonTable {
	id: string
	municipality_id: string
	public_id: string
	name: string
	/** JSON of the choices, as in an address: ids of ärenden, each with the key of its alternative where one is chosen. */
	choices: string
	/** The effects with commas between; null where they are not ranked. */
	ranking: string | null
	created_at: Timestamp
	created_by: string
}
