import type { CalendarDate } from '#app/domain/calendar.ts'
import type { DecisionOutcome } from '#app/domain/decision.ts'
import type { CriterionId } from '#app/domain/instrument.ts'
import type { Database, Transaction } from '#db/database.ts'
import { newId } from '#db/new-id.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { lockAlternatives } from './alternative.ts'
import { appendDecision, listDecisions } from './decision.ts'
import type { Decision } from './decision.ts'
import { arePersons } from './person.ts'

export interface NewCondition {
	/** Frozen as it was decided. */
	readonly text: string
	readonly annexNumber: number | null
	readonly responsible: string | null
	readonly responsiblePersonId: string | null
	readonly followUp: CalendarDate | null
	readonly criteria: readonly CriterionId[]
}

export interface NewDecision {
	readonly proposalId: string
	/** The id in the address of the annex that the nämnd had; null where there is none. */
	readonly annexPublicId: string | null
	readonly committeeId: string
	readonly decidedOn: CalendarDate
	readonly paragraph: string | null
	readonly outcome: DecisionOutcome
	readonly alternative: { readonly key: string; readonly title: string } | null
	readonly reason: string | null
	readonly followUpOn: CalendarDate | null
	readonly conditions: readonly NewCondition[]
}

/**
 * Records a decision with the conditions that were adopted. 'known' where the nämnd's decision of that day is recorded
 * already, also by a simultaneous request; 'missing' where something named is not this municipality's.
 */
export async function recordDecision(
	db: Database,
	actor: Actor,
	decision: NewDecision,
): Promise<{ readonly kind: 'recorded'; readonly number: number } | { readonly kind: 'known' | 'missing' }> {
	return writeTransaction(db, async (transaction) => {
		if (!(await lockAlternatives(transaction, actor, decision.proposalId))) return { kind: 'missing' }
		const annexId = await annexOf(transaction, actor, decision)
		if (annexId === undefined || !(await isOwn(transaction, actor, decision))) return { kind: 'missing' }
		const earlier = await listDecisions(transaction, { ...actor, ...decision })
		const isSame = (other: Decision) =>
			other.withdrawnAt === null &&
			other.committeeId === decision.committeeId &&
			other.decidedOn === decision.decidedOn
		if (earlier.some(isSame)) return { kind: 'known' }
		const [id, number] = [newId(), Math.max(0, ...earlier.map((other) => other.number)) + 1]
		await transaction
			.insertInto('decision')
			.values({
				id,
				number,
				municipality_id: actor.municipalityId,
				proposal_id: decision.proposalId,
				annex_id: annexId,
				committee_id: decision.committeeId,
				meeting_id: await meetingOf(transaction, decision),
				decided_on: decision.decidedOn,
				paragraph: decision.paragraph,
				outcome: decision.outcome,
				alternative_key: decision.alternative?.key ?? null,
				alternative_title: decision.alternative?.title ?? null,
				reason: decision.reason,
				follow_up_on: decision.followUpOn,
				created_at: actor.at,
				created_by: actor.personId,
			})
			.execute()
		await insertConditions(transaction, actor, id, decision.conditions)
		await appendDecision(transaction, actor, 'decision.recorded', decision.proposalId, id)
		return { kind: 'recorded', number }
	})
}

/** undefined where the annex is not the ärende's. */
async function annexOf(
	db: Transaction,
	{ municipalityId }: Actor,
	{ annexPublicId, proposalId }: NewDecision,
): Promise<string | null | undefined> {
	if (annexPublicId === null) return null
	const annex = await db
		.selectFrom('annex')
		.select('id')
		.where('municipality_id', '=', municipalityId)
		.where('proposal_id', '=', proposalId)
		.where('public_id', '=', annexPublicId)
		.executeTakeFirst()
	return annex?.id
}

/** The nämnd and the persons are this municipality's. */
async function isOwn(
	db: Transaction,
	{ municipalityId }: Actor,
	{ committeeId, conditions }: NewDecision,
): Promise<boolean> {
	const committee = await db
		.selectFrom('committee')
		.select('id')
		.where('id', '=', committeeId)
		.where('municipality_id', '=', municipalityId)
		.executeTakeFirst()
	const personIds = conditions.flatMap(({ responsiblePersonId }) => responsiblePersonId ?? [])
	return committee !== undefined && (await arePersons(db, municipalityId, personIds))
}

async function meetingOf(db: Transaction, { committeeId, decidedOn }: NewDecision): Promise<string | null> {
	const meeting = await db
		.selectFrom('meeting')
		.select('id')
		.where('committee_id', '=', committeeId)
		.where('date', '=', decidedOn)
		.executeTakeFirst()
	return meeting?.id ?? null
}

async function insertConditions(
	db: Transaction,
	{ municipalityId }: Actor,
	decisionId: string,
	conditions: readonly NewCondition[],
): Promise<void> {
	if (conditions.length === 0) return
	const rows = conditions.map((condition, index) => ({
		id: newId(),
		municipality_id: municipalityId,
		decision_id: decisionId,
		text: condition.text,
		annex_number: condition.annexNumber,
		responsible: condition.responsible,
		responsible_person_id: condition.responsiblePersonId,
		follow_up: condition.followUp,
		criteria: JSON.stringify(condition.criteria),
		position: index + 1,
	}))
	await db.insertInto('adopted_condition').values(rows).execute()
}
