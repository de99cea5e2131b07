import { expect, test } from 'vitest'
import { annexText } from '#app/annex/annex-lines.ts'
import type { AnnexModel } from '#app/annex/model.ts'
import { renderDocx } from '#app/annex/docx/render-docx.ts'
import { createPdfPool } from '#app/annex/pdf-pool.server.ts'
import { renderPdf } from '#app/annex/render-pdf.server.ts'
import { annexOf, answersOf, documentOf, lovDocument } from './annex-models.ts'
import { readPdf, withoutSpace } from './read-pdf.ts'

const lov = annexOf(lovDocument(), {
	settings: {
		conditionStyle: 'att',
		showPreparedByName: true,
		target: { maintain: 50, exploit: 35, explore: 15 },
	},
})

test('LOV with three alternatives takes exactly two pages', async () => {
	expect(await renderPdf(lov)).toMatchObject({ pages: 2, annexPages: 2, missingCharacters: [] })
})

test('the PDF says what the model says, in the same order', async () => {
	await expectSameText(lov)
})

test('an address on the web is read after the name of the municipality, and is one link to itself', async () => {
	const address = 'https://vagskal.alvstad.se/bilagor/7bq3k9mzx2'
	const model = annexOf(lovDocument(), { state: 'established', address })
	await expectSameText(model)
	const { bytes } = await renderPdf(model)
	const links = Buffer.from(bytes)
		.toString('latin1')
		.match(/\/URI \(.*?\)/gs)
	expect(links).toEqual([`/URI (${address})`])
})

test('a long address is broken, and every piece of it leads there', async () => {
	const address = `https://${'en-lang-underdoman.'.repeat(9)}example.se/bilagor/7bq3k9mzx2`
	const model = annexOf(lovDocument(), { state: 'established', address })
	await expectSameText(model)
	const links = Buffer.from((await renderPdf(model)).bytes)
		.toString('latin1')
		.match(/\/URI \(.*?\)/gs)
	expect(new Set(links)).toEqual(new Set([`/URI (${address})`]))
})

test('a new version says what has changed', async () => {
	await expectSameText({ ...lov, changes: 'Ändrat sedan version 1: Kostnad per år, A.' })
})

test('the assessment record follows after the annex, whole', async () => {
	const model = annexOf(lovDocument(), {
		settings: { conditionStyle: 'sentences', showPreparedByName: false, includeRecord: true },
	})
	expect(await renderPdf(model)).toMatchObject({ annexPages: 2 })
	await expectSameText(model)
})

test('the PDF is tagged, has title, language and bookmarks, and says that it is PDF/UA-1', async () => {
	const pdf = await readPdf((await renderPdf(lov)).bytes)
	expect(pdf.title).toBe('Balanseringsbedömning: Valfrihetssystem enligt LOV i hemtjänsten')
	expect(pdf.language).toBe('sv-SE')
	expect(pdf.marked).toBe(true)
	expect(pdf.xmp).toContain('pdfuaid:part')
	for (const role of ['H1', 'H2', 'Table', 'TH', 'TD', 'Figure']) expect(pdf.roles).toContain(role)
	expect(pdf.bookmarks).toEqual(['Valfrihetssystem enligt LOV i hemtjänsten'])
})

test('every bar has its figures as a text alternative', async () => {
	const pdf = await readPdf((await renderPdf(lov)).bytes)
	const bars = [...lov.effects.rows, ...(lov.stages?.rows ?? [])].flatMap(({ cells }) => cells)
	expect(pdf.alternatives).toEqual(bars.map(({ alt }) => alt))
})

test('a draft says UTKAST on each page, and every page has its number and the checksum', async () => {
	const model = annexOf(lovDocument(), {
		settings: { conditionStyle: 'att', showPreparedByName: false, includeRecord: true },
	})
	const { pages, pageTexts } = await readPdf((await renderPdf(model)).bytes)
	expect(pages).toBeGreaterThan(3)
	pageTexts.forEach((text, index) => {
		expect(text).toContain('UTKAST')
		expect(withoutSpace(text)).toContain(`Sida${String(index + 1)}av${String(pages)}`)
		expect(text).toContain(String(model.checksum))
	})
})

test('an established annex says UTKAST nowhere', async () => {
	const { pageTexts } = await readPdf(
		(await renderPdf(annexOf(lovDocument(), { state: 'established', version: 2 }))).bytes,
	)
	expect(pageTexts.join(' ')).not.toMatch(/utkast/iu)
	expect(pageTexts[0]).toContain('2, upprättad 2026-12-03')
})

test('the same model gives the same bytes, also in a thread of its own', async () => {
	const pool = createPdfPool()
	try {
		const [first, second, third] = [await renderPdf(lov), await renderPdf(lov), await pool.render(lov)]
		expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
		expect(Buffer.compare(first.bytes, third.bytes)).toBe(0)
		const [word, aside] = [await renderDocx(lov), await pool.renderDocx(lov)]
		expect(Buffer.compare(word.bytes, aside.bytes)).toBe(0)
	} finally {
		await pool.close()
	}
})

test('all Vet ej, one alternative and a short assessment become two pages at most', async () => {
	const unknown = { id: 'A', title: 'Allt oklart', answers: answersOf(Array<'unknown'>(16).fill('unknown')) }
	const short = { id: 'A', title: 'Kort', answers: { flexibility: { level: 1 as const, motivation: 'Ja.' } } }
	for (const document of [documentOf([unknown]), documentOf([short], { kind: 'short' })]) {
		const model = annexOf(document)
		expect((await renderPdf(model)).pages).toBeLessThanOrEqual(2)
		await expectSameText(model)
	}
})

test('six alternatives take three pages at most', async () => {
	const { alternatives, ...document } = lovDocument()
	const six = [...alternatives, ...alternatives.map((one) => ({ ...one, id: `${one.id}2`, zero: false }))]
	const model = annexOf({ ...document, alternatives: six })
	expect(model.pageLimit).toBe(3)
	expect((await renderPdf(model)).annexPages).toBeLessThanOrEqual(3)
})

async function expectSameText(model: AnnexModel): Promise<void> {
	const { reading } = await readPdf((await renderPdf(model)).bytes)
	let rest = withoutSpace(reading)
	for (const text of annexText(model)) {
		const at = rest.indexOf(withoutSpace(text))
		expect(at, `«${text}» in «${rest.slice(0, 200)}»`).toBeGreaterThanOrEqual(0)
		rest = rest.slice(at + withoutSpace(text).length)
	}
}
