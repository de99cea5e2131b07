import type { HeardChoice } from '#app/domain/assessment.ts'
import type { Timestamp } from '#app/domain/calendar.ts'
import { chainLinks } from '#app/domain/instrument.ts'
import type { ChainLink } from '#app/domain/instrument.ts'
import type { Database } from '#db/database.ts'
import { codecs } from './field-codec.ts'

/** Strings as in the form; '' where nothing is. */
export interface ChainRow {
	readonly id: string
	readonly alternativeId: string
	readonly kind: 'risk' | 'opportunity'
	readonly link: ChainLink
	readonly text: string
	readonly likelihood: string
	readonly consequence: string
	readonly position: number
	readonly updatedAt: Timestamp
	readonly conditions: readonly ConditionRow[]
}

export interface ConditionRow {
	readonly id: string
	readonly text: string
	readonly responsible: string
	readonly followUp: string
	/** Criterion ids with a space between them. */
	readonly criteria: string
	readonly position: number
	readonly updatedAt: Timestamp
}

export interface AffectedRow {
	readonly id: string
	readonly alternativeId: string
	readonly who: string
	readonly heard: HeardChoice
	readonly how: string
	readonly position: number
	readonly updatedAt: Timestamp
}

interface AssessmentPlace {
	readonly municipalityId: string
	readonly assessmentId: string
}

/** Risks and opportunities along the links, in the secretary's order within a link. */
export async function readChain(db: Database, place: AssessmentPlace): Promise<ChainRow[]> {
	const items = await db
		.selectFrom('chain_item')
		.selectAll()
		.where('assessment_id', '=', place.assessmentId)
		.where('municipality_id', '=', place.municipalityId)
		.orderBy('position')
		.orderBy('id')
		.execute()
	const conditions = await readConditions(db, place)
	const inOrder = items.toSorted((a, b) => chainLinks.indexOf(a.link) - chainLinks.indexOf(b.link))
	return inOrder.map((item) => ({
		id: item.id,
		alternativeId: item.alternative_id,
		kind: item.kind,
		link: item.link,
		text: item.text,
		likelihood: codecs.text.decode(item.likelihood),
		consequence: codecs.text.decode(item.consequence),
		position: item.position,
		updatedAt: item.updated_at,
		conditions: conditions.get(item.id) ?? [],
	}))
}

async function readConditions(db: Database, place: AssessmentPlace): Promise<Map<string, ConditionRow[]>> {
	const rows = await db
		.selectFrom('chain_condition')
		.innerJoin('chain_item', 'chain_item.id', 'chain_condition.chain_item_id')
		.selectAll('chain_condition')
		.where('chain_item.assessment_id', '=', place.assessmentId)
		.where('chain_item.municipality_id', '=', place.municipalityId)
		.orderBy('chain_condition.position')
		.orderBy('chain_condition.id')
		.execute()
	const byItem = new Map<string, ConditionRow[]>()
	for (const row of rows) {
		const condition = {
			id: row.id,
			text: row.text,
			responsible: row.responsible ?? '',
			followUp: row.follow_up ?? '',
			criteria: codecs.list.decode(row.criteria),
			position: row.position,
			updatedAt: row.updated_at,
		}
		byItem.set(row.chain_item_id, [...(byItem.get(row.chain_item_id) ?? []), condition])
	}
	return byItem
}

export async function readAffected(db: Database, place: AssessmentPlace): Promise<AffectedRow[]> {
	const rows = await db
		.selectFrom('affected')
		.selectAll()
		.where('assessment_id', '=', place.assessmentId)
		.where('municipality_id', '=', place.municipalityId)
		.orderBy('position')
		.orderBy('id')
		.execute()
	return rows.map((row) => ({
		id: row.id,
		alternativeId: row.alternative_id,
		who: row.who,
		heard: row.heard,
		how: row.how ?? '',
		position: row.position,
		updatedAt: row.updated_at,
	}))
}
