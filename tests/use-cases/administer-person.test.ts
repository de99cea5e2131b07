import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { verifyPassword } from '#app/access/password.ts'
import { hashToken } from '#app/access/session-token.ts'
import {
	addPerson,
	disablePerson,
	endRole,
	forgetPerson,
	giveRole,
	makePasswordLink,
	savePerson,
} from '#app/use-cases/administer-person.ts'
import { personRecord, wordsOf } from '#app/use-cases/person-record.ts'
import { setPassword } from '#app/use-cases/set-password.ts'
import type { Database } from '#db/database.ts'
import { findAdministeredPerson } from '#db/queries/administered-person.ts'
import { checkLatestAudit, listAudit } from '#db/queries/audit.ts'
import { findPasswordLink } from '#db/queries/password-link.ts'
import { findLogin } from '#db/queries/person.ts'
import { listMentions } from '#db/queries/person-traces.ts'
import { listRoleAssignments } from '#db/queries/role-assignment.ts'
import { insertSession } from '#db/queries/session.ts'
import { verifyDatabase } from '#db/verify.ts'
import { describeDatabases, sqlite } from '#tests/support/databases.ts'
import { anotherPerson, noon } from '#tests/support/proposals.ts'
import { answering } from './answering.ts'

/** An administrator of the whole municipality, who acts, and an assessor who has answered. */
async function administering(db: Database) {
	const visit = await answering(db)
	const { municipalityId } = visit.actor
	const administratorId = await anotherPerson(db, municipalityId, 'administratör')
	const actor = { municipalityId, personId: administratorId, at: noon }
	const forAll = { role: 'administrator', committeeId: null, validFrom: '2026-01-01', validTo: null } as const
	await giveRole(visit.deps, { ...actor }, { personId: administratorId, ...forAll })
	const person = async (number: number) => {
		const found = await findAdministeredPerson(db, { municipalityId, number })
		if (found === null) throw new Error(`No person ${String(number)}`)
		return found
	}
	const actions = async () =>
		(await listAudit(db, { municipalityId, after: 0, limit: 999 })).map(({ action }) => action)
	const rolesOf = async (personId: string) =>
		(await listRoleAssignments(db, municipalityId)).filter((one) => one.personId === personId)
	return { ...visit, actor, forAll, administratorId, person, actions, rolesOf }
}

describeDatabases('an administrator', ({ open }) => {
	test('makes an account whose owner sets her password by a link, once, within a week', async () => {
		const { db, deps, actor, actions } = await administering(await open())
		const { municipalityId } = actor
		const added = await addPerson(deps, actor, { name: 'Nils Ny', email: 'nils@example.se' })
		expect(await addPerson(deps, actor, { name: 'Nils Två', email: 'nils@example.se' })).toBeNull()
		const first = await makePasswordLink(deps, actor, added?.id ?? '')
		const token = await makePasswordLink(deps, actor, added?.id ?? '')
		const set = (secret: string, password: string, repeated = password) =>
			setPassword(deps, { municipalityId, token: secret, password, repeated })
		const password = 'fyra ord i en rad'
		expect(await set(first, password)).toEqual({ kind: 'void' })
		expect(await set(token, 'kort')).toEqual({ kind: 'refused', problem: 'short' })
		expect(await set(token, password, `${password}!`)).toEqual({ kind: 'refused', problem: 'unlike' })
		const after = { municipalityId, tokenHash: hashToken(token), now: '2026-12-10T12:00:00.000Z' }
		expect(await findPasswordLink(db, after)).toBeNull()
		expect(await set(token, password)).toEqual({ kind: 'done' })
		expect(await set(token, password)).toEqual({ kind: 'void' })
		const login = await findLogin(db, { municipalityId, email: 'nils@example.se' })
		expect(await verifyPassword(password, login?.passwordHash ?? null)).toBe(true)
		expect((await actions()).slice(-4)).toEqual([
			'person.created',
			'person.passwordLink',
			'person.passwordLink',
			'person.passwordChanged',
		])
	})

	test('takes away who somebody is; what she did stays, under a number, and everything still verifies', async () => {
		const { db, deps, actor, person, save, a } = await administering(await open())
		const { municipalityId } = actor
		await save({ [`${a}/answers/flexibility.sense/motivation`]: 'Som sekreterare vet jag det.' })
		const assessor = await person(1)
		await insertSession(db, { municipalityId, personId: assessor.id, at: noon, idHash: 'x', expiresAt: noon })
		const record = await personRecord(deps, actor, assessor)
		expect(record.assessments).toMatchObject([{ title: 'Valfrihet i hemtjänsten', role: 'utredare' }])
		expect(record.references.map(({ table }) => table)).toContain('respondent')
		expect(record.mentions).toEqual([{ table: 'answer', column: 'motivation', rows: 1 }])
		expect(record.events.length).toBeGreaterThan(0)
		expect(await forgetPerson(deps, actor, assessor, 'borttagen person 1')).toBe('done')
		expect(await person(1)).toMatchObject({
			name: 'borttagen person 1',
			email: null,
			removedAt: noon,
			disabledAt: noon,
			hasPassword: false,
		})
		expect(await db.selectFrom('session').selectAll().execute()).toEqual([])
		expect(wordsOf(await person(1))).toEqual([])
		const words = [assessor.email ?? '']
		expect(await listMentions(db, { municipalityId, words })).toEqual([])
		expect(await verifyDatabase(db)).toEqual([])
	})
})

test('the last administrator of the whole municipality cannot be ended, disabled or removed', async () => {
	const { db, deps, actor, forAll, administratorId, rolesOf, person } = await administering(
		await sqlite.open(),
	)
	const other = { ...actor, personId: await anotherPerson(db, actor.municipalityId, 'annan') }
	const [role] = await rolesOf(administratorId)
	if (role === undefined) throw new Error('No role')
	expect(await endRole(deps, other, role)).toBe('lastAdministrator')
	expect(await disablePerson(deps, other, administratorId)).toBe('lastAdministrator')
	expect(await forgetPerson(deps, other, await person(2), 'x')).toBe('lastAdministrator')
	expect(await disablePerson(deps, actor, administratorId)).toBe('oneself')
	await giveRole(deps, actor, { ...forAll, personId: other.personId, validTo: '2026-12-02' })
	expect(await endRole(deps, other, role)).toBe('lastAdministrator')
	await giveRole(deps, actor, { ...forAll, personId: other.personId })
	await giveRole(deps, actor, { ...forAll, personId: administratorId })
	expect(await endRole(deps, actor, role)).toBe('done')
	expect((await rolesOf(administratorId)).map(({ validTo }) => validTo).sort()).toEqual(['2026-12-02', null])
	expect(await disablePerson(deps, other, administratorId)).toBe('done')
	expect(await disablePerson(deps, { ...actor }, other.personId)).toBe('lastAdministrator')
})

test('what an administrator gives herself has a name of its own in the log, whose chain holds', async () => {
	const { db, deps, actor, forAll, actions } = await administering(await sqlite.open())
	await giveRole(deps, actor, { ...forAll, role: 'sekreterare', personId: actor.personId })
	expect((await actions()).at(-1)).toBe('role.createdForOneself')
	const count = (await actions()).length
	expect(await checkLatestAudit(db, actor.municipalityId, 2)).toEqual({
		from: count - 1,
		to: count,
		broken: null,
	})
	expect(await checkLatestAudit(db, actor.municipalityId, 1000)).toEqual({ from: 1, to: count, broken: null })
})

test('the log’s check finds an entry that was changed, and one that was taken away, and reads no more than it is told', async () => {
	const { db, deps, actor, forAll } = await administering(await sqlite.open())
	for (const role of ['sekreterare', 'granskare', 'politiker'] as const)
		await giveRole(deps, actor, { ...forAll, role, personId: actor.personId })
	const { to } = await checkLatestAudit(db, actor.municipalityId, 3)
	for (const trigger of ['audit_entry_frozen', 'audit_entry_kept'])
		await sql.raw(`drop trigger ${trigger}`).execute(db)
	await db
		.updateTable('audit_entry')
		.set({ action: 'annat' })
		.where('sequence', '=', to - 1)
		.execute()
	expect(await checkLatestAudit(db, actor.municipalityId, 3)).toMatchObject({ broken: to - 1 })
	expect(await checkLatestAudit(db, actor.municipalityId, 1)).toMatchObject({ from: to, broken: null })
	await db
		.deleteFrom('audit_entry')
		.where('sequence', '=', to - 1)
		.execute()
	expect(await checkLatestAudit(db, actor.municipalityId, 3)).toMatchObject({ broken: to - 1 })
})

test('a name or address that somebody else has changed meanwhile is not written over', async () => {
	const { deps, actor, person } = await administering(await sqlite.open())
	const before = await person(1)
	const was = { name: before.name, email: before.email ?? '' }
	const save = async (name: string, email: string) =>
		savePerson(deps, actor, await person(1), { typed: { name, email }, was })
	expect(await save('Maria Ek', was.email)).toEqual({ kind: 'saved' })
	expect(await save('Maria Berg', was.email)).toEqual({
		kind: 'conflict',
		problems: { name: { kind: 'theirs', value: 'Maria Ek' } },
	})
	expect(await save(was.name, 'administratör@example.se')).toEqual({
		kind: 'refused',
		problems: { email: 'taken' },
	})
	expect(await save(was.name, 'maria@example.se')).toEqual({ kind: 'saved' })
	expect(await person(1)).toMatchObject({ name: 'Maria Ek', email: 'maria@example.se' })
})
