import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import BetterSqlite3 from 'better-sqlite3'
import { CompiledQuery, SqliteDialect, SqliteDriver } from 'kysely'
import type {
	DatabaseConnection,
	Dialect,
	SqliteDialectConfig,
	SqliteStatement,
	TransactionSettings,
} from 'kysely'

/** Another process (a backup, a command) may hold the write lock this long before a write gives up. */
const busyTimeout = 10_000

/** There is no such file, and it is not to be made. The message is its path. */
export class DatabaseFileMissing extends Error {
	override name = 'DatabaseFileMissing'
}

export function sqliteDialect(url: string, mayCreate: boolean): Dialect {
	const config: SqliteDialectConfig = {
		database: () => Promise.resolve(openFile(filePath(url), mayCreate)),
	}
	return new ImmediateSqliteDialect(config)
}

/** Takes `file:` addresses, absolute and relative, and plain paths. */
function filePath(url: string): string {
	if (url.startsWith('file://')) return fileURLToPath(url)
	return url.startsWith('file:') ? url.slice('file:'.length) : url
}

/**
 * WAL with synchronous FULL: a commit that was acknowledged survives a killed process and a lost power supply. What is
 * deleted or emptied is overwritten in the file: gallring leaves nothing behind.
 */
function openFile(path: string, mayCreate: boolean): CachingDatabase {
	if (path !== ':memory:' && !existsSync(path)) {
		if (!mayCreate) throw new DatabaseFileMissing(path)
		makeFile(path)
	}
	const file = new BetterSqlite3(path, { timeout: busyTimeout })
	file.pragma('journal_mode = WAL')
	file.pragma('synchronous = FULL')
	file.pragma('foreign_keys = ON')
	file.pragma('secure_delete = ON')
	return new CachingDatabase(file)
}

/** For its owner only, and so are `-wal` and `-shm`, which SQLite makes with the mode of the file itself. */
function makeFile(path: string): void {
	mkdirSync(dirname(path), { recursive: true })
	closeSync(openSync(path, 'a', 0o600))
}

/** Statements are prepared once: the same few hundred queries come again and again. */
class CachingDatabase {
	readonly #file: BetterSqlite3.Database
	readonly #statements = new Map<string, SqliteStatement>()

	constructor(file: BetterSqlite3.Database) {
		this.#file = file
	}

	prepare(sql: string): SqliteStatement {
		const cached = this.#statements.get(sql)
		if (cached) return cached
		if (this.#statements.size >= 1000) this.#statements.clear()
		const statement = this.#file.prepare(sql)
		this.#statements.set(sql, statement)
		return statement
	}

	close(): void {
		this.#file.close()
	}
}

class ImmediateSqliteDialect extends SqliteDialect {
	readonly #config: SqliteDialectConfig

	constructor(config: SqliteDialectConfig) {
		super(config)
		this.#config = config
	}

	override createDriver(): SqliteDriver {
		return new ImmediateSqliteDriver(this.#config)
	}
}

/**
 * A transaction that reads first and writes later cannot wait for another writer: SQLite refuses it at once. So a
 * transaction takes the write lock when it begins, unless it says that it only reads.
 */
class ImmediateSqliteDriver extends SqliteDriver {
	override async beginTransaction(
		connection: DatabaseConnection,
		settings?: TransactionSettings,
	): Promise<void> {
		const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'
		await connection.executeQuery(CompiledQuery.raw(begin))
	}
}
