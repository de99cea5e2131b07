import type { AnnexBudgets } from '#app/annex/budget.ts'
import type { PdfPool } from '#app/annex/pdf-pool.server.ts'
import type { Timestamp } from '#app/domain/calendar.ts'
import type { Instrument } from '#app/domain/instrument.ts'
import type { Database } from '#db/database.ts'

/** What every use case may need from outside; a test gives its own clock and database. */
export interface Deps {
	readonly db: Database
	readonly instruments: readonly Instrument[]
	readonly budgets: AnnexBudgets
	readonly pdf: PdfPool
	readonly now: () => Timestamp
	/** The site's own address, for what is read elsewhere; null where it has none, or one for each municipality. */
	readonly publicUrl: string | null
}
