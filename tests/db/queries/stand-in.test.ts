import { expect, test } from 'vitest'
import { listAudit } from '#db/queries/audit.ts'
import { deleteFeed, findFeedPerson, findFeedTime, saveFeed } from '#db/queries/calendar-feed.ts'
import { ensureCommittee } from '#db/queries/committee.ts'
import { markDisabled } from '#db/queries/person.ts'
import { listAssignmentsOn } from '#db/queries/role-assignment.ts'
import { endStandIn, insertStandIn, listStandIns } from '#db/queries/stand-in.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { anotherPerson, municipalityWithPerson, noon } from '#tests/support/proposals.ts'

describeDatabases('a stand-in', ({ open }) => {
	async function replaced() {
		const db = await open()
		const actor = await municipalityWithPerson(db)
		const { municipalityId } = actor
		const personId = await anotherPerson(db, municipalityId, 'vikarie')
		const committeeId = await ensureCommittee(db, municipalityId, { name: 'Omsorgsnämnden' })
		const period = { personId, committeeIds: [committeeId], validFrom: '2026-12-01', validTo: '2026-12-18' }
		const rolesOn = async (date: string) =>
			(await listAssignmentsOn(db, { municipalityId, personId, date })).map(({ role }) => role)
		const given = () =>
			listStandIns(db, { municipalityId, personId: actor.personId, side: 'given', from: '2026-11-24' })
		return { db, actor, municipalityId, personId, period, rolesOn, given }
	}

	test('is secretary from one day to another, both included, and seen by both', async () => {
		const { db, actor, municipalityId, personId, period, rolesOn, given } = await replaced()
		expect(await insertStandIn(db, actor, period)).toBe(true)
		const days = ['2026-11-30', '2026-12-01', '2026-12-18', '2026-12-19']
		expect(await Promise.all(days.map(rolesOn))).toEqual([[], ['sekreterare'], ['sekreterare'], []])
		expect(await given()).toMatchObject([{ personName: 'vikarie', committeeName: 'Omsorgsnämnden' }])
		const received = { municipalityId, personId, side: 'received', from: '2026-12-18' } as const
		expect(await listStandIns(db, received)).toMatchObject([{ grantedByName: 'sekreterare' }])
		expect(await listStandIns(db, { ...received, from: '2026-12-19' })).toEqual([])
	})

	test('that has begun ends the day before; one that has not is as if it had never been', async () => {
		const { db, actor, period, rolesOn, given } = await replaced()
		await insertStandIn(db, actor, period)
		const id = (await given())[0]?.id ?? ''
		expect(await endStandIn(db, actor, { id, today: '2026-12-10' })).toBe(true)
		expect([await rolesOn('2026-12-09'), await rolesOn('2026-12-10')]).toEqual([['sekreterare'], []])
		await insertStandIn(db, actor, { ...period, validFrom: '2027-01-01', validTo: '2027-01-31' })
		const later = (await given()).find(({ validFrom }) => validFrom === '2027-01-01')?.id ?? ''
		expect(await endStandIn(db, actor, { id: later, today: '2026-12-10' })).toBe(true)
		expect(await rolesOn('2027-01-15')).toEqual([])
	})

	test('is ended by nobody but who gave it, and is never somebody of another municipality or disabled', async () => {
		const { db, actor, personId, period, rolesOn, given } = await replaced()
		await insertStandIn(db, actor, period)
		const id = (await given())[0]?.id ?? ''
		expect(await endStandIn(db, { ...actor, personId }, { id, today: '2026-12-02' })).toBe(false)
		const other = await municipalityWithPerson(db, 'beby')
		expect(await endStandIn(db, other, { id, today: '2026-12-02' })).toBe(false)
		expect(await rolesOn('2026-12-02')).toEqual(['sekreterare'])
		expect(await insertStandIn(db, actor, { ...period, personId: other.personId })).toBe(false)
		await markDisabled(db, personId, noon)
		expect(await insertStandIn(db, actor, period)).toBe(false)
	})

	test('is in the log', async () => {
		const { db, actor, municipalityId, period, given } = await replaced()
		await insertStandIn(db, actor, period)
		await endStandIn(db, actor, { id: (await given())[0]?.id ?? '', today: '2026-12-01' })
		const log = await listAudit(db, { municipalityId, after: 0, limit: 9 })
		expect(log.map(({ action }) => action)).toEqual(['standIn.created', 'standIn.ended'])
	})
})

describeDatabases('the address of a calendar', ({ open }) => {
	test('is one a person, ends when it is renewed or taken away, and is another municipality’s never', async () => {
		const db = await open()
		const actor = await municipalityWithPerson(db)
		const other = await municipalityWithPerson(db, 'beby')
		const { municipalityId, personId } = actor
		const personOf = (tokenHash: string, municipality = municipalityId) =>
			findFeedPerson(db, { municipalityId: municipality, tokenHash })
		await saveFeed(db, actor, 'first')
		expect([await personOf('first'), await personOf('first', other.municipalityId)]).toEqual([personId, null])
		await saveFeed(db, actor, 'second')
		expect([await personOf('first'), await personOf('second')]).toEqual([null, personId])
		await markDisabled(db, personId, noon)
		expect(await personOf('second')).toBeNull()
		await markDisabled(db, personId, null)
		expect(await findFeedTime(db, actor)).toBe(noon)
		expect([await deleteFeed(db, actor), await deleteFeed(db, actor)]).toEqual([true, false])
		expect([await personOf('second'), await findFeedTime(db, actor)]).toEqual([null, null])
	})
})
