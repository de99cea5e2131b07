import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { diariumPackage } from '#app/annex/diarium/diarium-package.server.ts'
import { renderDocx } from '#app/annex/docx/render-docx.ts'
import { contentDirectory } from '#app/content/content-directory.ts'
import type { AssessmentDocument } from '#app/domain/assessment.ts'
import { annexOf, lovDocument } from './annex-models.ts'
import { naughtyDocument, naughtyOffsets } from './naughty-document.ts'

const schema = readFileSync(join(contentDirectory(), 'schemas/diariet-1.xsd'), 'utf8')

async function metadataOf(document: AssessmentDocument, isKept = true): Promise<string> {
	const annex = {
		publicId: '7bq3k9mzx2',
		model: annexOf(document, {
			state: 'established',
			address: 'https://vagskal.example.se/bilagor/7bq3k9mzx2',
			settings: { conditionStyle: 'att', showPreparedByName: true },
		}),
		document: isKept ? document : null,
		pdf: Uint8Array.from([37]),
		rendererVersion: 'typst-0.7.0+1.0123456789ab+a-2a',
	}
	const { bytes } = await diariumPackage(annex, renderDocx)
	return strFromU8(unzipSync(bytes)['metadata.xml'] ?? new Uint8Array())
}

async function faultsIn(xml: string): Promise<string[]> {
	const { errors } = await validateXML({ xml: { fileName: 'metadata.xml', contents: xml }, schema })
	return errors.map(({ message }) => message)
}

test('metadata.xml follows its schema, whatever the papers say', async () => {
	const { proposal, ...others } = lovDocument()
	const { title, committee, type } = proposal
	for (const xml of [
		await metadataOf(lovDocument()),
		await metadataOf(lovDocument(), false),
		await metadataOf({ ...others, proposal: { title, committee, type } }),
		...(await Promise.all(naughtyOffsets.map((offset) => metadataOf(naughtyDocument(offset))))),
	])
		expect(await faultsIn(xml)).toEqual([])
})

test.each([
	['an unknown element', '<annex>', '<annex><extra/>'],
	['a date that does not exist', '<established>2026-12-03', '<established>2026-02-30'],
	['a type that is none', '<type>inquiry', '<type>fråga'],
	['a checksum that is none', '<checksum>', '<checksum>x'],
	['an empty title', '<title>Valfrihetssystem enligt LOV i hemtjänsten', '<title>'],
	['another format', 'format="vagskal/diarium@1"', 'format="vagskal/diarium@2"'],
	['another namespace', 'urn:vagskal:diarium:1', 'urn:vagskal:diarium:2'],
])('the schema refuses %s', async (_, from, to) => {
	const xml = await metadataOf(lovDocument())
	expect(xml).toContain(from)
	expect(await faultsIn(xml.replace(from, to))).not.toEqual([])
})
