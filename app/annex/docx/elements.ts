import { XmlComponent } from 'docx'

type Attributes = Readonly<Record<string, string | number>>

/** Any element of the document's markup, for what docx has no class of its own for. */
export function element(
	name: string,
	attributes: Attributes = {},
	children: readonly (XmlComponent | string)[] = [],
): XmlComponent {
	return new MarkupElement(name, attributes, children)
}

class MarkupElement extends XmlComponent {
	constructor(name: string, attributes: Attributes, children: readonly (XmlComponent | string)[]) {
		super(name)
		if (Object.keys(attributes).length > 0) this.root.push({ _attr: attributes })
		this.root.push(...children)
	}
}
