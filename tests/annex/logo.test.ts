import { describe, expect, test } from 'vitest'
import { annexText } from '#app/annex/annex-lines.ts'
import { renderHtml } from '#app/annex/annex-page-view.tsx'
import { renderDocx } from '#app/annex/docx/render-docx.ts'
import { readLogoFile } from '#app/annex/logo/logo-thread.server.ts'
import { cleanDrawing } from '#app/annex/logo/clean-drawing.ts'
import { largestLogoFile } from '#app/annex/logo/logo-problem.ts'
import { isPng, pngSize } from '#app/annex/logo/png.ts'
import { readLogo } from '#app/annex/logo/read-logo.server.ts'
import { renderPdf } from '#app/annex/render-pdf.server.ts'
import type { MunicipalityLogo } from '#app/domain/municipality-logo.ts'
import { annexOf, lovDocument } from './annex-models.ts'
import { drawnLogo, pictureLogo } from './logos.ts'
import { checkPdf } from './pdf-checker.ts'
import { readPdf } from './read-pdf.ts'
import { attributesOf, descendants, partOf, readDocx, shownText } from './read-docx.ts'

async function logoOf(file: string | Uint8Array): Promise<MunicipalityLogo> {
	const read = await readLogo(bytes(file))
	if (read.kind === 'refused') throw new Error(read.problem)
	return read.logo
}

async function refusalOf(file: string | Uint8Array): Promise<string> {
	const read = await readLogo(bytes(file))
	return read.kind === 'refused' ? read.problem : 'none'
}

function bytes(file: string | Uint8Array): Uint8Array {
	return typeof file === 'string' ? Buffer.from(file) : file
}

const drawing = await logoOf(drawnLogo)
const picture = await logoOf(pictureLogo(300, 100, [11, 83, 148, 200]))

describe('a drawing', () => {
	test('keeps its shapes and colours, and nothing that runs, is fetched or names anything', () => {
		expect(drawing.svg).toContain('fill="#0b5394"')
		expect(drawing.svg).toContain('fill="#e0a800"')
		expect(drawing.svg?.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
			/script|alert|http|style|on[a-z]+=|href|import|title|Älvstad|class=/iu,
		)
		expect([drawing.width, drawing.height]).toEqual([500, 200])
	})

	test.each([
		['a script', '<script>alert(1)</script>'],
		['an event handler', '<path d="M0 0h9v9z" onload="alert(1)"></path>'],
		['foreign content', '<foreignObject><div>x</div></foreignObject>'],
		['a link', '<a href="https://elsewhere.example/"><path d="M0 0h9v9z"></path></a>'],
		['a style', '<style>path{fill:url(https://elsewhere.example/)}</style>'],
		['a picture', '<image href="https://elsewhere.example/a.png"></image>'],
		['a reference outside', '<path d="M0 0h9v9z" fill="url( https://elsewhere.example/#a )"></path>'],
		['a style in an attribute', '<path d="M0 0h9v9z" style="fill:url(//elsewhere.example)"></path>'],
	])('is cleaned of %s', (_, markup) => {
		const clean = cleanDrawing(`<svg xmlns="http://www.w3.org/2000/svg">${markup}</svg>`)
		expect(clean.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
			/script|alert|elsewhere|<a|style|div|image|foreign|on\w+=/iu,
		)
	})

	test('that shines through, or has what is left out of a drawing, is kept as a picture', async () => {
		for (const changed of ['fill:#0b5394;opacity:.5', 'fill:#0b5394;filter:url(#f)']) {
			const filter = '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter>'
			const { svg, png } = await logoOf(
				drawnLogo.replace('fill:#0b5394', changed).replace('<defs>', `<defs>${filter}`),
			)
			expect(svg).toBeNull()
			expect(isPng(Buffer.from(png, 'base64'))).toBe(true)
		}
	})

	test.each([
		['letters that need a font', drawnLogo.replace('<a ', '<text x="1" y="9">Älvstad</text><a '), 'letters'],
		[
			'a picture elsewhere',
			drawnLogo.replace('<a ', '<image width="9" height="9" href="a.png"/><a '),
			'elsewhere',
		],
		['nothing but white', drawnLogo.replace('#0b5394', '#fff').replace('#e0a800', '#fff'), 'invisible'],
		[
			'references to references',
			drawnLogo.replace('<a ', '<use xlink:href="#r"/>'.repeat(17) + '<a '),
			'intricate',
		],
		['an end that is missing', drawnLogo.slice(0, -30), 'broken'],
	])('with %s is refused', async (_, file, problem) => {
		expect(await refusalOf(file)).toBe(problem)
	})
})

describe('a picture', () => {
	test('is drawn anew on white, without transparency and without what else the file said', () => {
		const png = Buffer.from(picture.png, 'base64')
		expect(pngSize(png)).toEqual({ width: 600, height: 200 })
		expect(png[25]).toBe(2) // Colours without an alpha channel.
		expect(png.toString('latin1')).not.toContain('tEXt')
		expect(picture.svg).toBeNull()
	})

	test.each([
		['is too small', pictureLogo(30, 30, [0, 0, 0, 255]), 'pixels'],
		['cannot be seen', pictureLogo(60, 60, [0, 0, 0, 0]), 'invisible'],
		['is cut off', pictureLogo(60, 60, [0, 0, 0, 255]).subarray(0, 60), 'broken'],
		['is another format', Buffer.from('GIF89a'), 'format'],
		['is a document', '<html><body>Hej</body></html>', 'format'],
	])('that %s is refused', async (_, file, problem) => {
		expect(await refusalOf(file)).toBe(problem)
	})
})

describe('a file', () => {
	test('that is empty or too large is refused before it is read', async () => {
		expect(await readLogoFile(new Uint8Array())).toEqual({ kind: 'refused', problem: 'missing' })
		const large = new Uint8Array(largestLogoFile + 1)
		expect(await readLogoFile(large)).toEqual({ kind: 'refused', problem: 'tooLarge' })
	})

	test('is read in a thread of its own to the same logo', async () => {
		expect(await readLogoFile(bytes(drawnLogo))).toEqual({ kind: 'ok', logo: drawing })
	})
})

describe.each([
	['a drawing', drawing],
	['a picture', picture],
])('an annex with %s as its logo', (_, logo) => {
	const model = annexOf(lovDocument(), { logo, state: 'established' })
	const without = annexOf(lovDocument(), { state: 'established' })

	test('is a PDF of as many pages that conforms in every profile, the same bytes each time', async () => {
		const pdf = await renderPdf(model)
		expect(await checkPdf(pdf.bytes)).toEqual([])
		expect(Buffer.compare(pdf.bytes, (await renderPdf(model)).bytes)).toBe(0)
		expect(pdf.pages).toBe((await renderPdf(without)).pages)
		expect((await readPdf(pdf.bytes)).reading).toBe((await readPdf((await renderPdf(without)).bytes)).reading)
		for (const profile of ['a-1a', 'a-3a'] as const)
			expect((await renderPdf(model, { profile })).bytes.length).toBeGreaterThan(0)
	})

	test('is a Word document that says the same, with the name as its text alternative', async () => {
		const { bytes: word } = await renderDocx(model)
		const body = partOf(readDocx(word), 'word/document.xml')
		expect(attributesOf(body, 'wp:docPr', 'descr')[0]).toBe(model.head.municipality)
		const ids = descendants(body, 'wp:docPr').map(({ attributes }) => attributes['id'])
		expect(new Set(ids).size).toBe(ids.length)
		for (const line of annexText(model).slice(0, 4)) expect(shownText(body)).toContain(line)
	})

	test('is an HTML page that carries it and fetches nothing', () => {
		expect(renderHtml(model)).toMatch(
			/<img class="annex-logo" src="data:image\/(png;base64|svg\+xml;charset=utf-8),/,
		)
	})

	test('has another checksum than one without', () => {
		expect(model.checksum).not.toBe(without.checksum)
	})
})
