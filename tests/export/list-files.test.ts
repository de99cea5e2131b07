import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { csvLines } from '#app/export/csv.ts'
import { harmless } from '#app/export/list-table.ts'
import type { ListColumn } from '#app/export/list-table.ts'
import { workbookOf } from '#app/export/workbook.ts'
import { readTable } from '#app/import/read-table.ts'

interface Row {
	readonly text: string
	readonly number: number | null
}
const columns: readonly ListColumn<Row>[] = [
	{ heading: 'Text', value: ({ text }) => text },
	{ heading: 'Tal', value: ({ number }) => number },
]
const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1']

async function csvOf(rows: readonly Row[]): Promise<string> {
	async function* each() {
		yield* await Promise.resolve(rows)
	}
	const lines: string[] = []
	for await (const line of csvLines(columns, each())) lines.push(line)
	return lines.join('')
}

test.each(dangerous)('no cell of CSV begins as a formula: %j', async (text) => {
	expect(harmless(text)).toBe(`'${text}`)
	expect(await csvOf([{ text, number: -1.5 }])).toContain(`'${text}`)
})

test('CSV is what Excel in Swedish opens: a BOM, semicolons, decimal commas, quotes where they are needed', async () => {
	const rows = [
		{ text: 'a;b', number: 1.5 },
		{ text: 'säger "hej"\noch går', number: null },
	]
	expect(await csvOf(rows)).toBe('\uFEFFText;Tal\r\n"a;b";1,5\r\n"säger ""hej""\noch går";\r\n')
})

test('what is written is read back', async () => {
	const rows = [{ text: 'Å ä ö – ”citat”; och "mer"', number: 1 }]
	const table = await readTable(new TextEncoder().encode(await csvOf(rows)))
	expect(table).toMatchObject({ kind: 'ok', table: { rows: [{ cells: [rows[0]?.text, '1'] }] } })
})

test('a workbook holds texts as texts and numbers as numbers', async () => {
	const bytes = await workbookOf(
		columns,
		dangerous.slice(0, 4).map((text) => ({ text, number: 2 })),
	)
	const rows = await readSheet(Buffer.from(bytes))
	expect(rows).toEqual([['Text', 'Tal'], ...dangerous.slice(0, 4).map((text) => [text, 2])])
	expect(Buffer.from(bytes).includes('<f>')).toBe(false)
})
