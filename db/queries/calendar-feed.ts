import type { CalendarDate, Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { appendAudit } from './audit.ts'

type Person = Actor & { readonly personId: string }

/** Whose calendar it is. Null where nobody has that address any more, or the person may not log in. */
export async function findFeedPerson(
	db: Database,
	query: { readonly municipalityId: string; readonly tokenHash: string },
): Promise<string | null> {
	const feed = await db
		.selectFrom('calendar_feed')
		.innerJoin('person', 'person.id', 'calendar_feed.person_id')
		.select('person.id')
		.where('calendar_feed.municipality_id', '=', query.municipalityId)
		.where('token_hash', '=', query.tokenHash)
		.where('person.disabled_at', 'is', null)
		.where('person.removed_at', 'is', null)
		.executeTakeFirst()
	return feed?.id ?? null
}

/** When the person's address was made; null where she has none. */
export async function findFeedTime(
	db: Database,
	query: { readonly municipalityId: string; readonly personId: string },
): Promise<Timestamp | null> {
	const feed = await db
		.selectFrom('calendar_feed')
		.select('created_at as createdAt')
		.where('municipality_id', '=', query.municipalityId)
		.where('person_id', '=', query.personId)
		.executeTakeFirst()
	return feed?.createdAt ?? null
}

/** A new address; the one before ends at once. */
export async function saveFeed(db: Database, actor: Person, tokenHash: string): Promise<void> {
	await writeTransaction(db, async (transaction) => {
		await removeFeed(transaction, actor)
		await transaction
			.insertInto('calendar_feed')
			.values({
				person_id: actor.personId,
				municipality_id: actor.municipalityId,
				token_hash: tokenHash,
				created_at: actor.at,
			})
			.execute()
		await appendFeed(transaction, actor, 'calendarFeed.created')
	})
}

/** False where there is none. */
export async function deleteFeed(db: Database, actor: Person): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		if (!(await removeFeed(transaction, actor))) return false
		await appendFeed(transaction, actor, 'calendarFeed.deleted')
		return true
	})
}

async function removeFeed(db: Database, { municipalityId, personId }: Person): Promise<boolean> {
	const { numDeletedRows } = await db
		.deleteFrom('calendar_feed')
		.where('municipality_id', '=', municipalityId)
		.where('person_id', '=', personId)
		.executeTakeFirst()
	return numDeletedRows === 1n
}

async function appendFeed(
	db: Parameters<typeof appendAudit>[0],
	actor: Person,
	action: string,
): Promise<void> {
	await appendAudit(db, actor, { action, subjectType: 'person', subjectId: actor.personId })
}

/** A condition that is to be followed up on a day, by the ärende that it was adopted in. */
export interface DatedFollowUp {
	readonly id: string
	readonly date: CalendarDate
	readonly proposalId: string
}

export async function listDatedFollowUps(
	db: Database,
	query: { readonly municipalityId: string; readonly from: CalendarDate; readonly limit: number },
): Promise<DatedFollowUp[]> {
	return db
		.selectFrom('adopted_condition')
		.innerJoin('decision', 'decision.id', 'adopted_condition.decision_id')
		.select(['adopted_condition.id', 'follow_up as date', 'decision.proposal_id as proposalId'])
		.where('adopted_condition.municipality_id', '=', query.municipalityId)
		.where('follow_up', '>=', query.from)
		.where('done_at', 'is', null)
		.orderBy('follow_up')
		.orderBy('adopted_condition.id')
		.limit(query.limit)
		.$narrowType<{ date: CalendarDate }>()
		.execute()
}
