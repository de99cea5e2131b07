import type { CalendarDate, Timestamp } from '#app/domain/calendar.ts'
import type { CriterionId } from '#app/domain/instrument.ts'
import type { Database } from '#db/database.ts'
import type { ProposalPlace } from './alternative.ts'

export interface AdoptedCondition {
	readonly id: string
	readonly decisionNumber: number
	/** From 1, in the order of the decision. */
	readonly position: number
	readonly annexNumber: number | null
	readonly text: string
	readonly responsible: string | null
	readonly responsiblePersonId: string | null
	readonly responsiblePersonName: string | null
	readonly followUp: CalendarDate | null
	readonly criteria: readonly CriterionId[]
	readonly doneOn: CalendarDate | null
	readonly doneAt: Timestamp | null
}

/** Of every decision of the ärende, those taken back too. */
export async function listAdoptedConditions(db: Database, place: ProposalPlace): Promise<AdoptedCondition[]> {
	const rows = await db
		.selectFrom('adopted_condition')
		.innerJoin('decision', 'decision.id', 'adopted_condition.decision_id')
		.leftJoin('person', 'person.id', 'responsible_person_id')
		.select([
			'adopted_condition.id',
			'decision.number as decisionNumber',
			'position',
			'annex_number as annexNumber',
			'text',
			'responsible',
			'responsible_person_id as responsiblePersonId',
			'person.name as responsiblePersonName',
			'follow_up as followUp',
			'criteria',
			'done_on as doneOn',
			'done_at as doneAt',
		])
		.where('adopted_condition.municipality_id', '=', place.municipalityId)
		.where('decision.proposal_id', '=', place.proposalId)
		.orderBy('decision.number')
		.orderBy('position')
		.execute()
	return rows.map((row) => ({ ...row, criteria: JSON.parse(row.criteria) as CriterionId[] }))
}

export interface ConditionEvent {
	readonly kind: 'done' | 'reopened' | 'changed'
	readonly note: string | null
	readonly doneOn: CalendarDate | null
	readonly responsibleBefore: string | null
	readonly followUpBefore: CalendarDate | null
	readonly at: Timestamp
	readonly personName: string | null
}

/** Latest first. */
export async function listConditionEvents(
	db: Database,
	query: { readonly municipalityId: string; readonly conditionId: string },
): Promise<ConditionEvent[]> {
	return db
		.selectFrom('condition_event')
		.leftJoin('person', 'person.id', 'condition_event.person_id')
		.select([
			'kind',
			'note',
			'done_on as doneOn',
			'responsible_before as responsibleBefore',
			'follow_up_before as followUpBefore',
			'at',
			'person.name as personName',
		])
		.where('condition_event.municipality_id', '=', query.municipalityId)
		.where('condition_id', '=', query.conditionId)
		.orderBy('at', 'desc')
		.orderBy('condition_event.id')
		.execute()
}
