/** One column of a list that is taken out as a file. */
export interface ListColumn<Row> {
	readonly heading: string
	/** Dates as `2026-12-10`; null is an empty cell. */
	readonly value: (row: Row) => string | number | null
}

/**
 * A text that a spreadsheet would take for a formula (=, +, -, @, or a tab or line break before one) with an apostrophe
 * before it, so that it is read as what it is. Every other text as it stands.
 */
export function harmless(text: string): string {
	return /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text
}
