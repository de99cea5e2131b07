import validate from '@ooxml-tools/validate'
import { describe, expect, test } from 'vitest'
import { renderDocx } from '#app/annex/docx/render-docx.ts'
import { readLogo } from '#app/annex/logo/read-logo.server.ts'
import { annexText } from '#app/annex/annex-lines.ts'
import type { AnnexModel } from '#app/annex/model.ts'
import { annexOf, answersOf, documentOf, lovDocument, workedExample } from './annex-models.ts'
import { drawnLogo } from './logos.ts'
import { naughtyDocument, naughtyOffsets } from './naughty-document.ts'
import { attributesOf, descendants, partOf, readDocx, shownText, textOf } from './read-docx.ts'

const withRecord = { conditionStyle: 'sentences', showPreparedByName: true, includeRecord: true } as const
const lov = annexOf(lovDocument(), { settings: withRecord })
const established = annexOf(lovDocument(), { state: 'established', version: 2 })
const logo = await readLogo(Buffer.from(drawnLogo))
const withLogo = annexOf(lovDocument(), logo.kind === 'ok' ? { logo: logo.logo } : {})
const document = await read(lov)
const body = partOf(document, 'word/document.xml')

describe('the Word document is valid', () => {
	test.each([
		['LOV with three alternatives and its record', lov],
		['an established annex', established],
		['one with a logo', withLogo],
		['one alternative', annexOf(documentOf([workedExample]))],
		['nothing but Vet ej', annexOf(documentOf([{ ...workedExample, answers: unknown() }]))],
		['no answers', annexOf(documentOf([{ ...workedExample, answers: {} }]))],
		['naughty strings', annexOf(naughtyDocument(0), { settings: withRecord })],
	])('by the Open XML SDK: %s', async (_, model) => {
		expect(await validate((await renderDocx(model)).bytes, 'docx', 'Microsoft365')).toEqual([])
	})

	test('every relationship leads to a part, and every part has a content type', () => {
		for (const [name, relationships] of document.parts) {
			if (!name.endsWith('.rels')) continue
			const folder = name.replace(/_rels\/[^/]*$/u, '')
			for (const target of attributesOf(relationships, 'Relationship', 'Target'))
				expect(document.names).toContain(`${folder}${String(target)}`)
		}
		const types = partOf(document, '[Content_Types].xml')
		const known = new Set(attributesOf(types, 'Override', 'PartName'))
		const extensions = new Set(attributesOf(types, 'Default', 'Extension'))
		for (const name of document.names.filter((part) => part !== '[Content_Types].xml'))
			expect(known.has(`/${name}`) || extensions.has(name.replace(/^.*\./u, '')), name).toBe(true)
	})

	test('no drawing and no content control has the id of another', () => {
		for (const [elements, attribute] of [
			[[...descendants(body, 'wp:docPr'), ...descendants(body, 'wps:cNvPr')], 'id'],
			[descendants(body, 'w:sdtPr').flatMap((sdt) => descendants(sdt, 'w:id')), 'w:val'],
		] as const) {
			const ids = elements.map(({ attributes }) => attributes[attribute])
			expect(ids.length).toBeGreaterThan(0)
			expect(new Set(ids).size).toBe(ids.length)
		}
	})
})

describe('the Word document says what the model says, in the same order', () => {
	test.each([
		['LOV and its record', lov],
		['an established annex', established],
		['a new version', { ...established, changes: 'Ändrat sedan version 1: Kostnad per år, A.' }],
		['no answers', annexOf(documentOf([{ ...workedExample, answers: {} }]))],
		...naughtyOffsets.map(
			(offset) =>
				[
					`naughty strings from ${String(offset)}`,
					annexOf(naughtyDocument(offset), { settings: withRecord }),
				] as const,
		),
	] as const)('%s', async (_, model) => {
		const { bytes, replacedCharacters } = await renderDocx(model)
		expect(replacedCharacters).toEqual([])
		expectInOrder(annexText(model), shownText(partOf(readDocx(bytes), 'word/document.xml')))
	})

	test('words that mean something to the library stand as they were typed', async () => {
		const words = 'CURRENT TOTAL_PAGES {0} {{a}} <w:t>&amp;</w:t> ]]> a\tb\nc  d'
		const { head } = await rendered(words)
		expect(head).toBe(words)
	})

	test('a character that XML has no place for is written as its code, and listed', async () => {
		const { head, replacedCharacters } = await rendered('a\u0000b\u001fc\ud83dd\uffffe\u0085f\r\ng')
		expect(head).toBe('a⟨U+0000⟩b⟨U+001F⟩c⟨U+D83D⟩d⟨U+FFFF⟩e\nf\ng')
		expect(replacedCharacters).toEqual(['⟨U+0000⟩', '⟨U+001F⟩', '⟨U+D83D⟩', '⟨U+FFFF⟩'])
	})
})

describe('the Word document is made of what Word knows', () => {
	const styles = descendants(partOf(document, 'word/styles.xml'), 'w:style')

	test('headings have the built-in styles, which a Word in Swedish calls «Rubrik 1» and «Rubrik 2»', () => {
		const names = new Map(
			styles.map((style) => [style.attributes['w:styleId'], attributesOf(style, 'w:name', 'w:val')[0]]),
		)
		const headings = descendants(body, 'w:p')
			.map((paragraph) => ({
				style: names.get(attributesOf(paragraph, 'w:pStyle', 'w:val')[0]),
				text: shownText(paragraph).trim(),
			}))
			.filter(({ style }) => /^heading [12]$/u.test(style ?? ''))
		expect(headings).toEqual([
			{ style: 'heading 1', text: 'Valfrihetssystem enligt LOV i hemtjänsten' },
			...[
				'Slutsats',
				'Fyra effekter',
				'Det vi inte vet',
				'Möjliga villkor',
				'Möjligheter (+) och risker (−) längs beslutskedjan',
				'Var i omställningen',
				'Pengar och tid',
				'Förutsättningar, inlåsning och hörda',
				'Så gjordes bedömningen',
				'Bedömningsunderlag',
			].map((text) => ({ style: 'heading 2', text })),
		])
	})

	test('every style that is used is there', () => {
		const ids = styles.map((style) => style.attributes['w:styleId'])
		for (const used of attributesOf(body, 'w:pStyle', 'w:val')) expect(ids).toContain(used)
	})

	test('data tables have a head that is repeated on each page, and columns of a given width', () => {
		const heads = descendants(body, 'w:tbl')
			.map((table) => descendants(table, 'w:tr').filter((row) => descendants(row, 'w:tblHeader').length > 0))
			.filter((rows) => rows.length > 0)
		expect(
			heads.map((rows) => rows.map((row) => descendants(row, 'w:p').map((p) => shownText(p).trim()))),
		).toEqual([
			[['Effekt', '0 Fortsatt egen regi', 'A Inför LOV', 'B Inför LOV med balanseringsvillkor']],
			[['Var i kedjan', 'Möjlighet eller risk', 'Gäller', 'Riskvärde', 'Villkor']],
			[['Alternativ', 'Känna av', 'Fånga och pröva', 'Skala', 'Förvalta']],
			[['Alternativ', 'Bevara', 'Effektivisera', 'Utforska', 'En gång', 'Per år']],
		])
		for (const table of descendants(body, 'w:tbl')) {
			const total = attributesOf(table, 'w:gridCol', 'w:w').reduce((sum, width) => sum + Number(width), 0)
			// 174 mm, the text's width on A4 with margins of 18 mm.
			expect(total).toBeGreaterThan(9855)
			expect(total).toBeLessThan(9870)
		}
	})

	test('a case system finds its content controls by name', () => {
		const controls = descendants(body, 'w:sdt').map((control) => [
			attributesOf(control, 'w:alias', 'w:val')[0],
			attributesOf(control, 'w:tag', 'w:val')[0],
			shownText(control),
		])
		expect(controls).toEqual([
			['Ärendemening', 'Ärendemening', 'Valfrihetssystem enligt LOV i hemtjänsten'],
			['Diarienummer', 'Diarienummer', 'ON 2026/0123'],
			['Handläggare', 'Handläggare', 'Karin Exempelsson, utredare, Omsorgsförvaltningen'],
			['Datum', 'Datum', '2026-12-03'],
		])
	})

	test('bars are drawings of shapes, no pictures, and each is told in words', () => {
		const bars = [...lov.effects.rows, ...(lov.stages?.rows ?? [])].flatMap(({ cells }) => cells)
		expect(attributesOf(body, 'wp:docPr', 'descr')).toEqual(
			bars.filter(({ figure }) => figure !== null).map(({ alt }) => alt),
		)
		expect(descendants(body, 'wpg:wgp')).toHaveLength(bars.length)
		expect(document.names.filter((name) => name.startsWith('word/media/'))).toEqual([])
	})

	test('the language is Swedish, by default and in every run with text', () => {
		const defaults = descendants(partOf(document, 'word/styles.xml'), 'w:docDefaults')
		expect(defaults.flatMap((part) => attributesOf(part, 'w:lang', 'w:val'))).toEqual(['sv-SE'])
		for (const run of descendants(body, 'w:r').filter((item) => descendants(item, 'w:t').length > 0))
			expect(attributesOf(run, 'w:lang', 'w:val')).toEqual(['sv-SE'])
	})

	test('the properties say what it is, whose and when', () => {
		const core = partOf(document, 'docProps/core.xml')
		expect(
			core.children.map((child) => (typeof child === 'string' ? child : [child.name, child.children[0]])),
		).toEqual([
			['dc:title', 'Balanseringsbedömning: Valfrihetssystem enligt LOV i hemtjänsten'],
			['dc:subject', 'Älvstads kommun · ON 2026/0123 · Utkast 2026-12-03'],
			['dc:creator', 'Älvstads kommun'],
			['cp:keywords', 'Bilaga – balanseringsbedömning; ON 2026/0123'],
			['dc:language', 'sv-SE'],
			['cp:lastModifiedBy', 'Älvstads kommun'],
			['dcterms:created', '2026-12-03T12:00:00Z'],
			['dcterms:modified', '2026-12-03T12:00:00Z'],
		])
	})

	test('each page has its foot, and a draft its mark', async () => {
		const foot = partOf(document, 'word/footer1.xml')
		expect(shownText(foot)).toBe(
			`Älvstads kommun · ON 2026/0123 · Utkast 2026-12-03\tSida  av \nKontrollsumma (SHA-256): ${String(lov.checksum)}\n`,
		)
		expect(descendants(foot, 'w:instrText').map((field) => textOf(field).trim())).toEqual([
			'PAGE',
			'NUMPAGES',
		])
		expect(shownText(partOf(document, 'word/header1.xml')).trim()).toBe('UTKAST')
		expect(shownText(partOf(await read(established), 'word/header1.xml')).trim()).toBe('')
	})
})

test('the same annex gives the same bytes, at any time and in any time zone', async () => {
	const zone = process.env['TZ']
	const inZone = async (name: string) => {
		process.env['TZ'] = name
		return Buffer.from((await renderDocx(lov)).bytes).toString('base64')
	}
	try {
		const [east, west] = [await inZone('Pacific/Kiritimati'), await inZone('America/Los_Angeles')]
		expect(east === west).toBe(true)
	} finally {
		if (zone === undefined) delete process.env['TZ']
		else process.env['TZ'] = zone
	}
})

async function read(model: AnnexModel) {
	return readDocx((await renderDocx(model)).bytes)
}

/** An annex whose scope sentence is this text: how that sentence is shown. */
async function rendered(text: string) {
	const { bytes, replacedCharacters } = await renderDocx({ ...lov, head: { ...lov.head, scope: text } })
	const paragraph = descendants(partOf(readDocx(bytes), 'word/document.xml'), 'w:p').find(
		(item) => attributesOf(item, 'w:pStyle', 'w:val')[0] === 'Ruta',
	)
	if (!paragraph) throw new Error('There is no scope')
	return { head: shownText(paragraph).replace(/\n$/u, ''), replacedCharacters }
}

function expectInOrder(lines: readonly string[], text: string): void {
	let rest = text
	for (const line of lines.map((typed) => typed.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n'))) {
		const at = rest.indexOf(line)
		expect(at, `«${line}» in «${rest.slice(0, 300)}»`).toBeGreaterThanOrEqual(0)
		rest = rest.slice(at + line.length)
	}
}

function unknown() {
	return answersOf(Array.from({ length: 16 }, () => 'unknown' as const))
}
