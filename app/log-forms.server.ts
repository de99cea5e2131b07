import { eventInWords, logText } from './text/log.ts'
import type { FoundEntry } from '#db/queries/audit-search.ts'

type Pages = AsyncIterable<readonly FoundEntry[]>

/** With the mark that tells Excel that it is UTF-8, and semicolons, which a Swedish Excel parts cells by. */
export async function* logAsCsv(pages: Pages): AsyncGenerator<string> {
	yield `\uFEFF${row(logText.csvColumns)}`
	for await (const page of pages)
		yield page
			.map((entry) =>
				row([
					String(entry.sequence),
					entry.at,
					entry.personId ?? '',
					entry.personName ?? '',
					entry.action,
					eventInWords(entry.action, entry.subjectType),
					entry.subjectType,
					entry.subjectId,
					entry.proposalPublicId ?? '',
					entry.paths.join(' '),
					entry.hash,
				]),
			)
			.join('')
}

function row(cells: readonly string[]): string {
	return `${cells.map(cell).join(';')}\r\n`
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(text: string): string {
	const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
	return `"${harmless.replaceAll('"', '""')}"`
}

export async function* logAsJson(pages: Pages): AsyncGenerator<string> {
	yield '[\n'
	let separator = ''
	for await (const page of pages) {
		yield separator + page.map((entry) => JSON.stringify(entry)).join(',\n')
		separator = ',\n'
	}
	yield '\n]\n'
}
