import { csvLines } from '#app/export/csv.ts'
import type { ListColumn } from '#app/export/list-table.ts'
import { mostWorkbookRows, workbookOf } from '#app/export/workbook.ts'
import { notFound } from './http.server.ts'

interface List<Row> {
	/** Without å, ä and ö, and without the form. */
	readonly name: string
	readonly columns: readonly ListColumn<Row>[]
	readonly rows: AsyncIterable<Row>
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * A list as the file that the address names, `<name>.csv` or `<name>.xlsx`; 404 for any other. The rows of CSV are asked for
 * as the file is sent; a workbook is made whole and has a limit, which is said in its last row.
 */
export async function listFile<Row>(file: string, list: List<Row>): Promise<Response> {
	if (file === `${list.name}.csv`) return answer(csvBody(list), 'text/csv; charset=utf-8', file)
	if (file !== `${list.name}.xlsx`) throw notFound()
	const rows: Row[] = []
	for await (const row of list.rows) if (rows.push(row) === mostWorkbookRows) break
	return answer(await workbookOf(list.columns, rows), workbookType, file)
}

function answer(body: BodyInit, type: string, file: string): Response {
	return new Response(body, {
		headers: {
			'Content-Type': type,
			'Content-Disposition': `attachment; filename="${file}"`,
			'Cache-Control': 'no-store',
		},
	})
}

function csvBody<Row>({ columns, rows }: List<Row>): ReadableStream<Uint8Array> {
	const lines = csvLines(columns, rows)
	const encoder = new TextEncoder()
	return new ReadableStream<Uint8Array>({
		async pull(controller) {
			const next = await lines.next()
			if (next.done === true) controller.close()
			else controller.enqueue(encoder.encode(next.value))
		},
		async cancel() {
			await lines.return(undefined)
		},
	})
}
