import { afterAll, beforeAll, expect, test } from 'vitest'
import { get } from '#tests/support/forms.ts'
import type { Sent } from '#tests/support/forms.ts'
import { attribute, readPage } from '#tests/support/page.ts'
import { startInstallation } from './installation.ts'
import type { Installation } from './installation.ts'

let installation: Installation
let official: Sent

beforeAll(async () => {
	installation = await startInstallation()
	official = await installation.logIn('eva.sandstrom')
})
afterAll(() => installation.stop())

async function page(path: string, visitor: Sent = official) {
	const { status, body } = await get(installation.server, path, visitor)
	expect(status, path).toBe(200)
	return readPage(body)
}

const linkTo = (tag: { readonly elements: ReturnType<typeof readPage>['elements'] }, start: string) =>
	tag.elements
		.filter(({ tagName }) => tagName === 'a')
		.map((element) => ({ href: attribute(element, 'href'), words: textIn(element) }))
		.filter(({ href }) => href.startsWith(start))

function textIn(node: { readonly childNodes?: readonly unknown[]; readonly value?: unknown }): string {
	if (typeof node.value === 'string') return node.value
	return (node.childNodes ?? []).map((child) => textIn(child as Parameters<typeof textIn>[0])).join('')
}

test('answers first whether the whole is in balance, and draws every figure without a script', async () => {
	const shown = await page('/portfolj')
	expect(shown.problems).toEqual([])
	const headings = shown.elements.filter(({ tagName }) => tagName === 'h2').map(textIn)
	expect(headings[0]).toBe('Är helheten i balans?')
	expect(headings).toHaveLength(12)
	expect(shown.text).toContain('procentenheter')
	expect(shown.elements.filter(({ tagName }) => tagName === 'svg').length).toBeGreaterThan(9)
})

test('every number leads to just as many ärenden', async () => {
	const shown = await page('/portfolj')
	const links = linkTo(shown, '/portfolj/arenden')
	const numbered = new Map(
		links.flatMap(({ href, words }) => {
			const count = /^(\d+)( ärenden?.*)?$/.exec(words)?.[1]
			return count === undefined ? [] : [[href, Number(count)] as const]
		}),
	)
	expect(numbered.size).toBeGreaterThan(15)
	for (const [href, count] of numbered) {
		const behind = await page(href)
		const proposals = new Set(linkTo(behind, '/arenden/').map((link) => link.href))
		// The number of answers with Vet ej is that of ärenden where one criterion is asked about.
		if (/visa=unknown(InUnit)?%3A/.test(href) && !href.includes('.'))
			expect(proposals.size, href).toBeLessThanOrEqual(count)
		else expect(proposals.size, href).toBe(count)
	}
})

test('a selection is kept in every link and file', async () => {
	const committeeId = await installation.committeeId('Omsorgsnämnden')
	const shown = await page(`/portfolj?namnd=${committeeId}&typ=&ar=`)
	const links = [...linkTo(shown, '/portfolj/arenden'), ...linkTo(shown, '/portfolj/filer/')]
	expect(links.length).toBeGreaterThan(20)
	expect(links.every(({ href }) => href.includes(`namnd=${committeeId}`))).toBe(true)
	expect(shown.text).not.toContain('Älvstadsbostäder AB: ')
})

test('a draft is told of nowhere, and a politician is told of what is established only', async () => {
	const { title: draft } = await installation.proposal('verksamhetssystem')
	const { title: submitted } = await installation.proposal('valfrihetssystem')
	const { title: established } = await installation.proposal('digital tillsyn')
	const all = await page('/portfolj/arenden?visa=all')
	expect(all.text).toContain(submitted)
	expect(all.text).not.toContain(draft)
	const politician = await installation.logIn('fatima.nilsson')
	const shown = await page('/portfolj/arenden?visa=all', politician)
	expect(shown.text).toContain(established)
	expect(shown.text).not.toContain(submitted)
	expect((await page('/portfolj', politician)).text).not.toContain(submitted)
})

test('each figure is a table for a spreadsheet and a drawing with our own letters', async () => {
	const { server } = installation
	const csv = await get(server, '/portfolj/filer/utslag.csv', official)
	expect(csv.body.startsWith('\ufeff')).toBe(true)
	expect(csv.body).toContain('Utslag;Fullständiga;Korta\r\n')
	const svg = await get(server, '/portfolj/filer/formaga.svg', official)
	expect(svg.body).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
	expect(svg.body).not.toContain('href')
	const png = await fetch(`${server.url}/portfolj/filer/formaga.png`, {
		headers: { Cookie: official.cookie ?? '' },
	})
	const bytes = Buffer.from(await png.arrayBuffer())
	expect(bytes.subarray(1, 4).toString()).toBe('PNG')
	expect(bytes.readUInt32BE(16)).toBe(1440)
	expect((await get(server, '/portfolj/filer/annat.csv', official)).status).toBe(404)
	expect((await get(server, '/portfolj/arenden?visa=annat', official)).status).toBe(404)
})
