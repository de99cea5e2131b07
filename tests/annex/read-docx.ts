import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** An element of a part, with its names as written («w:p»). */
export interface XmlElement {
	readonly name: string
	readonly attributes: Readonly<Record<string, string>>
	readonly children: readonly (XmlElement | string)[]
}

export interface ReadDocx {
	/** Every XML part of the package by its name. */
	readonly parts: ReadonlyMap<string, XmlElement>
	readonly names: readonly string[]
}

/** Reads a Word document back: every part is well-formed XML with known namespaces, or this throws. */
export function readDocx(bytes: Uint8Array): ReadDocx {
	const files = Object.entries(unzipSync(bytes))
	return {
		names: files.map(([name]) => name),
		parts: new Map(
			files
				.filter(([name]) => /\.(xml|rels)$/u.test(name))
				.map(([name, data]) => [name, parseXml(new TextDecoder('utf-8', { fatal: true }).decode(data))]),
		),
	}
}

export function partOf({ parts }: ReadDocx, name: string): XmlElement {
	const part = parts.get(name)
	if (!part) throw new Error(`There is no ${name}`)
	return part
}

interface Growing {
	readonly name: string
	readonly attributes: Readonly<Record<string, string>>
	readonly children: (Growing | string)[]
}

function parseXml(text: string): XmlElement {
	const parser = new SaxesParser({ xmlns: true })
	const root: Growing = { name: '', attributes: {}, children: [] }
	const open = [root]
	parser.on('opentag', ({ name, attributes }) => {
		const values = Object.entries(attributes).map(([key, { value }]) => [key, value])
		const element: Growing = {
			name,
			attributes: Object.fromEntries(values) as Record<string, string>,
			children: [],
		}
		open.at(-1)?.children.push(element)
		open.push(element)
	})
	parser.on('text', (piece) => open.at(-1)?.children.push(piece))
	parser.on('closetag', () => open.pop())
	parser.write(text).close()
	const [document] = elementsIn(root)
	if (!document) throw new Error('There is no element')
	return document
}

function elementsIn({ children }: XmlElement): XmlElement[] {
	return children.filter((child) => typeof child !== 'string')
}

/** All elements of this name below, in the order of the document. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
	return elementsIn(element).flatMap((child) => [
		...(child.name === name ? [child] : []),
		...descendants(child, name),
	])
}

export function attributesOf(element: XmlElement, name: string, attribute: string): (string | undefined)[] {
	return descendants(element, name).map(({ attributes }) => attributes[attribute])
}

/** The text that stands directly in an element. */
export function textOf({ children }: XmlElement): string {
	return children.filter((child) => typeof child === 'string').join('')
}

/** What a reader sees: text, tabs and line ends as they are, and a line end after each paragraph. */
export function shownText(element: XmlElement): string {
	if (element.name === 'w:t') return textOf(element)
	if (element.name === 'w:tab') return '\t'
	if (element.name === 'w:br') return '\n'
	if (element.name === 'w:pPr' || element.name === 'w:instrText') return ''
	const text = elementsIn(element).map(shownText).join('')
	return element.name === 'w:p' ? `${text}\n` : text
}
