import { expect, test } from 'vitest'
import {
	countFailedLogins,
	deleteFailedLogins,
	deleteFailedLoginsBefore,
	insertFailedLogin,
} from '#db/queries/login-attempt.ts'
import { listAudit } from '#db/queries/audit.ts'
import { findMunicipalityByHost, insertMunicipality, saveMunicipality } from '#db/queries/municipality.ts'
import { findLogin, insertPerson, listPersons, markDisabled, savePasswordHash } from '#db/queries/person.ts'
import { endRoleAssignment, insertRoleAssignment, listAssignmentsOn } from '#db/queries/role-assignment.ts'
import {
	deleteExpiredSessions,
	deleteSession,
	deleteSessionsOfPerson,
	findSession,
	insertSession,
	touchSession,
} from '#db/queries/session.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { municipalityWithPerson, noon } from '#tests/support/proposals.ts'

describeDatabases('people and their access', ({ open }) => {
	test('an address has one account, whatever its case, and persons are numbered as they come', async () => {
		const db = await open()
		const actor = await municipalityWithPerson(db)
		const person = { municipalityId: actor.municipalityId, name: 'B', passwordHash: 'hash', at: noon }
		expect(await insertPerson(db, { ...person, email: ' SEKRETERARE@example.se' })).toBeNull()
		const numbers = await Promise.all(
			['a', 'b', 'c', 'd'].map((letter) => insertPerson(db, { ...person, email: `${letter}@example.se` })),
		)
		expect(numbers.map((added) => added?.number).sort()).toEqual([2, 3, 4, 5])
		expect(await listPersons(db, actor.municipalityId)).toHaveLength(5)
		await savePasswordHash(db, actor.personId, 'annan')
		expect(await findLogin(db, { ...actor, email: 'Sekreterare@Example.SE ' })).toMatchObject({
			id: actor.personId,
			passwordHash: 'annan',
		})
	})

	test('an assignment holds from its first day to its last', async () => {
		const db = await open()
		const actor = await municipalityWithPerson(db)
		const assignment = { personId: actor.personId, role: 'granskare', committeeId: null } as const
		const validity = { validFrom: '2026-03-01', validTo: null }
		const id = await insertRoleAssignment(db, actor.municipalityId, { ...assignment, ...validity })
		await endRoleAssignment(db, { ...actor, id, validTo: '2026-06-30' })
		const roles = async (date: string) =>
			(await listAssignmentsOn(db, { ...actor, date })).map(({ role }) => role)
		expect(await roles('2026-02-28')).toEqual([])
		expect(await roles('2026-03-01')).toEqual(['granskare'])
		expect(await roles('2026-06-30')).toEqual(['granskare'])
		expect(await roles('2026-07-01')).toEqual([])
	})

	test('a session is found until it expires, is ended, or its person is disabled', async () => {
		const db = await open()
		const actor = await municipalityWithPerson(db)
		const begin = (idHash: string) =>
			insertSession(db, { ...actor, idHash, expiresAt: '2026-12-03T20:00:00.000Z' })
		const isOpen = async (idHash: string, now = noon) =>
			(await findSession(db, { municipalityId: actor.municipalityId, idHash, now })) !== null
		for (const idHash of ['a', 'b', 'c']) await begin(idHash)
		expect(await isOpen('a', '2026-12-03T19:59:59.999Z')).toBe(true)
		expect(await isOpen('a', '2026-12-03T20:00:00.000Z')).toBe(false)
		await touchSession(db, { idHash: 'a', lastSeenAt: noon, expiresAt: '2026-12-03T22:00:00.000Z' })
		await deleteExpiredSessions(db, '2026-12-03T21:00:00.000Z')
		expect([await isOpen('a'), await isOpen('b')]).toEqual([true, false])
		await begin('b')
		await deleteSessionsOfPerson(db, { personId: actor.personId, exceptIdHash: 'b' })
		expect([await isOpen('a'), await isOpen('b')]).toEqual([false, true])
		await deleteSession(db, 'b')
		expect(await isOpen('b')).toBe(false)
		await begin('d')
		await markDisabled(db, actor.personId, noon)
		expect(await isOpen('d')).toBe(false)
		await markDisabled(db, actor.personId, null)
		expect(await isOpen('d')).toBe(false)
	})

	test('failed logins are counted by account and by address, and forgotten in time', async () => {
		const db = await open()
		const { municipalityId } = await municipalityWithPerson(db)
		const fail = (account: string, address: string, at: string) =>
			insertFailedLogin(db, { municipalityId, account, address, at })
		await fail('a', '10.0.0.1', '2026-12-03T11:00:00.000Z')
		await fail('a', '10.0.0.2', '2026-12-03T11:50:00.000Z')
		await fail('b', '10.0.0.1', '2026-12-03T11:55:00.000Z')
		const count = (since: string) =>
			countFailedLogins(db, { municipalityId, account: 'a', address: '10.0.0.1', since })
		expect(await count('2026-12-03T11:00:00.000Z')).toEqual({ byAccount: 2, byAddress: 2 })
		expect(await count('2026-12-03T11:45:00.000Z')).toEqual({ byAccount: 1, byAddress: 1 })
		await deleteFailedLogins(db, { municipalityId, account: 'a' })
		expect(await count('2026-12-03T00:00:00.000Z')).toEqual({ byAccount: 0, byAddress: 1 })
		await deleteFailedLoginsBefore(db, noon)
		expect(await count('2026-12-03T00:00:00.000Z')).toEqual({ byAccount: 0, byAddress: 0 })
	})

	test('with one municipality every host is its own, and its settings are the default until they are saved', async () => {
		const db = await open()
		expect(await findMunicipalityByHost(db, 'localhost')).toBeNull()
		const id = await insertMunicipality(db, { slug: 'k', name: 'Kommunen', hosts: [], at: noon })
		const municipality = await findMunicipalityByHost(db, 'localhost')
		expect(municipality).toMatchObject({ id, settings: { conditionStyle: 'att', reviewRequired: false } })
		if (!municipality) throw new Error('no municipality')
		const settings = { ...municipality.settings, conditionStyle: 'sentences', accent: '#003366' } as const
		const actor = { municipalityId: id, personId: null, at: noon }
		await saveMunicipality(db, actor, { name: 'Nya kommunen', settings, paths: ['name', 'accent'] })
		expect(await findMunicipalityByHost(db, 'localhost')).toMatchObject({ name: 'Nya kommunen', settings })
		expect(await listAudit(db, { municipalityId: id, after: 0, limit: 9 })).toMatchObject([
			{ action: 'municipality.saved', subjectId: id, paths: ['name', 'accent'] },
		])
	})
})
