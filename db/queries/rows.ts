import { sql } from 'kysely'
import type { Database, Transaction } from '#db/database.ts'
import { newId } from '#db/new-id.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { lockAssessment } from './assessment-lock.ts'
import { appendAudit } from './audit.ts'
import { findSame, insertLast, rowTables } from './row-insertion.ts'
import type { NewRow, RowKind, RowPlace } from './row-insertion.ts'

export type { NewRow, RowKind }

/**
 * Adds a row last among its like and returns its id. A row that is there already, word for word, is not added once
 * more: the same form was sent twice. Null when the assessment is closed, or the alternative or the chain item of a
 * condition does not exist (any more).
 *
 * @throws AssessmentMissing
 */
export async function insertRow(
	db: Database,
	actor: Actor,
	place: RowPlace,
	row: NewRow,
): Promise<string | null> {
	return changeRows(db, actor, place, async (transaction) => {
		if (row.kind === 'condition' && !(await findRow(transaction, place, 'chainItem', row.chainItemId)))
			return null
		const same = await findSame(transaction, place, row)
		if (same !== undefined) return { id: same, action: null }
		const id = newId()
		const common = {
			id,
			municipality_id: actor.municipalityId,
			updated_at: actor.at,
			updated_by: actor.personId,
		}
		await insertLast(transaction, common, place, row)
		return { id, action: 'row.created' }
	})
}

/** Removes a row; a chain item goes with its conditions. Null when it was gone already or the assessment is closed. */
export async function deleteRow(
	db: Database,
	actor: Actor,
	place: RowPlace,
	{ kind, id }: { readonly kind: RowKind; readonly id: string },
): Promise<string | null> {
	return changeRows(db, actor, place, async (transaction) => {
		if (!(await findRow(transaction, place, kind, id))) return null
		await transaction.deleteFrom(rowTables[kind]).where('id', '=', id).execute()
		return { id, action: 'row.deleted' }
	})
}

/** One step up or down among its like: a chain item within its link. Null when there is no step to take. */
export async function moveRow(
	db: Database,
	actor: Actor,
	place: RowPlace,
	{ kind, id, direction }: { readonly kind: RowKind; readonly id: string; readonly direction: 'up' | 'down' },
): Promise<string | null> {
	return changeRows(db, actor, place, async (transaction) => {
		const row = await findRow(transaction, place, kind, id)
		if (!row) return null
		const rows = await siblingsOf(transaction, place, kind, row)
		const index = rows.findIndex((sibling) => sibling.id === id)
		const other = rows[direction === 'up' ? index - 1 : index + 1]
		if (!other) return null
		await savePosition(transaction, kind, id, other.position)
		await savePosition(transaction, kind, other.id, row.position)
		return { id, action: 'row.moved' }
	})
}

async function changeRows(
	db: Database,
	actor: Actor,
	place: RowPlace,
	change: (transaction: Transaction) => Promise<{
		readonly id: string
		/** null where nothing was done. */ readonly action: string | null
	} | null>,
): Promise<string | null> {
	return writeTransaction(db, async (transaction) => {
		const assessment = await lockAssessment(transaction, { ...actor, ...place })
		if (assessment.isLocked || !assessment.alternativeIds.includes(place.alternativeId)) return null
		const changed = await change(transaction)
		if (!changed) return null
		if (changed.action === null) return changed.id
		await appendAudit(transaction, actor, {
			action: changed.action,
			subjectType: 'assessment',
			subjectId: place.assessmentId,
			proposalId: assessment.proposalId,
			paths: [`${place.alternativeId}/${changed.id}`],
		})
		return changed.id
	})
}

interface FoundRow {
	readonly position: number
	/** The link of a chain item, the chain item of a condition. */
	readonly parent: string
}

const parents = { chainItem: 'link', condition: 'chain_item_id', affected: 'alternative_id' } as const

async function findRow(
	db: Transaction,
	place: RowPlace,
	kind: RowKind,
	id: string,
): Promise<FoundRow | undefined> {
	const { rows } = await sql<FoundRow>`
		select position, ${sql.ref(parents[kind])} as "parent" from ${sql.table(rowTables[kind])}
		where id = ${id} and ${within(place, kind)}`.execute(db)
	return rows[0]
}

async function siblingsOf(db: Transaction, place: RowPlace, kind: RowKind, { parent }: FoundRow) {
	const { rows } = await sql<{ readonly id: string; readonly position: number }>`
		select id, position from ${sql.table(rowTables[kind])}
		where ${sql.ref(parents[kind])} = ${parent} and ${within(place, kind)} order by position, id`.execute(db)
	return rows
}

function within(place: RowPlace, kind: RowKind) {
	const alternative = sql`assessment_id = ${place.assessmentId} and alternative_id = ${place.alternativeId}`
	return kind === 'condition'
		? sql`chain_item_id in (select id from chain_item where ${alternative})`
		: alternative
}

async function savePosition(db: Transaction, kind: RowKind, id: string, position: number): Promise<void> {
	await db.updateTable(rowTables[kind]).set({ position }).where('id', '=', id).execute()
}
