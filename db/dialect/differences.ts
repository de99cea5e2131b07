import type { QueryExecutorProvider, RawBuilder, SqlBool } from 'kysely'

/** What must differ between the databases. Everything else is written once. */
export interface Differences {
	readonly name: 'sqlite' | 'postgres'
	/** Run before the first migration. */
	readonly beforeMigrations: readonly string[]
	/** Full text, made anew after every migration. Each statement may run again. */
	readonly fullText: readonly string[]
	/** Triggers of the present schema, made anew when it is reached. Each statement may run again. */
	readonly protections: readonly string[]
	/** Appended to a select: the rows stay as they are until the transaction ends. */
	readonly forUpdate: RawBuilder<unknown>
	/** True for the municipality's proposals whose search words match the query of `searchQuery`. */
	readonly matches: (municipalityId: string, query: SearchQuery) => RawBuilder<SqlBool>
	/** True for an error that says: the same transaction may succeed when it is tried again. */
	readonly isRetryable: (error: unknown) => boolean
	/** What the database finds wrong with its own storage; nothing when it is whole. */
	readonly checkFile: (db: QueryExecutorProvider) => Promise<string[]>
}

export interface SearchQuery {
	/** Every one must match. Letters and digits only. */
	readonly terms: readonly { readonly word: string; readonly isPrefix: boolean }[]
}
