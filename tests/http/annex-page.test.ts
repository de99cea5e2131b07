import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AnnexModel } from '#app/annex/model.ts'
import { annexPageText as text } from '#app/text/annex-page.ts'
import { annexReplies } from '#app/text/annex-replies.ts'
import { get, post } from '#tests/support/forms.ts'
import type { Sent } from '#tests/support/forms.ts'
import { readPage } from '#tests/support/page.ts'
import { startInstallation } from './installation.ts'
import type { Installation } from './installation.ts'

let publicUrl: string
let installation: Installation
let secretary: Sent
let address: string

beforeAll(async () => {
	const port = await freePort()
	publicUrl = `http://127.0.0.1:${port}`
	installation = await startInstallation({ PORT: port, PUBLIC_URL: publicUrl })
	secretary = await installation.logIn('maria.lindqvist')
	const { path } = await installation.proposal('Valfrihetssystem')
	address = `${path}/bilaga`
})
afterAll(() => installation.stop())

async function freePort(): Promise<string> {
	const server = createServer()
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
	const address = server.address()
	await new Promise((closed) => server.close(closed))
	return typeof address === 'object' ? String(address?.port) : ''
}

const read = async (path: string) => (await get(installation.server, path, secretary)).body

describe('whether the draft has the assessment record', () => {
	test('is chosen on the page without JavaScript, and kept in the address', async () => {
		const page = await read(address)
		expect(page).toContain(text.recordChoice(3))
		expect(page).not.toContain('Bedömningsunderlag</h')
		const chosen = await read(`${address}?underlag=1`)
		expect(chosen).toContain('Bedömningsunderlag</h')
		expect(chosen).toMatch(/<input type="checkbox" name="underlag" checked="" value="1"/)
	})

	test('is followed by every download', async () => {
		const chosen = await read(`${address}?underlag=1`)
		const links = [...chosen.matchAll(/href="([^"]*utkast\/bilaga\.txt[^"]*)"/g)].map(([, link]) => link)
		expect(links).toEqual([`${address}/utkast/bilaga.txt?underlag=1`])
		expect(await read(`${address}/utkast/bilaga.txt?underlag=1`)).toContain('Bedömningsunderlag')
		expect(await read(`${address}/utkast/bilaga.txt`)).not.toContain('Bedömningsunderlag')
	})
})

describe('the texts beside the draft', () => {
	const send = (stored: string, comment: string) =>
		post(
			installation.server,
			address,
			[
				['intent', 'texts'],
				['was:summary', stored],
				['summary', comment],
			],
			secretary,
		)
	const stored = async () =>
		/name="was:summary" value="([^"]*)"/.exec(await read(address))?.[1] ?? 'no comment on the page'

	test('are saved without JavaScript, and the page that follows shows them', async () => {
		const saved = await send(await stored(), 'Vi förordar B på försök.')
		expect([saved.status, saved.headers.location]).toEqual([302, address])
		expect(readPage(await read(address)).text).toContain('Förvaltningens kommentar: Vi förordar B på försök.')
	})

	test('come back, and nothing is saved, where somebody else has changed them', async () => {
		const refused = await send('Något annat.', 'Det här skrev jag.')
		expect(refused.status).toBe(409)
		const page = readPage(refused.body).text
		expect(page).toContain('Det här skrev jag.')
		expect(page).toContain('Vi förordar B på försök.')
		expect(await stored()).toBe('Vi förordar B på försök.')
	})

	test('are in what the preview fetches, with what is weak', async () => {
		const preview = JSON.parse(await read(`${address}/forhandsvisning?underlag=1`)) as {
			readonly model: AnnexModel
			readonly weak: readonly string[]
		}
		expect(preview.model.conclusion.comment?.text).toBe('Vi förordar B på försök.')
		expect(preview.model.record).not.toBeNull()
		expect(preview.weak.length).toBeGreaterThan(0)
	})
})

test('the annex names where the method is, at the public address', async () => {
	expect(await read(`${address}/utkast/bilaga.txt`)).toContain(
		`Metoden beskrivs på ${new URL(publicUrl).host}/metod.`,
	)
})

test('where too many wait for a PDF the page says so and when to try again, and logs nothing', async () => {
	const pages = await Promise.all(
		Array.from({ length: 150 }, () => get(installation.server, address, secretary)),
	)
	const busy = pages.filter(({ status }) => status !== 200)
	expect(busy.length).toBeGreaterThan(0)
	for (const { status, headers, body } of busy) {
		expect([status, headers['retry-after']]).toEqual([503, '5'])
		expect(readPage(body).text).toContain(annexReplies.queueFull)
	}
})

test('establishing follows the choice of the record', async () => {
	const { body } = await get(installation.server, `${address}?underlag=1`, secretary)
	const checksum = /name="read" value="([0-9a-f]{64})"/.exec(body)?.[1] ?? ''
	const fields = [
		['read', checksum],
		['confirm', '1'],
		['intent', 'establish'],
	] as const
	const without = await post(installation.server, address, fields, secretary)
	expect([without.status, readPage(without.body).text]).toEqual([
		422,
		expect.stringContaining(annexReplies.establishRefused.changed),
	])
	expect((await post(installation.server, `${address}?underlag=1`, fields, secretary)).status).toBe(302)
	expect(await read(`${address}/1/bilaga.txt`)).toContain('Bedömningsunderlag')
})
