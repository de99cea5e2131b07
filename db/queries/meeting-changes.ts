import type { CalendarDate } from '#app/domain/calendar.ts'
import type { Database, Transaction } from '#db/database.ts'
import { newId } from '#db/new-id.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { appendAudit } from './audit.ts'
import { lockCommittee } from './committee.ts'

/**
 * Adds the nämnd's meetings of the days; those that are there already stay as they are. Null when the municipality has
 * no such nämnd.
 */
export async function insertMeetings(
	db: Database,
	actor: Actor,
	{ committeeId, dates }: { readonly committeeId: string; readonly dates: readonly CalendarDate[] },
): Promise<{ readonly added: number; readonly known: number } | null> {
	return writeTransaction(db, async (transaction) => {
		if (!(await lockCommittee(transaction, actor, committeeId))) return null
		const known = await transaction
			.selectFrom('meeting')
			.select('date')
			.where('committee_id', '=', committeeId)
			.where('date', 'in', dates)
			.execute()
		const added = [...new Set(dates)].filter((date) => !known.some((meeting) => meeting.date === date))
		for (const date of added) {
			const id = newId()
			await transaction
				.insertInto('meeting')
				.values({
					id,
					municipality_id: actor.municipalityId,
					committee_id: committeeId,
					date,
					notice_date: null,
				})
				.execute()
			await appendMeeting(transaction, actor, 'meeting.created', id)
		}
		return { added: added.length, known: known.length }
	})
}

export type MeetingChange = 'saved' | 'missing' | 'dateTaken' | 'changedMeanwhile'

interface MeetingDays {
	readonly date: CalendarDate
	readonly noticeDate: CalendarDate | null
}

/**
 * Moves a meeting to another day, and says when its kallelse goes out; the ärenden on it go with it. Compared with what
 * the form started from.
 */
export async function saveMeeting(
	db: Database,
	actor: Actor,
	change: { readonly meetingId: string; readonly was: MeetingDays; readonly days: MeetingDays },
): Promise<MeetingChange> {
	return writeTransaction(db, async (transaction) => {
		const meeting = await lockMeeting(transaction, actor, change.meetingId)
		if (meeting === null) return 'missing'
		const { was, days } = change
		if (meeting.date !== was.date || meeting.notice_date !== was.noticeDate) return 'changedMeanwhile'
		const isMoved = days.date !== meeting.date
		if (isMoved && (await isTaken(transaction, meeting.committee_id, days.date))) return 'dateTaken'
		await transaction
			.updateTable('meeting')
			.set({ date: days.date, notice_date: days.noticeDate })
			.where('id', '=', meeting.id)
			.execute()
		if (isMoved) await moveProposals(transaction, actor, meeting, days.date)
		const paths = [
			...(isMoved ? ['date'] : []),
			...(days.noticeDate === meeting.notice_date ? [] : ['noticeDate']),
		]
		if (paths.length > 0) await appendMeeting(transaction, actor, 'meeting.saved', meeting.id, paths)
		return 'saved'
	})
}

/** Removes a meeting that no ärende is on, past or present, and nothing was decided at. */
export async function deleteMeeting(
	db: Database,
	actor: Actor,
	meetingId: string,
): Promise<'deleted' | 'missing' | 'inUse'> {
	return writeTransaction(db, async (transaction) => {
		const meeting = await lockMeeting(transaction, actor, meetingId)
		if (meeting === null) return 'missing'
		if (await isInUse(transaction, meeting)) return 'inUse'
		await transaction.deleteFrom('meeting').where('id', '=', meeting.id).execute()
		await appendMeeting(transaction, actor, 'meeting.deleted', meeting.id)
		return 'deleted'
	})
}

/** The nämnd is held too: meetings of one nämnd change one at a time. */
async function lockMeeting(db: Transaction, actor: Actor, id: string) {
	const found = await db
		.selectFrom('meeting')
		.select('committee_id')
		.where('id', '=', id)
		.where('municipality_id', '=', actor.municipalityId)
		.executeTakeFirst()
	if (!found || !(await lockCommittee(db, actor, found.committee_id))) return null
	const meeting = await db
		.selectFrom('meeting')
		.select(['id', 'committee_id', 'date', 'notice_date'])
		.where('id', '=', id)
		.executeTakeFirst()
	return meeting ?? null
}

async function isTaken(db: Transaction, committeeId: string, date: CalendarDate): Promise<boolean> {
	const other = await db
		.selectFrom('meeting')
		.select('id')
		.where('committee_id', '=', committeeId)
		.where('date', '=', date)
		.executeTakeFirst()
	return other !== undefined
}

interface HeldMeeting {
	readonly id: string
	readonly committee_id: string
	readonly date: CalendarDate
}

async function moveProposals(
	db: Transaction,
	actor: Actor,
	meeting: HeldMeeting,
	date: CalendarDate,
): Promise<void> {
	const moved = await db
		.updateTable('proposal')
		.set({ meeting_date: date, updated_at: actor.at, updated_by: actor.personId })
		.where('municipality_id', '=', actor.municipalityId)
		.where('committee_id', '=', meeting.committee_id)
		.where('meeting_date', '=', meeting.date)
		.returning('id')
		.execute()
	for (const { id } of moved)
		await appendAudit(db, actor, {
			action: 'proposal.saved',
			subjectType: 'proposal',
			subjectId: id,
			proposalId: id,
			paths: ['meetingDate'],
		})
	await db
		.updateTable('proposal_stop')
		.set({ meeting_date: date })
		.where('municipality_id', '=', actor.municipalityId)
		.where('committee_id', '=', meeting.committee_id)
		.where('meeting_date', '=', meeting.date)
		.execute()
}

async function isInUse(db: Transaction, { id, committee_id, date }: HeldMeeting): Promise<boolean> {
	const on = (table: 'proposal' | 'proposal_stop') =>
		db
			.selectFrom(table)
			.select('id')
			.where('committee_id', '=', committee_id)
			.where('meeting_date', '=', date)
			.limit(1)
			.executeTakeFirst()
	const decided = await db
		.selectFrom('decision')
		.select('id')
		.where('meeting_id', '=', id)
		.limit(1)
		.executeTakeFirst()
	return [await on('proposal'), await on('proposal_stop'), decided].some((found) => found !== undefined)
}

async function appendMeeting(
	db: Transaction,
	actor: Actor,
	action: string,
	subjectId: string,
	paths: readonly string[] = [],
): Promise<void> {
	await appendAudit(db, actor, { action, subjectType: 'meeting', subjectId, paths })
}
