import type { ComparisonEntry } from '#app/domain/comparison-refusal.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'
import type { AssessmentDocument } from '#app/domain/assessment.ts'
import type { Effect, Instrument } from '#app/domain/instrument.ts'

/** One alternative of those compared, with what its assessment says of it. */
export interface ComparedEntry extends ComparisonEntry {
	readonly document: AssessmentDocument
	readonly questions: Instrument
	/** Of the ärende, in addresses. */
	readonly publicId: string
}

export interface ComparisonInput {
	/** Two to six, of one kind. */
	readonly entries: readonly ComparedEntry[]
	readonly ranking: readonly Effect[] | null
	readonly settings: {
		readonly municipality: string
		readonly accent: string | null
		readonly conditionStyle: 'att' | 'sentences'
	}
	readonly date: CalendarDate
	/** What could not be taken in, in words. */
	readonly notices: readonly string[]
}
