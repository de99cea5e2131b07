import type { CalendarDate } from '#app/domain/calendar.ts'
import type { Database, Transaction } from '#db/database.ts'
import { newId } from '#db/new-id.ts'
import type { StopState } from '#db/schema.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { lockAlternatives } from './alternative.ts'
import type { ProposalPlace } from './alternative.ts'
import { appendAudit } from './audit.ts'

/** A nämnd that the ärende passes besides its own, with the same annex. */
export interface ProposalStop {
	readonly id: string
	/** Below zero before the ärende's own nämnd, above zero after it. */
	readonly position: number
	readonly committeeId: string
	readonly committeeName: string
	readonly meetingDate: CalendarDate | null
	readonly state: StopState
}

/** In the order of the route; the ärende's own nämnd stands between those below and those above zero. */
export async function listStops(db: Database, place: ProposalPlace): Promise<ProposalStop[]> {
	return db
		.selectFrom('proposal_stop')
		.innerJoin('committee', 'committee.id', 'proposal_stop.committee_id')
		.select([
			'proposal_stop.id',
			'position',
			'committee_id as committeeId',
			'committee.name as committeeName',
			'meeting_date as meetingDate',
			'state',
		])
		.where('proposal_stop.municipality_id', '=', place.municipalityId)
		.where('proposal_id', '=', place.proposalId)
		.orderBy('position')
		.execute()
}

/** Where ärenden of other nämnder are to be handled by these, from a day on. */
export async function listStopsAhead(
	db: Database,
	query: {
		readonly municipalityId: string
		readonly committeeIds: readonly string[]
		readonly from: CalendarDate
		readonly limit: number
	},
): Promise<
	{ readonly proposalId: string; readonly committeeId: string; readonly meetingDate: CalendarDate }[]
> {
	if (query.committeeIds.length === 0) return []
	return db
		.selectFrom('proposal_stop')
		.select(['proposal_id as proposalId', 'committee_id as committeeId', 'meeting_date as meetingDate'])
		.where('municipality_id', '=', query.municipalityId)
		.where('committee_id', 'in', query.committeeIds)
		.where('meeting_date', '>=', query.from)
		.where('state', '=', 'planned')
		.orderBy('meeting_date')
		.orderBy('id')
		.limit(query.limit)
		.$narrowType<{ meetingDate: CalendarDate }>()
		.execute()
}

/** More than any ärende passes. */
const mostStops = 8

/** Farthest from the ärende's own nämnd on its side. */
export async function insertStop(
	db: Database,
	actor: Actor,
	stop: {
		readonly proposalId: string
		readonly committeeId: string
		readonly meetingDate: CalendarDate | null
		readonly side: 'before' | 'after'
	},
): Promise<'inserted' | 'missing' | 'full'> {
	return writeTransaction(db, async (transaction) => {
		if (!(await lockAlternatives(transaction, actor, stop.proposalId))) return 'missing'
		if (!(await isOwnCommittee(transaction, actor, stop.committeeId))) return 'missing'
		const known = await listStops(transaction, { ...actor, proposalId: stop.proposalId })
		if (known.length >= mostStops) return 'full'
		const id = newId()
		const positions = known.map(({ position }) => position)
		await transaction
			.insertInto('proposal_stop')
			.values({
				id,
				municipality_id: actor.municipalityId,
				proposal_id: stop.proposalId,
				position: stop.side === 'after' ? Math.max(0, ...positions) + 1 : Math.min(0, ...positions) - 1,
				committee_id: stop.committeeId,
				meeting_date: stop.meetingDate,
				state: 'planned',
			})
			.execute()
		await appendStop(transaction, actor, 'stop.created', stop.proposalId, id)
		return 'inserted'
	})
}

export type StopChange =
	| { readonly kind: 'remove' }
	| { readonly kind: 'state'; readonly to: StopState }
	/** Compared with the day that the page showed. */
	| { readonly kind: 'date'; readonly was: CalendarDate | null; readonly to: CalendarDate | null }

/** False where the stop is gone, or its day is not any more what the page showed. */
export async function changeStop(
	db: Database,
	actor: Actor,
	{ proposalId, stopId, change }: { proposalId: string; stopId: string; change: StopChange },
): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		if (!(await lockAlternatives(transaction, actor, proposalId))) return false
		const stop = (await listStops(transaction, { ...actor, proposalId })).find(({ id }) => id === stopId)
		if (stop === undefined) return false
		if (change.kind === 'date' && stop.meetingDate !== change.was) return false
		if (change.kind === 'remove')
			await transaction.deleteFrom('proposal_stop').where('id', '=', stopId).execute()
		else
			await transaction
				.updateTable('proposal_stop')
				.set(change.kind === 'state' ? { state: change.to } : { meeting_date: change.to })
				.where('id', '=', stopId)
				.execute()
		await appendStop(transaction, actor, actions[change.kind], proposalId, stopId)
		return true
	})
}

const actions = { remove: 'stop.deleted', state: 'stop.handled', date: 'stop.moved' } as const

async function isOwnCommittee(db: Transaction, { municipalityId }: Actor, id: string): Promise<boolean> {
	const own = await db
		.selectFrom('committee')
		.select('id')
		.where('id', '=', id)
		.where('municipality_id', '=', municipalityId)
		.executeTakeFirst()
	return own !== undefined
}

async function appendStop(
	db: Transaction,
	actor: Actor,
	action: string,
	proposalId: string,
	subjectId: string,
): Promise<void> {
	await appendAudit(db, actor, { action, subjectType: 'stop', subjectId, proposalId })
}
