import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { annexPageText as text } from '#app/text/annex-page.ts'
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
		expect(readPage(body).text).toContain(text.queueFull)
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
		expect.stringContaining(text.establishRefused.changed),
	])
	expect((await post(installation.server, `${address}?underlag=1`, fields, secretary)).status).toBe(302)
	expect(await read(`${address}/1/bilaga.txt`)).toContain('Bedömningsunderlag')
})
