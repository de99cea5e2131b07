/** A PDF as Typst writes it: every object in plain sight, one cross-reference table, one trailer. */
export interface PdfFile {
	/** One character for each byte. */
	readonly text: string
	/** Where each object begins, by its number; 0 is no object. */
	readonly offsets: readonly number[]
	readonly root: number
	readonly info: number
	readonly ids: readonly [permanent: string, changing: string]
	readonly startOfTable: number
}

/** Throws where the file is not of the shape that Typst 0.14 writes: then it must not be guessed at. */
export function readPdfFile(bytes: Uint8Array): PdfFile {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
	const startOfTable = Number(required(/startxref\n(\d+)\n%%EOF\s*$/.exec(text.slice(-64)), 'startxref')[1])
	const table = text.slice(startOfTable)
	const head = required(/^xref\n0 (\d+)\n/.exec(table), 'a table of cross-references')
	const offsets = Array.from({ length: Number(head[1]) }, (_, number) => {
		const entry = head[0].length + number * 20
		return table.charAt(entry + 17) === 'n' ? Number(table.slice(entry, entry + 10)) : 0
	})
	const trailer = table.slice(head[0].length + offsets.length * 20)
	const ids = required(/\/ID \[\(([^()\\]+)\) \(([^()\\]+)\)\]/.exec(trailer), 'an /ID')
	return {
		text,
		offsets,
		root: reference(trailer, 'Root'),
		info: reference(trailer, 'Info'),
		ids: [ids[1] ?? '', ids[2] ?? ''],
		startOfTable,
	}
}

/** An object that is no stream, without `obj` and `endobj`. */
export function objectText({ text, offsets }: PdfFile, number: number): string {
	const start = offsets[number] ?? 0
	const head = `${String(number)} 0 obj\n`
	if (!text.startsWith(head, start)) throw new Error(`The PDF has no object ${String(number)}`)
	return text.slice(start + head.length, text.indexOf('\nendobj', start))
}

/** What a stream that is not compressed holds; its length is told, so that it may hold anything. */
export function streamText(file: PdfFile, number: number): string {
	const start = file.text.indexOf('\nstream\n', file.offsets[number] ?? 0)
	const length = required(/\/Length (\d+)/.exec(file.text.slice(file.offsets[number], start)), 'a /Length')
	return file.text.slice(start + 8, start + 8 + Number(length[1]))
}

/** The number of the object that a key of a dictionary refers to. */
export function reference(dictionary: string, key: string): number {
	return Number(required(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary), `/${key}`)[1])
}

function required<Thing>(thing: Thing | null, name: string): Thing {
	if (thing === null) throw new Error(`The PDF has not ${name} where Typst writes it`)
	return thing
}

/**
 * The file with objects in new versions, as an incremental update (ISO 32000-1, 7.5.6): what was there stays byte for
 * byte, and the second of its two identifiers is another.
 */
export function updated(file: PdfFile, objects: ReadonlyMap<number, string>, changingId: string): Uint8Array {
	let body = ''
	const entries: string[] = []
	for (const [number, object] of [...objects].sort(([a], [b]) => a - b)) {
		const offset = String(file.text.length + body.length + 1).padStart(10, '0')
		entries.push(`${String(number)} 1\n${offset} 00000 n \n`)
		body += `\n${String(number)} 0 obj\n${object}\nendobj\n`
	}
	const start = file.text.length + body.length + 1
	const trailer = [
		'trailer\n<<',
		`  /Size ${String(file.offsets.length)}`,
		`  /Root ${String(file.root)} 0 R`,
		`  /Info ${String(file.info)} 0 R`,
		`  /Prev ${String(file.startOfTable)}`,
		`  /ID [(${file.ids[0]}) (${changingId})]`,
		`>>\nstartxref\n${String(start)}\n%%EOF\n`,
	].join('\n')
	return Buffer.from(`${file.text}${body}\nxref\n${entries.join('')}${trailer}`, 'latin1')
}
