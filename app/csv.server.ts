/**
 * A table as CSV that a Swedish spreadsheet opens: semicolons, CRLF, UTF-8 with a byte order mark, decimal comma and
 * ordinary minus. A text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
	return `\ufeff${rows.map((row) => `${row.map(field).join(';')}\r\n`).join('')}`
}

function field(text: string): string {
	const plain = text.replaceAll('\u00a0', isFigure(text) ? '' : ' ').replaceAll('\u2212', '-')
	const safe = /^[=+\-@\t\r]/.test(plain) && !isFigure(text) ? `'${plain}` : plain
	return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** `1 250 000`, `−0,5`, `+12,3`, `38,2 %`. */
function isFigure(text: string): boolean {
	return /^[+\u2212-]?\d[\d\u00a0]*(,\d+)?(\u00a0%)?$/.test(text)
}
