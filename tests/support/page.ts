import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { FormFields } from './forms.ts'

type Node = DefaultTreeAdapterTypes.Node
export type Element = DefaultTreeAdapterTypes.Element

export interface ReadPage {
	/** Where the document is not what HTML asks for, by the names of the HTML standard. */
	readonly problems: readonly string[]
	readonly elements: readonly Element[]
	/** All text that is no script and no style. */
	readonly text: string
	/** What the browser would post for each form that posts, without any button. */
	readonly forms: readonly FormFields[]
}

/** Reads a page as browsers do (the HTML standard's parser). */
export function readPage(html: string): ReadPage {
	const problems: string[] = []
	const document = parse(html, {
		onParseError: ({ code, startLine, startCol }) => {
			problems.push(`${code} at ${String(startLine)}:${String(startCol)}`)
		},
	})
	const elements = elementsIn(document)
	const forms = elements.filter(
		(element) => element.tagName === 'form' && attribute(element, 'method') === 'post',
	)
	return { problems, elements, text: textOf(document), forms: forms.map(fieldsOf) }
}

/** '' where it is absent. */
export function attribute(element: Element, name: string): string {
	return element.attrs.find((one) => one.name === name)?.value ?? ''
}

function elementsIn(node: Node): Element[] {
	const children = 'childNodes' in node ? node.childNodes : []
	return [...('tagName' in node ? [node] : []), ...children.flatMap(elementsIn)]
}

export function textOf(node: Node): string {
	if (node.nodeName === '#text' && 'value' in node) return node.value
	if ('tagName' in node && (node.tagName === 'script' || node.tagName === 'style')) return ''
	return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

function fieldsOf(form: Element): FormFields {
	return elementsIn(form).flatMap((element): FormFields => {
		const name = attribute(element, 'name')
		const value = valueOf(element)
		return name === '' || value === null ? [] : [[name, value]]
	})
}

/** null for what is not posted: buttons and what is not chosen. */
function valueOf(element: Element): string | null {
	const has = (name: string) => element.attrs.some((one) => one.name === name)
	if (has('disabled')) return null
	switch (element.tagName) {
		case 'textarea':
			return textOf(element)
		case 'select': {
			const options = elementsIn(element).filter(({ tagName }) => tagName === 'option')
			const chosen = options.find(({ attrs }) => attrs.some(({ name }) => name === 'selected')) ?? options[0]
			return chosen === undefined ? null : attribute(chosen, 'value')
		}
		case 'input':
			if (['radio', 'checkbox'].includes(attribute(element, 'type')) && !has('checked')) return null
			return attribute(element, 'value')
		default:
			return null
	}
}
