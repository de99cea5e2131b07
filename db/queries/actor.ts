import type { Timestamp } from '#app/domain/calendar.ts'

/** Who writes, where and when. */
export interface Actor {
	readonly municipalityId: string
	/** null where no person did it, as from the command line. */
	readonly personId: string | null
	readonly at: Timestamp
}
