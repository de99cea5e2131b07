import { expect, test } from 'vitest'
import { listAudit } from '#db/queries/audit.ts'
import { ensureCommittee, listCommittees, saveNoticeRule } from '#db/queries/committee.ts'
import { deleteMeeting, insertMeetings, saveMeeting } from '#db/queries/meeting-changes.ts'
import { findMeeting, findNextMeetingDate, listMeetings } from '#db/queries/meeting.ts'
import { changeProposalStatus, findProposal } from '#db/queries/proposal.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { anyProposal, municipalityWithPerson } from '#tests/support/proposals.ts'

describeDatabases('meetings', ({ open }) => {
	async function planned() {
		const db = await open()
		const actor = await municipalityWithPerson(db)
		const { municipalityId } = actor
		const committeeId = await ensureCommittee(db, municipalityId, { name: 'Omsorgsnämnden' })
		await insertMeetings(db, actor, { committeeId, dates: ['2026-12-10', '2027-01-21'] })
		const list = () => listMeetings(db, { municipalityId, from: '2026-01-01', limit: 10 })
		const [first, second] = await list()
		if (!first || !second) throw new Error('no meetings')
		return { db, actor, municipalityId, committeeId, first, second, list }
	}
	const kept = { date: '2026-12-10', noticeDate: null } as const

	test('several are added at once, those that are there once more are not', async () => {
		const { db, actor, committeeId, list } = await planned()
		const dates = ['2026-12-10', '2027-03-04', '2027-03-04']
		expect(await insertMeetings(db, actor, { committeeId, dates })).toEqual({ added: 1, known: 1 })
		expect((await list()).map(({ date }) => date)).toEqual(['2026-12-10', '2027-01-21', '2027-03-04'])
	})

	test('are listed for the nämnder that are asked for, with what is on them and the nämnd’s rule', async () => {
		const { db, actor, municipalityId, committeeId } = await planned()
		const open = await anyProposal(db, actor, { meetingDate: '2026-12-10' })
		await anyProposal(db, actor, { meetingDate: '2026-12-10', isExercise: true })
		const other = await ensureCommittee(db, municipalityId, { name: 'Socialnämnden' })
		await insertMeetings(db, actor, { committeeId: other, dates: ['2026-12-10'] })
		const query = { municipalityId, from: '2026-12-10', limit: 9 }
		const own = await listMeetings(db, { ...query, committees: [committeeId] })
		expect(own).toMatchObject([
			{ date: '2026-12-10', proposalCount: 1, rule: { daysBefore: 7, movesOffHolidays: true } },
			{ date: '2027-01-21', proposalCount: 0 },
		])
		expect(await listMeetings(db, { ...query, committees: [] })).toEqual([])
		expect(await listMeetings(db, query)).toHaveLength(3)
		await changeProposalStatus(db, actor, { proposalId: open.id, from: 'open', to: 'withdrawn' })
		expect((await listMeetings(db, query))[0]?.proposalCount).toBe(0)
	})

	test('the next one of the nämnd is found, and none after the last', async () => {
		const { db, municipalityId, committeeId } = await planned()
		const after = (day: string) => findNextMeetingDate(db, { municipalityId, committeeId, after: day })
		expect([await after('2026-12-10'), await after('2027-01-21')]).toEqual(['2027-01-21', null])
	})

	test('a meeting that is moved takes its ärenden along', async () => {
		const { db, actor, municipalityId, first } = await planned()
		const { publicId } = await anyProposal(db, actor, { meetingDate: '2026-12-10' })
		const days = { date: '2026-12-17', noticeDate: '2026-12-08' }
		expect(await saveMeeting(db, actor, { meetingId: first.id, was: kept, days })).toBe('saved')
		expect(await findMeeting(db, { municipalityId, meetingId: first.id })).toMatchObject({
			...days,
			proposalCount: 1,
		})
		expect((await findProposal(db, { municipalityId, publicId }))?.meetingDate).toBe('2026-12-17')
	})

	test('a meeting is not moved onto another, nor over what somebody else has changed', async () => {
		const { db, actor, first, list } = await planned()
		const change = (was: typeof kept | { date: string; noticeDate: string | null }, date: string) =>
			saveMeeting(db, actor, { meetingId: first.id, was, days: { date, noticeDate: null } })
		expect(await change(kept, '2027-01-21')).toBe('dateTaken')
		expect(await change({ date: '2026-12-11', noticeDate: null }, '2026-12-18')).toBe('changedMeanwhile')
		expect((await list()).map(({ date }) => date)).toEqual(['2026-12-10', '2027-01-21'])
	})

	test('a meeting is removed while nothing is on it', async () => {
		const { db, actor, first, second, list } = await planned()
		await anyProposal(db, actor, { meetingDate: '2026-12-10' })
		expect(await deleteMeeting(db, actor, first.id)).toBe('inUse')
		expect(await deleteMeeting(db, actor, second.id)).toBe('deleted')
		expect(await deleteMeeting(db, actor, second.id)).toBe('missing')
		expect((await list()).map(({ id }) => id)).toEqual([first.id])
	})

	test('the rule for kallelser is the nämnd’s own', async () => {
		const { db, actor, municipalityId, committeeId } = await planned()
		const rule = { daysBefore: 10, movesOffHolidays: false }
		expect(await saveNoticeRule(db, actor, { committeeId, rule })).toBe(true)
		expect((await listCommittees(db, municipalityId)).map((committee) => committee.rule)).toEqual([rule])
	})

	test('of another municipality are neither seen nor touched; each change is in the log without dates', async () => {
		const { db, actor, committeeId, first, list } = await planned()
		const other = await municipalityWithPerson(db, 'beby')
		const before = await list()
		expect(await findMeeting(db, { ...other, meetingId: first.id })).toBeNull()
		expect(await insertMeetings(db, other, { committeeId, dates: ['2027-02-01'] })).toBeNull()
		const days = { date: '2026-12-11', noticeDate: null }
		expect(await saveMeeting(db, other, { meetingId: first.id, was: kept, days })).toBe('missing')
		expect(await deleteMeeting(db, other, first.id)).toBe('missing')
		const rule = { daysBefore: 1, movesOffHolidays: true }
		expect(await saveNoticeRule(db, other, { committeeId, rule })).toBe(false)
		expect(await list()).toEqual(before)
		await saveMeeting(db, actor, { meetingId: first.id, was: kept, days })
		const log = await listAudit(db, { municipalityId: actor.municipalityId, after: 0, limit: 9 })
		expect(log.map(({ action, paths }) => ({ action, paths }))).toEqual([
			{ action: 'meeting.created', paths: [] },
			{ action: 'meeting.created', paths: [] },
			{ action: 'meeting.saved', paths: ['date'] },
		])
	})
})
