import { sql } from 'kysely'
import type { HeardChoice, RiskGrade } from '#app/domain/assessment.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'
import type { ChainLink, CriterionId } from '#app/domain/instrument.ts'
import type { Database, Transaction } from '#db/database.ts'
import { newId } from '#db/new-id.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { lockAssessment } from './assessment-lock.ts'
import { appendAudit } from './audit.ts'

/** A row of the form that can be added, moved and removed; its fields are then saved by `saveFields`. */
export type NewRow =
	| {
			readonly kind: 'risk'
			readonly link: ChainLink
			readonly text: string
			readonly likelihood: RiskGrade
			readonly consequence: RiskGrade
	  }
	| { readonly kind: 'opportunity'; readonly link: ChainLink; readonly text: string }
	| {
			readonly kind: 'condition'
			readonly chainItemId: string
			readonly text: string
			readonly responsible?: string
			readonly followUp?: CalendarDate
			readonly criteria?: readonly CriterionId[]
	  }
	| { readonly kind: 'affected'; readonly who: string; readonly heard: HeardChoice; readonly how?: string }

interface RowPlace {
	readonly assessmentId: string
	readonly alternativeId: string
}

/**
 * Adds a row last among its like. Null when the assessment is closed, or the alternative or the chain item of a
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
		const id = newId()
		const common = {
			id,
			municipality_id: actor.municipalityId,
			updated_at: actor.at,
			updated_by: actor.personId,
		}
		await insertInto(transaction, common, place, row)
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
		await transaction.deleteFrom(tables[kind]).where('id', '=', id).execute()
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

export type RowKind = 'chainItem' | 'condition' | 'affected'
const tables = { chainItem: 'chain_item', condition: 'chain_condition', affected: 'affected' } as const

async function changeRows(
	db: Database,
	actor: Actor,
	place: RowPlace,
	change: (transaction: Transaction) => Promise<{ readonly id: string; readonly action: string } | null>,
): Promise<string | null> {
	return writeTransaction(db, async (transaction) => {
		const assessment = await lockAssessment(transaction, { ...actor, ...place })
		if (assessment.state === 'closed' || !assessment.alternativeIds.includes(place.alternativeId)) return null
		const changed = await change(transaction)
		if (!changed) return null
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
		select position, ${sql.ref(parents[kind])} as "parent" from ${sql.table(tables[kind])}
		where id = ${id} and ${within(place, kind)}`.execute(db)
	return rows[0]
}

async function siblingsOf(db: Transaction, place: RowPlace, kind: RowKind, { parent }: FoundRow) {
	const { rows } = await sql<{ readonly id: string; readonly position: number }>`
		select id, position from ${sql.table(tables[kind])}
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
	await db.updateTable(tables[kind]).set({ position }).where('id', '=', id).execute()
}

interface CommonColumns {
	readonly id: string
	readonly municipality_id: string
	readonly updated_at: string
	readonly updated_by: string | null
}

async function insertInto(
	db: Transaction,
	common: CommonColumns,
	{ assessmentId, alternativeId }: RowPlace,
	row: NewRow,
): Promise<void> {
	const of = { ...common, assessment_id: assessmentId, alternative_id: alternativeId }
	if (row.kind === 'condition') {
		const { chainItemId, text, responsible, followUp, criteria = [] } = row
		const values = { text, responsible: responsible ?? null, follow_up: followUp ?? null }
		const position = await nextPosition(db, 'condition', sql`chain_item_id = ${chainItemId}`)
		await db
			.insertInto('chain_condition')
			.values({
				...common,
				chain_item_id: chainItemId,
				...values,
				criteria: JSON.stringify(criteria),
				position,
			})
			.execute()
		return
	}
	const among = sql`assessment_id = ${assessmentId} and alternative_id = ${alternativeId}`
	if (row.kind === 'affected') {
		const { who, heard, how } = row
		const position = await nextPosition(db, 'affected', among)
		await db
			.insertInto('affected')
			.values({ ...of, who, heard, how: how ?? null, position })
			.execute()
		return
	}
	const { kind, link, text } = row
	const grades = kind === 'risk' ? row : { likelihood: null, consequence: null }
	const { likelihood, consequence } = grades
	const position = await nextPosition(db, 'chainItem', among)
	await db
		.insertInto('chain_item')
		.values({ ...of, kind, link, text, likelihood, consequence, position })
		.execute()
}

async function nextPosition(
	db: Transaction,
	kind: RowKind,
	among: ReturnType<typeof within>,
): Promise<number> {
	const { rows } = await sql<{ readonly next: number }>`
		select coalesce(max(position), 0) + 1 as "next" from ${sql.table(tables[kind])} where ${among}`.execute(db)
	return rows[0]?.next ?? 1
}
