import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { annexReplies } from '#app/text/annex-replies.ts'
import { closeDatabase, openDatabase } from '#db/database.ts'
import { sql } from 'kysely'
import { demonstrationAccount, logInTo } from '#tests/support/demonstration.ts'
import { get } from '#tests/support/forms.ts'
import type { Sent } from '#tests/support/forms.ts'
import { startServer } from '#tests/support/server.ts'
import type { RunningServer } from '#tests/support/server.ts'

let server: RunningServer
let secretary: Sent
let address: string

beforeAll(async () => {
	server = await startServer({ expected: [/AnnexDamaged/, /^\s+at /] })
	secretary = { cookie: await logInTo(server, demonstrationAccount(server, 'sekreterare')) }
	const db = await openDatabase(server.databaseUrl)
	await sql`drop trigger annex_frozen`.execute(db)
	await sql`update annex set model = replace(model, 'omställning', 'Omställning')`.execute(db)
	await sql`update annex set pdf = ${Buffer.from('%PDF-1.7')}`.execute(db)
	const { publicId } = await db
		.selectFrom('proposal')
		.innerJoin('annex', 'annex.proposal_id', 'proposal.id')
		.select('proposal.public_id as publicId')
		.where('title', 'like', 'Digital tillsyn%')
		.executeTakeFirstOrThrow()
	address = `/arenden/${publicId}/bilaga`
	await closeDatabase(db)
})
afterAll(() => server.stop())

describe('a stored annex that is not what was established', () => {
	test('is not shown: the page says so calmly, and the log names it', async () => {
		const { status, body } = await get(server, address, secretary)
		expect(status).toBe(500)
		expect(body).toContain(annexReplies.damaged)
		expect(body).not.toContain('Fyra effekter')
		expect(server.log()).toMatch(/AnnexDamaged: The annex \w+ is not what was established/)
	})

	test.each(['pdf', 'docx', 'html', 'md', 'txt', 'json'])('gives no file of the form %s', async (form) => {
		const { status, headers, body } = await get(server, `${address}/1/bilaga.${form}`, secretary)
		expect([status, headers['content-type']]).toEqual([500, 'text/plain; charset=utf-8'])
		expect(body).toBe(annexReplies.damaged)
	})
})
