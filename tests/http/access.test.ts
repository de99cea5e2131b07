import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationAccount, logInTo } from '#tests/support/demonstration.ts'
import { startServer } from '#tests/support/server.ts'
import type { RunningServer } from '#tests/support/server.ts'

const readers = [
	'sekreterare',
	'bedömare',
	'granskare',
	'tjänsteperson',
	'politiker',
	'administratör',
] as const
type Reader = (typeof readers)[number] | 'annan nämnd' | 'ingen'

let server: RunningServer
const cookies = new Map<Reader, string>([['ingen', '']])
/** Addresses of demonstration ärenden by their state. */
const ofOmsorg = { submitted: '', established: '', draft: '' }

beforeAll(async () => {
	server = await startServer()
	for (const role of readers) cookies.set(role, await logInTo(server, demonstrationAccount(server, role)))
	cookies.set('annan nämnd', await logInTo(server, demonstrationAccount(server, 'övriga nämnder')))
	ofOmsorg.submitted = await find('LOV', 'Valfrihetssystem')
	ofOmsorg.established = await find('natten', 'Digital')
	ofOmsorg.draft = await find('verksamhetssystem', 'Upphandling')
})
afterAll(() => server.stop())

async function find(search: string, start: string): Promise<string> {
	const page = await (await visit('sekreterare', `/arenden?q=${search}`)).text()
	const address = new RegExp(`/arenden/[a-z0-9]+(?=">${start})`).exec(page)?.[0]
	if (address === undefined) throw new Error(`No ärende for ${search}`)
	return address
}

function visit(
	reader: Reader,
	path: string,
	init: { readonly method?: string; readonly body?: URLSearchParams } = {},
) {
	const headers = { cookie: cookies.get(reader) ?? '', Origin: server.url }
	return fetch(server.url + path, { redirect: 'manual', ...init, headers })
}

type State = keyof typeof ofOmsorg
const step = '/bedomning/alla/flexibilitet'

/** Who may open a page of an ärende; everybody else gets 403 or 404, and who is nobody is led to the log-in page. */
const pages: readonly [state: State, page: string, may: readonly Reader[]][] = [
	['submitted', '', ['sekreterare', 'bedömare', 'granskare', 'tjänsteperson', 'administratör']],
	[
		'established',
		'',
		['sekreterare', 'bedömare', 'granskare', 'tjänsteperson', 'administratör', 'politiker'],
	],
	['submitted', '/andra', ['sekreterare']],
	['submitted', '/alternativ', ['sekreterare']],
	['draft', step, ['sekreterare', 'bedömare']],
	['draft', '/bedomning/granska', ['sekreterare', 'bedömare']],
	['submitted', '/resultat', ['sekreterare', 'bedömare', 'granskare', 'tjänsteperson']],
	['draft', '/resultat', ['sekreterare', 'bedömare', 'granskare']],
	['submitted', '/bilaga', ['sekreterare', 'bedömare', 'granskare', 'tjänsteperson']],
	['established', '/bilaga', ['sekreterare', 'bedömare', 'granskare', 'tjänsteperson', 'politiker']],
	['submitted', '/bilaga/utkast/bilaga.txt', ['sekreterare', 'bedömare', 'granskare', 'tjänsteperson']],
	[
		'established',
		'/bilaga/1/bilaga.pdf',
		['sekreterare', 'bedömare', 'granskare', 'tjänsteperson', 'politiker'],
	],
]

describe('a page of an ärende', () => {
	test.each(pages)('(%s) %s is open to exactly those who may', async (state, page, may) => {
		for (const reader of readers) {
			const { status } = await visit(reader, ofOmsorg[state] + page)
			if (may.includes(reader)) expect(status, reader).toBe(200)
			else expect([403, 404], `${reader}: ${String(status)}`).toContain(status)
		}
		expect((await visit('annan nämnd', ofOmsorg[state] + page)).status).toBe(404)
		const stranger = await visit('ingen', ofOmsorg[state] + page)
		expect([stranger.status, stranger.headers.get('Location')?.startsWith('/logga-in?till=')]).toEqual([
			302,
			true,
		])
	})

	test('shows a bedömare who has not submitted no figures', async () => {
		const page = await (await visit('bedömare', `${ofOmsorg.draft}/resultat`)).text()
		expect(page).toContain('Resultatet visas när du har lämnat in dina svar')
	})

	test('shows a politician nothing of what is under way', async () => {
		expect((await visit('politiker', ofOmsorg.submitted)).status).toBe(404)
		expect(await (await visit('politiker', '/arenden')).text()).not.toContain(
			'Valfrihetssystem enligt LOV i hemtjänsten',
		)
	})
})

const writes: readonly [path: string, body: Record<string, string>, may: readonly Reader[]][] = [
	['/andra', { title: 'Ändrad', 'was:title': 'x' }, ['sekreterare']],
	['/alternativ', { intent: 'add', title: 'Nytt', key: 'Z' }, ['sekreterare']],
	['', { intent: 'withdraw' }, ['sekreterare']],
	[step, { intent: 'stay' }, ['sekreterare', 'bedömare']],
	['/bedomning/spara', { 'was:summary': 'x', summary: 'y' }, ['sekreterare', 'bedömare']],
	['/bedomning/granska', { intent: 'submit' }, ['sekreterare', 'bedömare']],
	['/bilaga', { intent: 'establish', confirm: '1' }, ['sekreterare']],
]

describe('a write', () => {
	test.each(writes)('to %s by anybody who may not is refused and writes nothing', async (path, body, may) => {
		const before = digestOf(server.databaseUrl)
		for (const reader of [...readers, 'annan nämnd', 'ingen'] as const) {
			if (may.includes(reader)) continue
			const { status } = await visit(reader, ofOmsorg.draft + path, {
				method: 'POST',
				body: new URLSearchParams(body),
			})
			expect([401, 403, 404], `${reader}: ${String(status)}`).toContain(status)
		}
		expect(digestOf(server.databaseUrl)).toEqual(before)
	})

	test('of a new ärende is for secretaries', async () => {
		const before = digestOf(server.databaseUrl)
		for (const reader of readers.filter((role) => role !== 'sekreterare')) {
			const { status } = await visit(reader, '/arenden/ny', {
				method: 'POST',
				body: new URLSearchParams({ title: 'x' }),
			})
			expect(status, reader).toBe(403)
		}
		expect(digestOf(server.databaseUrl)).toEqual(before)
	})

	test("to a nämnd that is not one's own is refused", async () => {
		const before = digestOf(server.databaseUrl)
		const db = new Database(server.databaseUrl, { readonly: true })
		const { id } = db.prepare("select id from committee where name = 'Bildningsnämnden'").get() as {
			id: string
		}
		db.close()
		const body = new URLSearchParams({ title: 'Utanför', type: 'other', committeeId: id })
		expect((await visit('sekreterare', '/arenden/ny', { method: 'POST', body })).status).toBe(422)
		expect(digestOf(server.databaseUrl)).toEqual(before)
	})
})

/** A digest of every table but those that reading fills. */
function digestOf(file: string): Record<string, string> {
	const db = new Database(file, { readonly: true })
	try {
		const tables = db
			.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
			.all() as { name: string }[]
		return Object.fromEntries(
			tables
				.filter(({ name }) => !['session', 'login_attempt'].includes(name) && !name.includes('search'))
				.map(({ name }) => [
					name,
					createHash('sha256')
						.update(JSON.stringify(db.prepare(`select * from "${name}"`).all()))
						.digest('hex'),
				]),
		)
	} finally {
		db.close()
	}
}
