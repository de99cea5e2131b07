import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { AnnexModel } from '#app/annex/model.ts'
import { renderPdf } from '#app/annex/render-pdf.server.ts'
import { annexOf, lovDocument } from './annex-models.ts'
import { checkPdf } from './pdf-checker.ts'
import { everyKindOfAnnex } from './pdf-checker-annexes.ts'
import { readFacts } from './pdf-checker-facts.ts'

const annexes = await everyKindOfAnnex()
const lov = annexOf(lovDocument())
const linked = annexOf(lovDocument(), { address: 'https://vagskal.alvstad.se/bilagor/7bq3k9mzx2' })

describe('every kind of annex is PDF/A-2a and PDF/UA-1 at once', () => {
	test.each(annexes)('%s', async (_, model) => {
		// What is established is checked by Typst as well.
		const { bytes } = await renderPdf({ ...model, state: 'established' })
		expect(await checkPdf(bytes)).toEqual([])
		expect((await readFacts(bytes)).xmp).toContain(
			'<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
		)
	})
})

test.each(annexes)('for an archive that asks for it: %s as PDF/A-1a, and as PDF/A-3a', async (_, model) => {
	const [a1, a3] = [await pdfOf(model, 'a-1a'), await pdfOf(model, 'a-3a')]
	expect((await checkPdf(a1)).filter((problem) => !beyondPdf14.test(problem))).toEqual([])
	expect(Buffer.from(a1).subarray(0, 8).toString()).toBe('%PDF-1.4')
	expect((await readFacts(a1)).xmp).toContain('<pdfaid:part>1</pdfaid:part>')
	expect(await checkPdf(a3)).toEqual([])
	expect((await readFacts(a3)).xmp).toContain('<pdfaid:part>3</pdfaid:part>')
})

test('PDF/A-3a carries the model: its SHA-256 is the checksum in the foot, and nothing else carries a file', async () => {
	const { attachments, objects } = await readFacts(await pdfOf(lov, 'a-3a'))
	expect([...attachments.keys()]).toEqual(['bilaga.json'])
	const attached = attachments.get('bilaga.json') ?? new Uint8Array()
	expect(createHash('sha256').update(attached).digest('hex')).toBe(lov.checksum)
	expect([...objects.values()].join()).toMatch(/\/AFRelationship \/Source/)
	expect((await readFacts(await pdfOf(lov, 'a-2a'))).attachments.size).toBe(0)
})

test('the fonts are our own and all embedded', async () => {
	const { pages } = await readFacts(await pdfOf(lov, 'a-2a'))
	const fonts = new Set(
		pages.flatMap((page) => page.fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, ''))),
	)
	expect([...fonts].sort()).toEqual(['SourceSans3-Regular', 'SourceSans3-SemiBold', 'SourceSerif4-SemiBold'])
})

test('PDF/UA is declared by one incremental update that leaves what Typst wrote as it is', async () => {
	const text = Buffer.from(await pdfOf(lov, 'a-2a')).toString('latin1')
	const [first, second] = Array.from(text.matchAll(/startxref\n(\d+)\n%%EOF/g), ([, offset]) =>
		Number(offset),
	)
	expect(text.slice(first, Number(first) + 5)).toBe('xref\n')
	expect(text.slice(second, Number(second) + 5)).toBe('xref\n')
	const trailers = text.match(/trailer\n<<[^]*?\n>>/g) ?? []
	expect(trailers).toHaveLength(2)
	expect(trailers[1]).toContain(`/Prev ${String(first)}`)
	expect(trailers.map((trailer) => /\/Size \d+/.exec(trailer)?.[0])).toEqual(
		Array(2).fill(/\/Size \d+/.exec(text)?.[0]),
	)
	const ids = trailers.map((trailer) => /\/ID \[\((.*?)\) \((.*?)\)\]/.exec(trailer))
	expect(ids[1]?.[1]).toBe(ids[0]?.[1])
	expect(ids[1]?.[2]).not.toBe(ids[0]?.[2])
	for (const [, number, offset] of text.slice(second).matchAll(/(\d+) 1\n(\d{10}) 00000 n \n/g))
		expect(text.slice(Number(offset)).startsWith(`${String(number)} 0 obj\n`)).toBe(true)
})

describe('the checker sees', () => {
	test.each([
		['a figure without a text alternative', '/Alt ', '/Xlt ', '13-004'],
		['a header without scope', '/Scope /Row', '/Scope     ', '15-003'],
		['a title that is not shown', '/DisplayDocTitle true', '/DisplayDocTitle null', '07-001'],
		['no declaration of PDF/UA', '<pdfuaid:part>1', '<pdfuaid:part>2', '06-002'],
		['a level of headings that is skipped', '/S /H2', '/S /H4', '14-003'],
		['a document that does not begin with its title', '/S /H1', '/S /H3', '14-002'],
		['a row outside a table', '/S /Table', '/S /Aside', '09-004'],
		['a list without items', '/S /LI\n', '/S /P \n', '09-005'],
		['suspects', '/Suspects false', '/Suspects true ', '01-007'],
		['another language', '/Lang (sv-SE)', '/Lang (en-SE)', '11-001'],
		['a font that is not embedded', '/FontFile', '/FontNone', '31-009'],
		['a font that cannot be read as text', '/ToUnicode', '/ToNothing', '31-027'],
		['a link in no element for links', '/S /Link', '/S /Span', '28-011'],
		['a link without a description', '/Contents (https', '/Contenst (https', '28-012'],
		['an annotation that is no link', '/Subtype /Link', '/Subtype /Text', '28-002'],
		['no tab order', '/Tabs /S', '/Tabs /R', '28-009'],
		['content that is in no element', /\/K \[\d\d\]/g, '/K [  ]', '01-005'],
	])('%s', async (_, from, to, checkpoint) => {
		const text = Buffer.from(await pdfOf(linked, 'a-2a')).toString('latin1')
		expect(text).toMatch(from)
		const problems = await checkPdf(Buffer.from(text.replaceAll(from, to), 'latin1'))
		expect(problems.join('\n')).toContain(checkpoint)
	})
})

/** PDF/UA, bodies of tables, scopes, tab order and kinds of running heads are younger than PDF 1.4, which PDF/A-1a is. */
const beyondPdf14 = /^(?:06-002|07-001|15-003|18-002|28-009|09-004 (?:P in Table|TR in P)$)/

async function pdfOf(model: AnnexModel, profile: 'a-2a' | 'a-1a' | 'a-3a'): Promise<Uint8Array> {
	return (await renderPdf(model, { profile })).bytes
}
