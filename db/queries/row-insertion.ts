import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { HeardChoice, RiskGrade } from '#app/domain/assessment.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'
import type { ChainLink, CriterionId } from '#app/domain/instrument.ts'
import type { Transaction } from '#db/database.ts'

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

export type RowKind = 'chainItem' | 'condition' | 'affected'
export const rowTables = {
	chainItem: 'chain_item',
	condition: 'chain_condition',
	affected: 'affected',
} as const

export interface RowPlace {
	readonly assessmentId: string
	readonly alternativeId: string
}

interface CommonColumns {
	readonly id: string
	readonly municipality_id: string
	readonly updated_at: string
	readonly updated_by: string | null
}

/** Inserts it last among its like. Part of a write that holds the assessment's lock. */
export async function insertLast(
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

/** The id of a row that says the same in the same place. */
export async function findSame(
	db: Transaction,
	{ assessmentId, alternativeId }: RowPlace,
	row: NewRow,
): Promise<string | undefined> {
	const of = { assessment_id: assessmentId, alternative_id: alternativeId }
	if (row.kind === 'condition') {
		const given = { chain_item_id: row.chainItemId, text: row.text }
		const conditions = await db
			.selectFrom('chain_condition')
			.select(['id', 'responsible', 'follow_up'])
			.where((is) => is.and(given))
			.execute()
		return conditions.find(
			(one) => one.responsible === (row.responsible ?? null) && one.follow_up === (row.followUp ?? null),
		)?.id
	}
	if (row.kind === 'affected') {
		const groups = await db
			.selectFrom('affected')
			.select(['id', 'how'])
			.where((is) => is.and({ ...of, who: row.who, heard: row.heard }))
			.execute()
		return groups.find(({ how }) => how === (row.how ?? null))?.id
	}
	const { kind, link, text } = row
	const items = await db
		.selectFrom('chain_item')
		.select(['id', 'likelihood', 'consequence'])
		.where((is) => is.and({ ...of, kind, link, text }))
		.execute()
	const grades = row.kind === 'risk' ? row : { likelihood: null, consequence: null }
	return items.find(
		({ likelihood, consequence }) => likelihood === grades.likelihood && consequence === grades.consequence,
	)?.id
}

async function nextPosition(db: Transaction, kind: RowKind, among: RawBuilder<unknown>): Promise<number> {
	const { rows } = await sql<{ readonly next: number }>`
		select coalesce(max(position), 0) + 1 as "next" from ${sql.table(rowTables[kind])} where ${among}`.execute(db)
	return rows[0]?.next ?? 1
}
