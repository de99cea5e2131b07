import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assessorsText as text } from '#app/text/assessors.ts'
import { invitationText } from '#app/text/invitation.ts'
import { get, post } from '#tests/support/forms.ts'
import type { FormFields, Sent } from '#tests/support/forms.ts'
import { readPage } from '#tests/support/page.ts'
import { followLink, inviteByLink, shownLink } from './guest.ts'
import { startInstallation } from './installation.ts'
import type { Installation, StoredProposal } from './installation.ts'

let installation: Installation
let secretary: Sent
let proposal: StoredProposal

beforeAll(async () => {
	installation = await startInstallation()
	secretary = await installation.logIn('maria.lindqvist')
	proposal = await installation.proposal('verksamhetssystem')
})
afterAll(() => installation.stop())

async function textOf(path: string, sent: Sent): Promise<string> {
	return readPage((await get(installation.server, path, sent)).body).text
}

async function change(intent: string, role: string, fields: FormFields = []) {
	const all: FormFields = [...fields, ['respondentId', await respondentId(role)], ['intent', intent]]
	return post(installation.server, `${proposal.path}/bedomare`, all, secretary)
}

async function respondentId(role: string): Promise<string> {
	const { id } = await installation.db
		.selectFrom('respondent')
		.select('id')
		.where('assessment_id', '=', proposal.assessmentId)
		.where('role', '=', role)
		.executeTakeFirstOrThrow()
	return id
}

const step = () => `${proposal.path}/bedomning/alla/flexibilitet`

/** Answers one question about the first alternative, as the page would save it. */
function answer(sent: Sent, level: string) {
	const [id = ''] = proposal.alternativeIds
	const name = `${id}/answers/flexibility.sense`
	const fields: FormFields = [
		[`was:${name}/level`, ''],
		[`${name}/level`, level],
		[`was:${name}/motivation`, ''],
		[`${name}/motivation`, 'Enligt rutinen.'],
		['intent', 'stay'],
	]
	return post(installation.server, step(), fields, sent)
}

describe('a link', () => {
	test('is shown once, is not used up by being looked at, and is by being followed', async () => {
		const { server } = installation
		const link = await inviteByLink(installation, secretary, proposal.path, { role: 'enhetschef' })
		expect((await get(server, `${proposal.path}/bedomare`, secretary)).body).not.toContain(link)
		const looks = [await get(server, link), await get(server, link), await get(server, link)]
		for (const { status, body } of looks)
			expect([status, body.includes(invitationText.publicRecord)]).toEqual([200, true])
		const guest = await followLink(installation, link)
		expect(await textOf('/inbjudan', guest)).toContain(invitationText.yourRole('enhetschef'))
		expect((await get(server, link, guest)).headers.location).toBe('/inbjudan')
		await installation.db
			.updateTable('invitation')
			.set({ used_at: '2026-01-01T08:00:00.000Z' })
			.where('role', '=', 'enhetschef')
			.execute()
		const again = await get(server, link)
		expect([again.status, readPage(again.body).text]).toEqual([
			404,
			expect.stringContaining(invitationText.states.used),
		])
		expect((await post(server, link, [])).headers['set-cookie']).toBeUndefined()
		expect((await answer(guest, '1')).status).toBe(302)
	})

	test('made anew ends the old one and its sessions; the answers follow to the other device', async () => {
		const { server } = installation
		const link = await inviteByLink(installation, secretary, proposal.path, { role: 'planerare' })
		const first = await followLink(installation, link)
		expect((await answer(first, '2')).status).toBe(302)
		const renewed = await shownLink(
			installation,
			secretary,
			await change('renew', 'planerare', [['dueOn', '2099-12-31']]),
		)
		expect((await get(server, link)).status).toBe(404)
		expect((await answer(first, '1')).status).toBe(401)
		expect((await get(server, step(), first)).headers.location).toBe('/inbjudan')
		expect(await textOf('/inbjudan', first)).toContain(invitationText.states.revoked)
		const second = await followLink(installation, renewed ?? '')
		const page = readPage((await get(server, step(), second)).body)
		const [id = ''] = proposal.alternativeIds
		expect(page.forms.flat()).toContainEqual([`${id}/answers/flexibility.sense/level`, '2'])
	})

	test('that is revoked lets nobody in, at once, and keeps the answers', async () => {
		const { server } = installation
		const link = await inviteByLink(installation, secretary, proposal.path, { role: 'arkitekt' })
		const guest = await followLink(installation, link)
		expect((await answer(guest, '1')).status).toBe(302)
		await change('revoke', 'arkitekt')
		expect((await get(server, link)).status).toBe(404)
		expect((await answer(guest, '2')).status).toBe(401)
		const kept = await installation.db
			.selectFrom('answer')
			.select('level')
			.where('respondent_id', '=', await respondentId('arkitekt'))
			.execute()
		expect(kept).toEqual([{ level: '1' }])
	})

	test('whose last day is past lets nobody in, also where a session has begun', async () => {
		const { server, db } = installation
		const link = await inviteByLink(installation, secretary, proposal.path, { role: 'jurist' })
		const guest = await followLink(installation, link)
		await db
			.updateTable('invitation')
			.set({ expires_at: '2026-01-01T23:00:00.000Z' })
			.where('role', '=', 'jurist')
			.execute()
		expect((await answer(guest, '1')).status).toBe(401)
		expect(await textOf('/inbjudan', guest)).toContain(invitationText.states.expired)
		expect((await get(server, link)).status).toBe(404)
	})

	test('leads to its own assessment only, with no list, no result and nobody else’s answers', async () => {
		const { server } = installation
		const other = await installation.proposal('valfrihetssystem')
		const link = await inviteByLink(installation, secretary, proposal.path, { role: 'ekonom' })
		const guest = await followLink(installation, link)
		for (const path of ['', '/resultat', '/bilaga', '/bedomare', '/samstamning'])
			expect((await get(server, proposal.path + path, guest)).headers.location).toMatch(/^\/logga-in/)
		expect((await get(server, '/arenden', guest)).headers.location).toMatch(/^\/logga-in/)
		expect((await get(server, `${other.path}/bedomning/granska`, guest)).status).toBe(404)
		const review = await textOf(`${proposal.path}/bedomning/granska`, guest)
		expect(review).not.toContain('Maria')
		expect(review).not.toContain('Enligt rutinen.')
	})
})

describe('an invitation', () => {
	test('says what is missing beside the field, and keeps what was typed', async () => {
		const fields: FormFields = [
			['role', ''],
			['name', 'Siv Gran'],
			['dueOn', '31/2'],
			['intent', 'invite-link'],
		]
		const { status, body } = await post(installation.server, `${proposal.path}/bedomare`, fields, secretary)
		expect(status).toBe(422)
		expect(body).toContain(text.problems.roleMissing)
		expect(body).toContain(text.problems.date)
		expect(readPage(body).forms.flat()).toContainEqual(['name', 'Siv Gran'])
	})

	test('gives somebody with an account the right to this ärende and no other', async () => {
		const { server, newPerson, db } = installation
		const outsider = await newPerson({
			municipality: 'alvstad',
			role: 'bedomare',
			committee: 'Bildningsnämnden',
		})
		expect((await get(server, step(), outsider)).status).toBe(404)
		const { id } = await db
			.selectFrom('person')
			.select('id')
			.orderBy('number', 'desc')
			.limit(1)
			.executeTakeFirstOrThrow()
		const fields: FormFields = [
			['personId', id],
			['role', 'rektor'],
			['dueOn', '2099-12-31'],
			['intent', 'invite-account'],
		]
		await post(server, `${proposal.path}/bedomare`, fields, secretary)
		expect((await get(server, step(), outsider)).status).toBe(200)
		expect(await textOf('/', outsider)).toContain(proposal.title)
		const other = await installation.proposal('valfrihetssystem')
		expect((await get(server, `${other.path}/bedomning/granska`, outsider)).status).toBe(404)
		expect(await textOf(`${proposal.path}/resultat`, outsider)).toContain('Resultatet visas när')
		const again = await post(server, `${proposal.path}/bedomare`, fields, secretary)
		expect(again.body).toContain(text.problems.alreadyListed)
	})

	test('is taken back while nothing is answered; an answer is never struck', async () => {
		await inviteByLink(installation, secretary, proposal.path, { role: 'konsult' })
		expect((await change('remove', 'konsult')).status).toBe(302)
		await expect(respondentId('konsult')).rejects.toThrow()
		const refused = await change('remove', 'enhetschef')
		expect([refused.status, readPage(refused.body).text]).toEqual([
			422,
			expect.stringContaining(text.problems.notDone),
		])
		expect((await change('leave-out', 'enhetschef')).body).toContain(text.problems.reasonMissing)
		await change('leave-out', 'enhetschef', [['reason', 'Har slutat.']])
		expect(await textOf(proposal.path, secretary)).toContain('Har slutat.')
		expect(await textOf(`${proposal.path}/bedomare`, secretary)).not.toMatch(/Kvar:[^.]*enhetschef/)
	})
})

test('a secretary who is on the list sees no figures before she has answered anything', async () => {
	const { server, newPerson, db } = installation
	const other = await installation.proposal('valfrihetssystem')
	const invited = await newPerson({
		municipality: 'alvstad',
		role: 'sekreterare',
		committee: 'Omsorgsnämnden',
	})
	const figures = /omställningsförmågan (något|tydligt)/
	expect(await textOf(`${other.path}/resultat`, invited)).toMatch(figures)
	const { id } = await db
		.selectFrom('person')
		.select('id')
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirstOrThrow()
	const fields: FormFields = [
		['personId', id],
		['role', 'utredare'],
		['dueOn', '2099-12-31'],
		['intent', 'invite-account'],
	]
	await post(server, `${other.path}/bedomare`, fields, secretary)
	for (const page of ['resultat', 'bilaga'])
		expect(await textOf(`${other.path}/${page}`, invited)).not.toMatch(figures)
})
