import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AnnexModel } from '#app/annex/model.ts'
import { signedDecimal } from '#app/text/format.ts'
import { calculationText } from '#app/text/calculation.ts'
import { knowledgeText } from '#app/text/knowledge.ts'
import { readerText } from '#app/text/reader.ts'
import { listAnnexes } from '#db/queries/annex.ts'
import { get } from '#tests/support/forms.ts'
import type { Received, Sent } from '#tests/support/forms.ts'
import { attribute, readPage } from '#tests/support/page.ts'
import { startInstallation } from './installation.ts'
import type { Installation } from './installation.ts'

let installation: Installation
beforeAll(async () => {
	installation = await startInstallation()
})
afterAll(() => installation.stop())

function open(path: string, sent: Sent = {}): Promise<Received> {
	return get(installation.server, path, sent)
}

describe('the pages of /kunskap and /metod', () => {
	test('lead nowhere that is not there: every link and every anchor, from page to page', async () => {
		const pages = new Map<string, ReturnType<typeof readPage>>()
		const waiting = ['/kunskap', '/metod', '/metod/2026-1']
		const links: (readonly [from: string, to: string])[] = []
		for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
			if (pages.has(path)) continue
			const { status, body } = await open(path)
			expect([path, status]).toEqual([path, 200])
			const page = readPage(body)
			expect([path, page.problems]).toEqual([path, []])
			pages.set(path, page)
			for (const element of page.elements.filter(({ tagName }) => tagName === 'a')) {
				const to = new URL(attribute(element, 'href'), `http://x${path}`)
				if (to.host !== 'x' || to.pathname.startsWith('/bilder/')) continue
				links.push([path, to.pathname + to.hash])
				if (/^\/(kunskap|metod)(\/|$)/.test(to.pathname)) waiting.push(to.pathname)
			}
		}
		expect(pages.size).toBeGreaterThan(14)
		const dead = links.filter(([, to]) => {
			const [path = '', anchor] = to.split('#')
			const page = pages.get(path)
			const ids = page?.elements.map((element) => attribute(element, 'id')) ?? []
			return anchor !== undefined && page !== undefined && !ids.includes(anchor)
		})
		expect(dead).toEqual([])
	})

	test.each(['/kunskap/saknas', '/kunskap/VET-EJ', '/metod/2025-1', '/kunskap/%00', '/metod/..%2f2026-1'])(
		'%s is not there',
		async (path) => {
			expect((await open(path)).status).toBe(404)
		},
	)

	test('stand in the menu for everybody', async () => {
		for (const sent of [{}, await installation.logIn('fatima.nilsson')])
			expect((await open('/kunskap', sent)).body).toMatch(/<a[^>]*href="\/kunskap"[^>]*>Kunskap</)
	})

	test('of the method show the worked example as the code counts it', async () => {
		const text = readPage((await open('/metod')).body).text.replaceAll('\u00a0', ' ')
		// method.md «Worked example»: 0.3542, and in 28 of 100 outcomes the same direction.
		expect(text).toContain('(0,6667 − 1,25 + 0,5 + 1,5) ÷ 4 = 0,3542')
		expect(text).toContain('174 av 625 möjliga utfall')
		expect(text).toContain('Färre än 8 frågor gäller ärendet.')
		expect(text).toContain('minst 95 %nästan alltid före')
		expect(text).toContain('10 000 kombinationer av vikter')
		expect(text).toContain('minst +0,5 samtidigt som en annan är högst −0,5')
	})
})

describe('the calculation of an annex', () => {
	async function annexOf(word: string) {
		const { id, path } = await installation.proposal(word)
		const [annex] = await listAnnexes(installation.db, {
			municipalityId: installation.municipalityId,
			proposalId: id,
		})
		return { path, publicId: annex?.publicId ?? '' }
	}

	test.each([
		['första beredningen', false],
		['digital tillsyn', true],
	])('of «%s» has the figures of the annex', async (word, isWithin) => {
		const { publicId } = await annexOf(word)
		const sent = isWithin ? await installation.logIn('maria.lindqvist') : {}
		const { status, body } = await open(`/metod/berakning/${publicId}`, sent)
		expect(status).toBe(200)
		const text = readPage(body).text.replaceAll('\u00a0', ' ')
		expect(text).toContain(calculationText.agrees)
		const model = JSON.parse((await open(`/bilagor/${publicId}/bilaga.json`, sent)).body) as AnnexModel
		const cells = model.effects.rows.flatMap((row) => row.cells)
		const points = cells.flatMap(({ figure }) =>
			figure === null || figure.point === null ? [] : [figure.point],
		)
		expect(points.length).toBeGreaterThan(3)
		for (const point of points) expect(text).toContain(signedDecimal(point))
	})

	test('is there for those who may read the annex, and for nobody else', async () => {
		const { publicId } = await annexOf('digital tillsyn')
		const address = `/metod/berakning/${publicId}`
		const outside = await open(address)
		expect(outside.status).toBe(404)
		expect(outside.body).toContain(readerText.notFoundTitle)
		expect((await open(address, await installation.logIn('fatima.nilsson'))).status).toBe(200)
		expect((await open(address, await installation.logIn('birgitta.ek'))).status).toBe(404)
		expect((await open('/metod/berakning/2222222222')).status).toBe(404)
		expect((await open(`/metod/berakning/${'2'.repeat(5000)}`)).status).toBe(404)
	})

	test('asks search engines to stay away, and is linked from the annex and from the result', async () => {
		const { publicId, path } = await annexOf('digital tillsyn')
		const secretary = await installation.logIn('maria.lindqvist')
		const address = `/metod/berakning/${publicId}`
		expect((await open(address, secretary)).body).toContain('<meta name="robots" content="noindex"/>')
		for (const page of [`/bilagor/${publicId}`, `${path}/resultat`])
			expect((await open(page, secretary)).body).toContain(`href="${address}"`)
	})
})

test('the assessment, its result and the annex lead from Vet ej to the glossary', async () => {
	const secretary = await installation.logIn('maria.lindqvist')
	const draft = await installation.proposal('verksamhetssystem')
	const submitted = await installation.proposal('valfrihetssystem')
	const [annex] = await listAnnexes(installation.db, {
		municipalityId: installation.municipalityId,
		proposalId: (await installation.proposal('första beredningen')).id,
	})
	for (const page of [
		`${draft.path}/bedomning/alla/flexibilitet`,
		`${submitted.path}/resultat`,
		`/bilagor/${annex?.publicId ?? ''}`,
	])
		expect((await open(page, secretary)).body).toContain('href="/kunskap/ordlista#vet-ej"')
})

test('an article names its sources', async () => {
	const text = readPage((await open('/kunskap/beslutskedjan')).body).text
	expect(text).toContain(knowledgeText.sources)
	expect(text).toContain('Rapporten om Trollhättans stads omställningsförmåga, avsnitt 3.5')
})
