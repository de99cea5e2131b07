import { csvLines } from '#app/export/csv.ts'
import type { ListColumn } from '#app/export/list-table.ts'
import { notFound } from './http.server.ts'

/**
 * A list as the file that the address names, `<name>.csv`; 404 for any other. The rows are asked for as the file is sent.
 */
export function listFile<Row>(
	file: string,
	list: {
		/** Without å, ä and ö, and without the form. */
		readonly name: string
		readonly columns: readonly ListColumn<Row>[]
		readonly rows: AsyncIterable<Row>
	},
): Response {
	if (file !== `${list.name}.csv`) throw notFound()
	const lines = csvLines(list.columns, list.rows)
	const encoder = new TextEncoder()
	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			const next = await lines.next()
			if (next.done === true) controller.close()
			else controller.enqueue(encoder.encode(next.value))
		},
		async cancel() {
			await lines.return(undefined)
		},
	})
	return new Response(body, {
		headers: {
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': `attachment; filename="${file}"`,
			'Cache-Control': 'no-store',
		},
	})
}
