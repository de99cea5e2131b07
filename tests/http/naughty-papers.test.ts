import { marked } from 'marked'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fontCoverage } from '#app/annex/font-coverage.server.ts'
import { typstData } from '#app/annex/typst-data.ts'
import { readPdf } from '#tests/annex/read-pdf.ts'
import { get } from '#tests/support/forms.ts'
import { readPage } from '#tests/support/page.ts'
import { startInstallation } from './installation.ts'
import { expectSound, open, strings, typist, writeProposal } from './secretary.ts'
import type { Secretary } from './secretary.ts'
import { writeAssessment } from './written-assessment.ts'

let secretary: Secretary
beforeAll(async () => {
	const installation = await startInstallation()
	secretary = { installation, sent: await installation.logIn('maria.lindqvist') }
})
afterAll(() => secretary.installation.stop())

describe('naughty strings in every text of an ärende', () => {
	const eachOf = Array.from({ length: 6 }, (_, round) => round * 90)

	test.each(eachOf)(
		'from string %i on: stand on every page and in every form of the annex as they were typed',
		async (first) => {
			const by = typist(first)
			const path = await writeProposal(secretary, by)
			await writeAssessment(secretary, path, by)
			for (const page of ['', '/andra', '/alternativ', '/bedomning/granska', '/resultat', '/bilaga'])
				await open(secretary, path + page)
			await open(secretary, `/arenden?q=${encodeURIComponent(by.typed[0] ?? '')}`)
			const forms = await formsOf(`${path}/bilaga/utkast/bilaga`)
			const papers = by.typed.filter((text) => core(text) !== '' && !onlyOnPages(by.typed, text))
			for (const text of papers)
				for (const [form, content] of Object.entries(forms)) {
					if (form === 'pdf' && reshaped.test(text)) continue
					const wanted = core(form === 'pdf' ? printed(text) : text)
					expect([form, text, content.includes(wanted)]).toEqual([form, text, true])
				}
		},
	)

	test('reach some text, all of them', () => {
		const by = eachOf.flatMap((first) =>
			Array.from({ length: 90 }, (_, index) => strings[(first + index) % strings.length]),
		)
		expect(new Set(by)).toEqual(new Set(strings))
	})
})

const coverage = fontCoverage()
/** What a PDF gives back in another shape than it was written in: right to left, or marks that stand on other letters. */
const reshaped = /[\p{Script=Arabic}\p{Script=Hebrew}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{M}/u

function printed(text: string): string {
	return typstData(text, coverage).data.replace(/[\u001c-\u001f]/gu, '')
}

/** Without white space, which lines are broken at, and as letters are compared that a font may join. */
function squeezed(text: string): string {
	return text.normalize('NFKC').replace(/[\s\u2010-]|\p{Default_Ignorable_Code_Point}/gu, '')
}

/** A condition is made an att-sats: its own «att» and its full stop go, its first letter may change. */
function core(text: string): string {
	return squeezed(text.replace(/^att\s+/iu, '')).slice(1, -1)
}

/** The description of an ärende is for those who work with it. */
function onlyOnPages(typed: readonly string[], text: string): boolean {
	return typed.indexOf(text) === 2
}

/** What a reader sees of each form of the annex, squeezed. */
async function formsOf(address: string): Promise<Record<string, string>> {
	const { installation, sent } = secretary
	const { server } = installation
	const read = async (form: string) => {
		const { status, body } = await get(server, `${address}.${form}`, sent)
		expect([form, status]).toEqual([form, 200])
		return body
	}
	const html = readPage(await read('html'))
	expectSound(html)
	expect(html.elements.filter(({ tagName }) => tagName === 'script')).toEqual([])
	const markdown = readPage(`<!doctype html>${marked.parse(await read('md'), { async: false })}`)
	const texts: string[] = []
	JSON.parse(await read('json'), (_key, value: unknown) => {
		if (typeof value === 'string') texts.push(value)
		return value
	})
	const pdf = await fetch(`${server.url}${address}.pdf`, {
		headers: { cookie: sent.cookie ?? '' },
	})
	const { reading } = await readPdf(new Uint8Array(await pdf.arrayBuffer()))
	return {
		html: squeezed(html.text),
		md: squeezed(markdown.text),
		txt: squeezed(await read('txt')),
		json: squeezed(texts.join('\n')),
		pdf: squeezed(reading),
	}
}
