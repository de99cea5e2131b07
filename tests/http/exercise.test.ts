import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exerciseText as text } from '#app/text/exercise.ts'
import { get, post } from '#tests/support/forms.ts'
import type { FormFields, Received, Sent } from '#tests/support/forms.ts'
import { readPage } from '#tests/support/page.ts'
import { startInstallation } from './installation.ts'
import type { Installation } from './installation.ts'

let installation: Installation
let leader: Sent
beforeAll(async () => {
	installation = await startInstallation({ TRUST_PROXY: '1' })
	leader = await installation.logIn('fatima.nilsson')
})
afterAll(() => installation.stop())

/** Somebody at a network of her own, so that one test's wrong codes are not another's. */
function from(network: string, sent: Sent = {}): Sent {
	return { ...sent, headers: { 'X-Forwarded-For': network } }
}

async function start(): Promise<string> {
	const { status, headers } = await post(
		installation.server,
		'/kunskap/ovning',
		[['case', 'nattpatrullen']],
		leader,
	)
	expect(status).toBe(302)
	return /^\/kunskap\/ovning\/([2-9b-z]{6})$/.exec(String(headers.location))?.[1] ?? ''
}

function send(code: string, intent: string): Promise<Received> {
	return post(installation.server, `/kunskap/ovning/${code}`, [['intent', intent]], leader)
}

const four = (flexibility: string, bureaucracy = '0', renewal = '1', innovation = 'unknown'): FormFields => [
	['flexibility', flexibility],
	['bureaucracy', bureaucracy],
	['renewal', renewal],
	['innovation', innovation],
]

/** Answers, and is the same participant the next time. */
async function answer(
	code: string,
	fields: FormFields,
	participant: Sent = {},
): Promise<Sent & { status: number }> {
	const { status, headers } = await post(installation.server, `/ovning/${code}`, fields, participant)
	const cookie = headers['set-cookie']?.[0]?.split(';', 1)[0] ?? participant.cookie ?? ''
	return { status, cookie }
}

async function textAt(path: string, sent: Sent): Promise<string> {
	const { status, body } = await get(installation.server, path, sent)
	expect([path, status]).toEqual([path, 200])
	const page = readPage(body)
	expect(page.problems).toEqual([])
	return page.text.replaceAll('\u00a0', ' ')
}

describe('an exercise, without JavaScript', () => {
	test('goes from the case to the spread, and ends with the answers deleted', async () => {
		const code = await start()
		const screen = `/kunskap/ovning/${code}`
		expect(await textAt(screen, leader)).toContain(text.answered(0))
		const first = await answer(code, four('2'))
		await answer(code, four('-2'))
		expect(await textAt(screen, leader)).toContain(text.answered(2))
		expect(await textAt(screen, leader)).not.toContain(text.spreadTitle)
		expect(await textAt(`/ovning/${code}`, first)).toContain(text.thanks)
		await answer(code, four('1'), first)
		expect(await textAt(screen, leader)).toContain(text.answered(2))
		expect((await send(code, 'reveal')).status).toBe(302)
		const { body } = await get(installation.server, screen, leader)
		expect(body).toContain('aria-label="Mer flexibilitet. −2: 1, −1: 0, 0: 0, +1: 1, +2: 0, Vet ej: 0."')
		expect(body).toContain(text.divided(['flexibilitet']))
		expect(body).toContain(text.unknown(['innovation']))
		expect(await textAt(`/ovning/${code}`, first)).toContain(text.spreadTitle)
		expect((await answer(code, four('0'), first)).status).toBe(409)
		expect((await send(code, 'end')).status).toBe(302)
		for (const [path, sent] of [
			[screen, leader],
			[`/ovning/${code}`, first],
		] as const)
			expect((await get(installation.server, path, sent)).status).toBe(404)
		expect(await installation.db.selectFrom('exercise_answer').selectAll().execute()).toEqual([])
	})

	test('gives back what was chosen where an answer is missing', async () => {
		const code = await start()
		const { status, body } = await post(installation.server, `/ovning/${code}`, four('-1', 'nonsense'))
		expect(status).toBe(422)
		expect(body).toContain(text.missing('byråkrati'))
		expect(body).not.toContain(text.missing('flexibilitet'))
		expect(body).toMatch(/<input type="radio" name="flexibility"[^>]*checked=""[^>]*value="-1"/)
		await send(code, 'end')
	})

	test('shows nothing before anybody has answered', async () => {
		const code = await start()
		const { status, body } = await send(code, 'reveal')
		expect([status, body.includes(text.revealNone)]).toEqual([422, true])
		await send(code, 'end')
	})

	test('takes the code as it is typed', async () => {
		const code = await start()
		const typed = encodeURIComponent(` ${code.slice(0, 3).toUpperCase()} ${code.slice(3)} `)
		const { headers } = await get(installation.server, `/ovning?kod=${typed}`)
		expect(headers.location).toBe(`/ovning/${code}`)
		await send(code, 'end')
	})
})

describe('an exercise is safe', () => {
	test('only somebody with a role starts one, and only its leader shows and ends it', async () => {
		const { server } = installation
		const fields: FormFields = [['case', 'nattpatrullen']]
		expect((await post(server, '/kunskap/ovning', fields)).status).toBe(401)
		expect((await post(server, '/kunskap/ovning', [['case', 'saknas']], leader)).status).toBe(422)
		const code = await start()
		await answer(code, four('1'))
		const other = await installation.logIn('maria.lindqvist')
		for (const intent of ['reveal', 'end'])
			for (const [sent, status] of [
				[{}, 401],
				[other, 404],
			] as const)
				expect((await post(server, `/kunskap/ovning/${code}`, [['intent', intent]], sent)).status).toBe(
					status,
				)
		expect((await get(server, `/kunskap/ovning/${code}`)).headers.location).toContain('/logga-in')
		expect((await get(server, `/kunskap/ovning/${code}`, other)).status).toBe(404)
		expect((await get(server, `/ovning/${code}`, { host: 'grannkommunen.example' })).status).toBe(404)
		expect(await textAt(`/kunskap/ovning/${code}`, leader)).toContain(text.answered(1))
		await send(code, 'end')
	})

	test('nobody has more than five going', async () => {
		const codes = []
		for (let n = 0; n < 5; n += 1) codes.push(await start())
		const { status, body } = await post(
			installation.server,
			'/kunskap/ovning',
			[['case', 'nattpatrullen']],
			leader,
		)
		expect([status, body.includes(text.tooMany(5))]).toEqual([422, true])
		for (const code of codes) await send(code, 'end')
	})

	test('guessing codes is stopped for the network it comes from, and for nobody else', async () => {
		const code = await start()
		const { server } = installation
		const known = await answer(code, four('0'), from('198.51.100.7'))
		for (let n = 0; n < 40; n += 1)
			expect((await get(server, `/ovning/${String(222222 + n)}`, from('198.51.100.7'))).status).toBe(404)
		const stopped = await get(server, `/ovning/${code}`, from('198.51.100.7'))
		expect([stopped.status, stopped.body.includes(text.busyTitle)]).toEqual([429, true])
		expect((await post(server, `/ovning/${code}`, four('0'), from('198.51.100.7'))).status).toBe(429)
		expect((await get(server, `/ovning/${code}`, from('198.51.100.8'))).status).toBe(200)
		expect((await get(server, `/ovning/${code}`, from('198.51.100.7', known))).status).toBe(200)
		await send(code, 'end')
	})

	test('flooding is stopped at so many participants, and a forged cookie is a new one', async () => {
		const code = await start()
		const { id } = await installation.db
			.selectFrom('exercise')
			.select('id')
			.where('code', '=', code)
			.executeTakeFirstOrThrow()
		const zeros = { flexibility: '0', bureaucracy: '0', renewal: '0', innovation: '0' } as const
		const others = Array.from({ length: 149 }, (_, n) => ({ participant_hash: String(n), ...zeros }))
		await installation.db
			.insertInto('exercise_answer')
			.values(others.map((row) => ({ exercise_id: id, ...row })))
			.execute()
		expect((await answer(code, four('1'))).status).toBe(302)
		const forged = await answer(code, four('1'), { cookie: 'vagskal-ovning=ImFiYyI%3D.forged' })
		expect(forged.status).toBe(409)
		await send(code, 'end')
	})

	test('one that is over is not there', async () => {
		const code = await start()
		await installation.db
			.updateTable('exercise')
			.set({ started_at: '2026-01-01T08:00:00.000Z', expires_at: '2026-01-02T08:00:00.000Z' })
			.where('code', '=', code)
			.execute()
		const gone = await get(installation.server, `/ovning/${code}`)
		expect([gone.status, gone.body.includes(text.goneTitle)]).toEqual([404, true])
		expect((await post(installation.server, `/ovning/${code}`, four('1'))).status).toBe(404)
		expect((await get(installation.server, `/kunskap/ovning/${code}`, leader)).status).toBe(404)
	})

	test.each(['%00', '..%2f..', "'%20or%201=1", '2'.repeat(5000), '%F0%9F%98%80'])(
		'a code that is none is not there: %s',
		async (code) => {
			expect((await get(installation.server, `/ovning/${code}`, from('203.0.113.9'))).status).toBe(404)
		},
	)
})
