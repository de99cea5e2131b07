import type { CalendarDate } from '#app/domain/calendar.ts'
import type { Database, Transaction } from '#db/database.ts'
import { differencesOf } from '#db/dialect/dialect.ts'
import { newId } from '#db/new-id.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import type { ConditionEvent } from './adopted-condition.ts'
import { appendAudit } from './audit.ts'
import { arePersons } from './person.ts'

interface ConditionPlace {
	readonly proposalId: string
	readonly conditionId: string
}

/** False when it is done already, also by a simultaneous request, or its decision has been taken back. */
export async function markConditionDone(
	db: Database,
	actor: Actor,
	{
		doneOn,
		note,
		...place
	}: ConditionPlace & { readonly doneOn: CalendarDate; readonly note: string | null },
): Promise<boolean> {
	return changeCondition(db, actor, place, {
		isReady: ({ done_at }) => done_at === null,
		set: () => ({ done_on: doneOn, done_at: actor.at, done_by: actor.personId }),
		event: () => ({ kind: 'done', note, done_on: doneOn }),
		action: 'condition.done',
	})
}

/** For one that was marked by mistake, or has come up again. False when it is not done. */
export async function reopenCondition(
	db: Database,
	actor: Actor,
	{ note, ...place }: ConditionPlace & { readonly note: string | null },
): Promise<boolean> {
	return changeCondition(db, actor, place, {
		isReady: ({ done_at }) => done_at !== null,
		set: () => ({ done_on: null, done_at: null, done_by: null }),
		event: ({ done_on }) => ({ kind: 'reopened', note, done_on }),
		action: 'condition.reopened',
	})
}

export interface ConditionPlan {
	readonly responsible: string | null
	readonly responsiblePersonId: string | null
	readonly followUp: CalendarDate | null
}

/**
 * Another date or somebody else responsible, with the reason; what was there before is kept. 'conflict' where the plan is
 * not any more the one that was changed.
 */
export async function changeConditionPlan(
	db: Database,
	actor: Actor,
	{
		base,
		plan,
		reason,
		...place
	}: ConditionPlace & { readonly base: ConditionPlan; readonly plan: ConditionPlan; readonly reason: string },
): Promise<'changed' | 'conflict' | 'missing'> {
	let outcome: 'conflict' | 'missing' = 'missing'
	const isChanged = await changeCondition(db, actor, place, {
		isReady: (row) => {
			const isSame =
				row.responsible === base.responsible &&
				row.responsible_person_id === base.responsiblePersonId &&
				row.follow_up === base.followUp
			if (!isSame) outcome = 'conflict'
			return isSame
		},
		personIds: plan.responsiblePersonId === null ? [] : [plan.responsiblePersonId],
		set: () => ({
			responsible: plan.responsible,
			responsible_person_id: plan.responsiblePersonId,
			follow_up: plan.followUp,
		}),
		event: (row) => ({
			kind: 'changed',
			note: reason,
			responsible_before: row.responsible,
			responsible_person_before: row.responsible_person_id,
			follow_up_before: row.follow_up,
		}),
		action: 'condition.changed',
	})
	return isChanged ? 'changed' : outcome
}

type Row = NonNullable<Awaited<ReturnType<typeof lockedCondition>>>

interface Change {
	readonly isReady: (row: Row) => boolean
	readonly personIds?: readonly string[]
	readonly set: (row: Row) => Partial<Omit<Row, 'id'>> & { readonly done_by?: string | null }
	readonly event: (row: Row) => {
		readonly kind: ConditionEvent['kind']
		readonly note: string | null
		readonly done_on?: CalendarDate | null
		readonly responsible_before?: string | null
		readonly responsible_person_before?: string | null
		readonly follow_up_before?: CalendarDate | null
	}
	readonly action: string
}

async function changeCondition(
	db: Database,
	actor: Actor,
	place: ConditionPlace,
	{ isReady, personIds = [], set, event, action }: Change,
): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		const row = await lockedCondition(transaction, actor.municipalityId, place)
		if (row === undefined || !isReady(row)) return false
		if (!(await arePersons(transaction, actor.municipalityId, personIds))) return false
		await transaction.updateTable('adopted_condition').set(set(row)).where('id', '=', row.id).execute()
		await transaction
			.insertInto('condition_event')
			.values({
				id: newId(),
				municipality_id: actor.municipalityId,
				condition_id: row.id,
				at: actor.at,
				person_id: actor.personId,
				...event(row),
			})
			.execute()
		await appendAudit(transaction, actor, {
			action,
			subjectType: 'condition',
			subjectId: row.id,
			proposalId: place.proposalId,
		})
		return true
	})
}

/** undefined where it is not the ärende's, or its decision has been taken back. */
async function lockedCondition(
	db: Transaction,
	municipalityId: string,
	{ proposalId, conditionId }: ConditionPlace,
) {
	const decision = await db
		.selectFrom('decision')
		.innerJoin('adopted_condition', 'adopted_condition.decision_id', 'decision.id')
		.select('decision.id')
		.where('adopted_condition.id', '=', conditionId)
		.where('decision.municipality_id', '=', municipalityId)
		.where('decision.proposal_id', '=', proposalId)
		.where('withdrawn_at', 'is', null)
		.executeTakeFirst()
	if (decision === undefined) return undefined
	return db
		.selectFrom('adopted_condition')
		.select(['id', 'responsible', 'responsible_person_id', 'follow_up', 'done_on', 'done_at'])
		.where('id', '=', conditionId)
		.modifyEnd(differencesOf(db).forUpdate)
		.executeTakeFirst()
}
