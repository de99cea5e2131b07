import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { diariumPackage } from '#app/annex/diarium/diarium-package.server.ts'
import { renderDocx } from '#app/annex/docx/render-docx.ts'
import type { EstablishedAnnex } from '#app/annex/diarium/diarium-package.server.ts'
import type { DiariumMetadata } from '#app/annex/diarium/metadata.ts'
import { annexOf, lovDocument } from './annex-models.ts'
import { naughtyDocument, naughtyOffsets } from './naughty-document.ts'

const stem = 'ON-2026-0123_Bilaga_Balanseringsbedomning_2026-12-03'
const pdf = Uint8Array.from([37, 80, 68, 70, 0, 255])

function established(changes: Partial<EstablishedAnnex> = {}): EstablishedAnnex {
	const document = lovDocument()
	return {
		publicId: '7bq3k9mzx2',
		model: annexOf(document, {
			state: 'established',
			address: 'https://vagskal.example.se/bilagor/7bq3k9mzx2',
		}),
		document,
		pdf,
		rendererVersion: 'typst-0.7.0+1.0123456789ab+a-2a',
		...changes,
	}
}

async function filesOf(annex: EstablishedAnnex) {
	const { bytes } = await diariumPackage(annex, renderDocx)
	const files = unzipSync(bytes)
	const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
	return { files, text, metadata: JSON.parse(text('metadata.json')) as DiariumMetadata }
}

function sha256(content: Uint8Array | undefined): string {
	return createHash('sha256')
		.update(content ?? '')
		.digest('hex')
}

describe('what is sent to the diarium', () => {
	test('is a zip with a name that every case system takes, and the papers, the metadata and their checksums', async () => {
		expect((await diariumPackage(established(), renderDocx)).name).toBe(`${stem}_Till_diariet.zip`)
		const { files } = await filesOf(established())
		expect(Object.keys(files)).toEqual([
			`${stem}.pdf`,
			`${stem}.docx`,
			`${stem}.json`,
			'metadata.json',
			'metadata.xml',
			'sha256.txt',
		])
		expect(files[`${stem}.pdf`]).toEqual(pdf)
	})

	test('has the checksum of every file, as sha256sum writes and checks them', async () => {
		const { files, text, metadata } = await filesOf(established())
		expect(text('sha256.txt')).toBe(
			Object.entries(files)
				.filter(([name]) => name !== 'sha256.txt')
				.map(([name, content]) => `${sha256(content)}  ${name}\n`)
				.join(''),
		)
		for (const file of metadata.files)
			expect([file.sha256, file.bytes]).toEqual([sha256(files[file.name]), files[file.name]?.length])
	})

	test('has the data whose checksum stands in the foot of the annex', async () => {
		const annex = established()
		const { files, metadata } = await filesOf(annex)
		expect(sha256(files[`${stem}.json`])).toBe(annex.model.checksum)
		expect(metadata.annex.checksum).toBe(annex.model.checksum)
	})

	test('tells what the ärende and the annex are, from what was established', async () => {
		const { metadata } = await filesOf(established())
		expect(metadata).toMatchObject({
			format: 'vagskal/diarium@1',
			municipality: 'Älvstads kommun',
			proposal: {
				diarienummer: 'ON 2026/0123',
				title: 'Valfrihetssystem enligt LOV i hemtjänsten',
				committee: 'Omsorgsnämnden',
				type: 'inquiry',
				meetingDate: '2026-12-10',
				preparedBy: { role: 'utredare', unit: 'Omsorgsförvaltningen' },
			},
			annex: {
				id: '7bq3k9mzx2',
				title: 'Balanseringsbedömning: Valfrihetssystem enligt LOV i hemtjänsten',
				version: 1,
				established: '2026-12-03',
				language: 'sv-SE',
				instrument: '2026-1',
				address: 'https://vagskal.example.se/bilagor/7bq3k9mzx2',
			},
		})
		expect(metadata.files.map(({ role, format }) => [role, format])).toEqual([
			['archive', 'PDF/A-2a, PDF/UA-1'],
			['editable', 'Office Open XML'],
			['data', 'vagskal/annex@1'],
		])
	})

	test.each([
		['a-1a', 'PDF/A-1a'],
		['a-3a', 'PDF/A-3a, PDF/UA-1'],
	])('names what a PDF of profile %s conforms to', async (profile, format) => {
		const rendererVersion = `typst-0.7.0+1.0123456789ab+${profile}`
		expect((await filesOf(established({ rendererVersion }))).metadata.files[0]?.format).toBe(format)
	})

	test('names the handläggare only where the annex does', async () => {
		const document = lovDocument()
		const preparedBy = { name: 'Åsa Öberg', role: 'utredare' }
		const named = { ...document, proposal: { ...document.proposal, preparedBy } }
		for (const showPreparedByName of [true, false]) {
			const settings = { conditionStyle: 'att', showPreparedByName } as const
			const model = annexOf(named, { state: 'established', settings })
			const { files, metadata } = await filesOf(established({ document: named, model }))
			expect(metadata.proposal.preparedBy?.name).toBe(showPreparedByName ? 'Åsa Öberg' : undefined)
			const texts = ['metadata.json', 'metadata.xml'].map((name) =>
				strFromU8(files[name] ?? new Uint8Array()),
			)
			for (const text of texts) expect(text.includes('Åsa Öberg')).toBe(showPreparedByName)
		}
	})

	test('leaves out what is not known of an annex from before its assessment was kept', async () => {
		const { metadata } = await filesOf(established({ document: null }))
		expect(metadata.proposal).toEqual({
			diarienummer: 'ON 2026/0123',
			title: 'Valfrihetssystem enligt LOV i hemtjänsten',
		})
		expect(metadata.municipality).toBe('Älvstads kommun')
	})

	test('is the same to the byte for the same annex, in every time zone', async () => {
		const before = process.env['TZ']
		const made: Uint8Array[] = []
		try {
			for (const zone of ['Europe/Stockholm', 'Pacific/Auckland', 'America/Los_Angeles']) {
				process.env['TZ'] = zone
				made.push((await diariumPackage(established(), renderDocx)).bytes)
			}
		} finally {
			if (before === undefined) delete process.env['TZ']
			else process.env['TZ'] = before
		}
		expect(new Set(made.map(sha256)).size).toBe(1)
	})
})

describe('metadata.xml', () => {
	const annexes: readonly (readonly [string, EstablishedAnnex])[] = [
		['of LOV', established()],
		['without an assessment', established({ document: null })],
		...naughtyOffsets.map((offset) => {
			const document = naughtyDocument(offset)
			const model = annexOf(document, { state: 'established' })
			return [`of naughty strings from ${String(offset)}`, established({ document, model })] as const
		}),
	]

	test.each(annexes)('%s says what metadata.json says', async (_, annex) => {
		const { text, metadata } = await filesOf(annex)
		expect(readXml(text('metadata.xml'))).toEqual(asTexts(metadata))
	})
})

/** The elements as an object of texts; those called `file` as a list. */
function readXml(xml: string): unknown {
	interface Open {
		readonly name: string
		text: string
		readonly children: (readonly [string, unknown])[]
	}
	const parser = new SaxesParser({ xmlns: true })
	const stack: Open[] = [{ name: '', text: '', children: [] }]
	parser.on('error', (error) => {
		throw error
	})
	parser.on('opentag', ({ local, uri, attributes }) => {
		expect(uri).toBe('urn:vagskal:diarium:1')
		const given = Object.values(attributes).filter(({ name }) => name !== 'xmlns')
		stack.push({ name: local, text: '', children: given.map(({ name, value }) => [name, value] as const) })
	})
	parser.on('text', (text) => {
		const open = stack.at(-1)
		if (open) open.text += text
	})
	parser.on('closetag', () => {
		const closed = stack.pop()
		const parent = stack.at(-1)
		if (!closed || !parent) return
		parent.children.push([closed.name, closed.children.length === 0 ? closed.text : valueOf(closed)])
	})
	parser.write(xml).close()
	return stack[0]?.children[0]?.[1]

	function valueOf({ name, children }: Open): unknown {
		return name === 'files' ? children.map(([, value]) => value) : Object.fromEntries(children)
	}
}

function asTexts(value: unknown): unknown {
	return JSON.parse(JSON.stringify(value), (_key, one: unknown) =>
		typeof one === 'number' ? String(one) : one,
	)
}
