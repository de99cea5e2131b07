import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { guessColumns } from '#app/import/import-field.ts'
import { readProposals } from '#app/import/read-proposals.ts'
import { readTable } from '#app/import/read-table.ts'
import type { FileProblem } from '#app/import/table.ts'
import { textCell, textRows, workbook } from './workbook-files.ts'

const header = 'Rubrik;Nämnd;Diarienummer;Ärendetyp;Sammanträdesdatum;Förvaltning'
const good = `${header}\nEtt ärende;Omsorgsnämnden;ON 2026/1;Motion;2026-12-10;Omsorgsförvaltningen\n`
const heads = header.split(';')
const goodSheet = textRows([heads, ['Ett ärende', 'Omsorgsnämnden']])

function compoundFile(stream: string): Uint8Array {
	const start = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
	return Uint8Array.from([...start, ...Buffer.from(stream, 'utf16le'), ...new Uint8Array(600)])
}

/** 200 MB of the same cell, packed into less than one. */
function bomb(): Uint8Array {
	const sheet = new Uint8Array(200_000_000).fill(32)
	return zipSync({ 'xl/worksheets/sheet1.xml': [sheet, { level: 1 }] })
}

const files: readonly (readonly [what: string, file: () => string | Uint8Array, problem: FileProblem])[] = [
	['nothing', () => '', { kind: 'empty' }],
	['white space only', () => ' \n\n\t\n', { kind: 'empty' }],
	['a BOM only', () => '\uFEFF', { kind: 'empty' }],
	['a header only', () => header, { kind: 'headerOnly' }],
	['a header and separators', () => `${header}\n;;;;;\n;;;;;\n`, { kind: 'headerOnly' }],
	[
		'a heading twice',
		() => 'Rubrik;Nämnd;rubrik\na;b;c',
		{ kind: 'headerTwice', cell: 'C1', heading: 'rubrik' },
	],
	[
		'a column without heading',
		() => 'Rubrik;;Nämnd\na;b;c',
		{ kind: 'headerEmpty', cell: 'B1', heading: '' },
	],
	[
		'a row that is too long',
		() => `${good}a;b;c;d;2026-01-01;f;g\n`,
		{ kind: 'ragged', row: 3, cells: 7, expected: 6 },
	],
	['a row that is too short', () => `${good}a;b\n`, { kind: 'ragged', row: 3, cells: 2, expected: 6 }],
	['a NUL', () => `${good}a\0;b;c;d;e;f\n`, { kind: 'nul', row: 3 }],
	['a quote that is not closed', () => `${good}"a;b;c;d;e;f\n`, { kind: 'quoteNotClosed', row: 3 }],
	['a quote in the middle', () => `${good}a"b;b;c;d;e;f\n`, { kind: 'quoteMisplaced', row: 3 }],
	['text after a quote', () => `${good}"a"b;b;c;d;e;f\n`, { kind: 'quoteMisplaced', row: 3 }],
	['a huge cell', () => `${good}${'x'.repeat(30_000)};b;c;d;e;f\n`, { kind: 'cellTooLong', cell: 'A3' }],
	['a gigantic cell', () => `${good}${'x'.repeat(900_000)};b;c;d;e;f\n`, { kind: 'cellTooLong', cell: 'A3' }],
	['too many rows', () => good + 'a;b;c;d;e;f\n'.repeat(20_001), { kind: 'tooManyRows', at: '20002' }],
	[
		'too many columns',
		() => `${Array.from({ length: 61 }, (_, n) => `k${String(n)}`).join(';')}\na`,
		{ kind: 'ragged', row: 2, cells: 1, expected: 61 },
	],
	['UTF-16, little end first', () => Buffer.from(`\uFEFF${good}`, 'utf16le'), { kind: 'utf16' }],
	['UTF-16, big end first', () => Buffer.from(`\uFEFF${good}`, 'utf16le').swap16(), { kind: 'utf16' }],
	['UTF-16 that does not say so', () => Buffer.from(good, 'utf16le'), { kind: 'nul', row: 1 }],
	['9 MB of text', () => good + 'x'.repeat(9_000_000), { kind: 'tooLarge' }],
	['a PDF', () => '%PDF-1.7\n%âãÏÓ', { kind: 'notATable' }],
	['an .xls file', () => compoundFile('Workbook'), { kind: 'oldExcel' }],
	['a workbook with a password', () => compoundFile('EncryptedPackage'), { kind: 'password' }],
	['a zip without a sheet', () => zipSync({ 'word/document.xml': strToU8('<a/>') }), { kind: 'notATable' }],
	['an empty zip', () => zipSync({}), { kind: 'notATable' }],
	['half a workbook', () => workbook({ rows: goodSheet }).subarray(0, 300), { kind: 'damaged' }],
	['a zip bomb', bomb, { kind: 'inflates' }],
	[
		'a bomb beside the sheet',
		() => workbook({ rows: goodSheet, more: { 'xl/media/x.png': new Uint8Array(70_000_000) } }),
		{ kind: 'inflates' },
	],
	[
		'a thousand parts',
		() =>
			workbook({
				rows: goodSheet,
				more: Object.fromEntries(
					Array.from({ length: 600 }, (_, n) => [`x/${String(n)}`, new Uint8Array(1)]),
				),
			}),
		{ kind: 'inflates' },
	],
	[
		'a million empty rows',
		() =>
			workbook({
				rows: goodSheet + Array.from({ length: 1_000_000 }, (_, n) => `<row r="${String(n + 3)}"/>`).join(''),
			}),
		{ kind: 'tooManyRows', at: '20002' },
	],
	[
		'one cell on the last row that there is',
		() => workbook({ rows: `${goodSheet}<row r="1048576">${textCell('A1048576', 'x')}</row>` }),
		{ kind: 'tooManyRows', at: '1048576' },
	],
	[
		'a cell far down in a row that is not numbered',
		() => workbook({ rows: `${goodSheet}<row>${textCell('A900000', 'x')}</row>` }),
		{ kind: 'tooManyRows', at: '900000' },
	],
	[
		'a cell in the last column that there is',
		() => workbook({ rows: `${goodSheet}<row r="3">${textCell('XFD3', 'x')}</row>` }),
		{ kind: 'tooManyColumns', at: 'XFD3' },
	],
	[
		'merged cells',
		() => workbook({ rows: goodSheet, after: '<mergeCells count="1"><mergeCell ref="B2:C2"/></mergeCells>' }),
		{ kind: 'merged', cell: 'B2' },
	],
	[
		'a formula that was never counted',
		() => workbook({ rows: `${goodSheet}<row r="3"><c r="C3"><f>1+1</f></c></row>` }),
		{ kind: 'formula', cell: 'C3' },
	],
	[
		'a formula with an empty value',
		() => workbook({ rows: `${goodSheet}<row r="3"><c r="D3"><f>A1</f><v></v></c></row>` }),
		{ kind: 'formula', cell: 'D3' },
	],
	['an entity in the sheet', () => workbook({ rows: goodSheet, after: '<!DOCTYPE x>' }), { kind: 'damaged' }],
	['a sheet without rows', () => workbook({ rows: '' }), { kind: 'empty' }],
	['a sheet with a header only', () => workbook({ rows: textRows([heads]) }), { kind: 'headerOnly' }],
	[
		'a sheet with a heading twice',
		() =>
			workbook({
				rows: textRows([
					['Rubrik', 'Rubrik'],
					['a', 'b'],
				]),
			}),
		{ kind: 'headerTwice', cell: 'B1', heading: 'Rubrik' },
	],
	[
		'a sheet with a cell beside the columns',
		() => workbook({ rows: textRows([['Rubrik'], ['a', 'b']]) }),
		{ kind: 'ragged', row: 2, cells: 2, expected: 1 },
	],
	[
		'a sheet that is no XML',
		() => zipSync({ 'xl/worksheets/sheet1.xml': strToU8('<<<<') }),
		{ kind: 'damaged' },
	],
]

describe('a file that is broken', () => {
	test('is tried in more than forty ways', () => {
		expect(files.length).toBeGreaterThanOrEqual(40)
	})

	test.each(files)(
		'with %s is refused by what is wrong, within bounded memory',
		async (_what, file, problem) => {
			const made = file()
			const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : new Uint8Array(made)
			const before = process.memoryUsage().rss
			expect(await readTable(bytes)).toEqual({ kind: 'refused', problem })
			expect(process.memoryUsage().rss - before).toBeLessThan(500_000_000)
		},
	)
})

const known = {
	committees: [{ id: 'on', name: 'Omsorgsnämnden' }],
	units: [{ id: 'of', name: 'Omsorgsförvaltningen' }],
	committeeId: '',
	type: 'committee',
	today: '2026-11-24',
} as const

async function read(text: string | Uint8Array) {
	const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
	const table = await readTable(bytes)
	if (table.kind === 'refused') throw new Error(JSON.stringify(table.problem))
	return readProposals(table.table, guessColumns(table.table.header), known)
}

const one = {
	row: 2,
	title: 'Ett ärende',
	committeeId: 'on',
	diarienummer: 'ON 2026/1',
	type: 'motion',
	meetingDate: '2026-12-10',
	unitId: 'of',
}

describe('a file that is well', () => {
	test.each([
		['semicolons', good],
		['commas', good.replaceAll(';', ',')],
		['tabs', good.replaceAll(';', '\t')],
		['a BOM', `\uFEFF${good}`],
		['CR LF', good.replaceAll('\n', '\r\n')],
		['Windows-1252', Uint8Array.from(Buffer.from(good, 'latin1'))],
		['other letters', good.replace('Omsorgsnämnden', 'OMSORGSNÄMNDEN').replace('Motion', 'motion')],
		['a time after the date', good.replace('2026-12-10', '2026-12-10 18:30')],
		['a Swedish date', good.replace('2026-12-10', '10/12 2026')],
		['quotes', good.replace('Ett ärende', '"Ett ärende"')],
		['empty rows', good.replace('\n', '\n\n;;;;;\n')],
	])('with %s gives its ärenden', async (what, file) => {
		const { proposals, problems } = await read(file)
		expect(problems).toEqual([])
		expect(proposals).toMatchObject([what === 'empty rows' ? { ...one, row: 4 } : one])
	})

	test('counts the rows as the file does, also after a line break within quotes', async () => {
		const rows = `${header}\n"Två\nrader";Omsorgsnämnden;;;;\nx;Okänd;;;;\n`
		expect((await read(rows)).problems).toMatchObject([{ row: 4, column: 'Nämnd', value: 'Okänd' }])
	})

	test('may be a workbook, whose formulas count as the value that was saved with them', async () => {
		const rows = `${textRows([heads])}<row r="2">${textCell('A2', 'Ett ärende')}${textCell('B2', 'Omsorgsnämnden')}<c r="C2" t="str"><f>A1&amp;B1</f><v>ON 2026/1</v></c></row>`
		expect((await read(workbook({ rows }))).proposals).toMatchObject([
			{ row: 2, title: 'Ett ärende', diarienummer: 'ON 2026/1' },
		])
	})
})

describe('a cell', () => {
	test.each([
		[
			'a date that does not exist',
			{ date: '31/2' },
			{ kind: 'date', column: 'Sammanträdesdatum', value: '31/2' },
		],
		[
			'a nämnd that does not exist',
			{ committee: 'X' },
			{ kind: 'committeeUnknown', column: 'Nämnd', value: 'X' },
		],
		['no nämnd', { committee: '' }, { kind: 'committeeMissing', column: 'Nämnd' }],
		['no heading', { title: '' }, { kind: 'titleMissing', column: 'Rubrik' }],
		['a heading that is too long', { title: 'x'.repeat(301) }, { kind: 'titleTooLong' }],
		['a type that does not exist', { type: 'Annat slag' }, { kind: 'typeUnknown', column: 'Ärendetyp' }],
		['a unit that does not exist', { unit: 'Y' }, { kind: 'unitUnknown', column: 'Förvaltning' }],
		['a long diarienummer', { dnr: 'x'.repeat(41) }, { kind: 'diarienummerTooLong' }],
		[
			'a diarienummer of another row',
			{ dnr: 'ON 2026/1' },
			{ kind: 'diarienummerTwice', value: 'ON 2026/1' },
		],
	])('with %s is named by row and column', async (_what, typed, problem) => {
		const cells = {
			title: 'Två',
			committee: 'Omsorgsnämnden',
			dnr: 'ON 2',
			type: '',
			date: '',
			unit: '',
			...typed,
		}
		const { title, committee, dnr, type, date, unit } = cells
		const { problems } = await read(`${good}${[title, committee, dnr, type, date, unit].join(';')}\n`)
		expect(problems).toMatchObject([{ row: 3, ...problem }])
	})
})
