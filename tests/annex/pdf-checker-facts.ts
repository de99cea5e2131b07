import { inflateSync } from 'node:zlib'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface StructureNode {
	readonly role?: string
	readonly alt?: string
	readonly type?: string
	readonly id?: string
	readonly children?: readonly StructureNode[]
}

export interface CheckedFont {
	readonly name: string
	readonly isMissing: boolean
}

export interface CheckedPage {
	readonly tree: StructureNode | null
	/** What the page draws, in order: the operator's name, and its arguments. */
	readonly operations: readonly { readonly name: string; readonly args: unknown }[]
	readonly fonts: readonly CheckedFont[]
	readonly text: string
	/** The page's own operators, as they stand in the file. */
	readonly content: string
}

export interface PdfFacts {
	readonly pages: readonly CheckedPage[]
	/** By number, each in its latest version, one character for each byte. */
	readonly objects: ReadonlyMap<number, string>
	readonly catalog: string
	readonly xmp: string
	readonly title: unknown
	readonly language: unknown
	readonly isEncrypted: boolean
	readonly bookmarks: readonly string[]
	readonly attachments: ReadonlyMap<string, Uint8Array>
}

/** Reads a PDF back with pdf.js, and its objects beside for what pdf.js does not tell. */
export async function readFacts(bytes: Uint8Array): Promise<PdfFacts> {
	const objects = readObjects(bytes)
	const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, fontExtraProperties: true })
	const pdf = await task.promise
	const { info, metadata } = await pdf.getMetadata()
	const facts = info as Readonly<Record<string, unknown>>
	const contents = [...objects.values()].filter((object) => /\/Type \/Page\s/.test(object))
	const pages: CheckedPage[] = []
	for (let number = 1; number <= pdf.numPages; number += 1) {
		const page = await pdf.getPage(number)
		const content = /\/Contents (\d+) 0 R/.exec(contents[number - 1] ?? '')?.[1]
		pages.push({ ...(await readPage(page)), content: inflated(objects.get(Number(content)) ?? '') })
	}
	const result = {
		pages,
		objects,
		catalog: [...objects.values()].findLast((object) => /\/Type \/Catalog\s/.test(object)) ?? '',
		xmp: (metadata as { getRaw(): string } | null)?.getRaw() ?? '',
		title: facts['Title'],
		language: facts['Language'],
		isEncrypted: facts['EncryptFilterName'] !== null,
		bookmarks: ((await pdf.getOutline()) as { title: string }[] | null)?.map(({ title }) => title) ?? [],
		attachments: await attachmentsOf(pdf),
	}
	await task.destroy()
	return result
}

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>
type Page = Awaited<ReturnType<Pdf['getPage']>>

const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]))

async function readPage(page: Page): Promise<Omit<CheckedPage, 'content'>> {
	const { fnArray, argsArray } = await page.getOperatorList()
	const operations = fnArray.map((code, index) => ({
		name: names.get(code) ?? '',
		args: (argsArray as readonly unknown[])[index],
	}))
	const used = operations
		.filter(({ name }) => name === 'setFont')
		.map(({ args }) => String((args as unknown[])[0]))
	const fonts = [...new Set(used)].map((id) => {
		const font = page.commonObjs.get(id) as { readonly name: string; readonly missingFile?: boolean }
		return { name: font.name, isMissing: font.missingFile === true }
	})
	const { items } = await page.getTextContent({ disableNormalization: true })
	const text = items.map((item) => ('str' in item ? item.str : '')).join(' ')
	return { tree: await page.getStructTree(), operations, fonts, text }
}

function readObjects(bytes: Uint8Array): Map<number, string> {
	const text = Buffer.from(bytes).toString('latin1')
	return new Map(
		Array.from(text.matchAll(/\n(\d+) 0 obj\n([^]*?)\nendobj/g), ([, number, object]) => [
			Number(number),
			object ?? '',
		]),
	)
}

function inflated(stream: string): string {
	const start = stream.indexOf('\nstream\n') + 8
	const length = Number(/\/Length (\d+)/.exec(stream)?.[1])
	return inflateSync(Buffer.from(stream.slice(start, start + length), 'latin1')).toString('latin1')
}

async function attachmentsOf(pdf: Pdf): Promise<Map<string, Uint8Array>> {
	const names = [...((await pdf.getAttachments())?.keys() ?? [])]
	const contents = names.map(
		async (name) => [name, (await pdf.getAttachmentContent(name)) ?? new Uint8Array()] as const,
	)
	return new Map(await Promise.all(contents))
}
