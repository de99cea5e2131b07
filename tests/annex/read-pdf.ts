import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadPdf {
	readonly pages: number
	readonly title: unknown
	readonly language: unknown
	readonly marked: boolean
	readonly xmp: string
	/** What is tagged, in the order that a screen reader reads it. */
	readonly reading: string
	/** Everything on each page, running heads and feet included. */
	readonly pageTexts: readonly string[]
	/** Where each piece of text stands, page by page, in points from the lower left corner. */
	readonly pieces: readonly (readonly PlacedText[])[]
	/** The roles of the structure tree, each once. */
	readonly roles: ReadonlySet<string>
	readonly bookmarks: readonly string[]
	/** Text alternatives of figures, in order. */
	readonly alternatives: readonly string[]
}

/** From the baseline up; a line of text without what hangs below it. */
export interface PlacedText {
	readonly text: string
	readonly left: number
	readonly right: number
	readonly bottom: number
	readonly top: number
}

interface Node {
	readonly role?: string
	readonly alt?: string
	readonly type?: string
	readonly id?: string
	readonly children?: readonly Node[]
}

/** Reads a PDF back as its readers do: by its structure tree, with the text that each leaf points at. All pages, or the first. */
export async function readPdf(bytes: Uint8Array, mostPages = Infinity): Promise<ReadPdf> {
	const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
	const pdf = await task.promise
	const { info, metadata } = await pdf.getMetadata()
	const facts = info as Readonly<Record<string, unknown>>
	const leaves: string[] = []
	const roles = new Set<string>()
	const alternatives: string[] = []
	const pageTexts: string[] = []
	const pieces: PlacedText[][] = []
	for (let number = 1; number <= Math.min(pdf.numPages, mostPages); number += 1) {
		const page = await pdf.getPage(number)
		const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
		const texts = markedTexts(items)
		pieces.push(placedTexts(items))
		pageTexts.push([...texts.values()].join(' '))
		visit(await page.getStructTree(), (node) => {
			if (node.role !== undefined) roles.add(node.role)
			if (node.alt !== undefined) alternatives.push(node.alt)
			if (node.type === 'content' && node.id !== undefined) leaves.push(texts.get(node.id) ?? '')
		})
	}
	const result = {
		pages: pdf.numPages,
		title: facts['Title'],
		language: facts['Language'],
		marked: isMarked(await pdf.getMarkInfo()),
		xmp: (metadata as { getRaw(): string } | null)?.getRaw() ?? '',
		reading: leaves.join(''),
		pageTexts,
		pieces,
		roles,
		bookmarks: ((await pdf.getOutline()) as { title: string }[] | null)?.map(({ title }) => title) ?? [],
		alternatives,
	}
	await task.destroy()
	return result
}

/** A Map in this version of pdf.js, whatever its types say. */
function isMarked(info: unknown): boolean {
	return info instanceof Map && info.get('Marked') === true
}

function markedTexts(items: readonly object[]): Map<string, string> {
	const texts = new Map<string, string>()
	const open: string[] = []
	for (const item of items as readonly { type?: string; id?: string; str?: string }[]) {
		if (item.type?.startsWith('beginMarkedContent') === true) open.push(item.id ?? 'artifact')
		else if (item.type === 'endMarkedContent') open.pop()
		else {
			const id = open.findLast((name) => name !== 'artifact') ?? 'artifact'
			texts.set(id, (texts.get(id) ?? '') + (item.str ?? ''))
		}
	}
	return texts
}

function placedTexts(items: readonly object[]): PlacedText[] {
	return (
		items as readonly { str?: string; transform?: number[]; width?: number; height?: number }[]
	).flatMap(({ str = '', transform = [], width = 0, height = 0 }) => {
		const [left = 0, bottom = 0] = transform.slice(4)
		return str.trim() === ''
			? []
			: [{ text: str, left, right: left + width, bottom, top: bottom + height * 0.6 }]
	})
}

function visit(node: Node | null, see: (node: Node) => void): void {
	if (!node) return
	see(node)
	for (const child of node.children ?? []) visit(child, see)
}

/** Without what a line break or a hyphen at the end of a line may have done. */
export function withoutSpace(text: string): string {
	return text.replace(/[\s\u00ad\u2010-]+/gu, '')
}
