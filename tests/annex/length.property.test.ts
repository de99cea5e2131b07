import fc from 'fast-check'
import { expect, test } from 'vitest'
import { annexText } from '#app/annex/annex-lines.ts'
import { conclusionWords } from '#app/annex/build-conclusion.ts'
import { fitAnnex } from '#app/annex/fit-annex.server.ts'
import type { FittedAnnex } from '#app/annex/fit-annex.server.ts'
import { fontCoverage } from '#app/annex/font-coverage.server.ts'
import type { AnnexModel } from '#app/annex/model.ts'
import { renderPdf } from '#app/annex/render-pdf.server.ts'
import { typstData } from '#app/annex/typst-data.ts'
import { annexInput } from './annex-models.ts'
import { anyAnnex } from './arbitrary-annex.ts'
import { readPdf } from './read-pdf.ts'
import type { PlacedText, ReadPdf } from './read-pdf.ts'

const isLong = process.env['VAGSKAL_TEST_COUNTS'] === 'long'
const numRuns = isLong ? 100 : 10
/** Told with the counterexample where it fails; another each time only where all counts are asked for. */
const seed = isLong ? Date.now() % 2 ** 31 : 20_261_203

test.each([
	['one to three alternatives', { min: 1, max: 3 }, 2],
	['four to six alternatives', { min: 4, max: 6 }, 3],
])(
	'whatever is written of %s keeps to its pages, once and in order, and no text stands on another',
	async (_, alternatives, limit) => {
		await fc.assert(
			fc.asyncProperty(anyAnnex(alternatives), fc.option(anyAnnex(alternatives)), async (annexed, before) => {
				const { document, ...changes } = annexed
				const previous = before === null ? {} : { previous: { version: 1, document: before.document } }
				const annex = await fitAnnex(annexInput(document, { ...changes, ...previous }), renderPdf)
				expect(annex.pdf.annexPages).toBeLessThanOrEqual(limit)
				expect(conclusionWords(annex.model.conclusion)).toBeLessThanOrEqual(90)
				expectNamedPages(annex)
				const read = await readPdf(annex.pdf.bytes, isLong ? undefined : annex.pdf.annexPages)
				expectWhole(isLong ? annex.model : { ...annex.model, record: null }, read)
				for (const pieces of read.pieces) expectApart(pieces)
			}),
			{ numRuns, seed, endOnFailure: !isLong },
		)
	},
	isLong ? 3_600_000 : 180_000,
)

const coverage = fontCoverage()

/** What is read is the model's text, no more and no less. */
function expectWhole(model: AnnexModel, { reading }: ReadPdf): void {
	const lines = model.conclusion.lines.map((line) => ({ ...line, label: `${line.label}:` }))
	const printed = annexText({ ...model, conclusion: { ...model.conclusion, lines } })
		.map((text) => typstData(text, coverage).data.replace(/[\u001c-\u001f]/gu, ''))
		.map(plain)
		.join('')
	const read = plain(reading)
	const from = Array.from(read).findIndex((_, index) => read.charAt(index) !== printed.charAt(index))
	expect(read.slice(from, from + 80)).toBe(printed.slice(from, from + 80))
	expect(read.length).toBe(printed.length)
}

/** Without white space and hyphens, which lines are broken at, and what is not seen; the letters of a ligature apart. */
function plain(text: string): string {
	return text.normalize('NFKC').replace(/[\s\u2010-]|\p{Default_Ignorable_Code_Point}/gu, '')
}

/** Every reference to the record is to the page that it begins on, and it is there. */
function expectNamedPages({ model, pdf }: FittedAnnex): void {
	const { record, ...first } = model
	const references = [...JSON.stringify(first).matchAll(/[ (]s\.\s(\d+)[).]/gu)].map(([, page]) => page)
	expect(new Set(references)).toEqual(new Set(references.length === 0 ? [] : [String(pdf.annexPages + 1)]))
	expect(references.length === 0 || record !== null).toBe(true)
}

const millimetre = 72 / 25.4
const page = { width: 210 * millimetre, height: 297 * millimetre, margin: 18 * millimetre }
/** Boxes of letters are a little larger than what is drawn. */
const slack = 1.5

/** Within the margins at the sides and the paper's edges, and no two pieces in the same place. */
function expectApart(pieces: readonly PlacedText[]): void {
	for (const piece of pieces) {
		expect([piece.text, piece.left]).toEqual([piece.text, expect.toSatisfy(isWithin)])
		expect([piece.text, piece.right]).toEqual([piece.text, expect.toSatisfy(isWithin)])
		expect(piece.bottom).toBeGreaterThan(5 * millimetre)
	}
	const lower = [...pieces].sort((a, b) => a.bottom - b.bottom)
	for (const [index, one] of lower.entries())
		for (const other of lower.slice(index + 1)) {
			if (other.bottom >= one.top - slack) break
			const isOver = other.left < one.right - slack && one.left < other.right - slack
			expect(isOver ? [one, other] : []).toEqual([])
		}
}

function isWithin(position: number): boolean {
	return position > page.margin - slack && position < page.width - page.margin + slack
}
