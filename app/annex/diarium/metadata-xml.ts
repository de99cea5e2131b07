import type { DiariumMetadata } from './metadata.ts'

/** The namespace of `content/schemas/diariet-1.xsd`. */
const diariumNamespace = 'urn:vagskal:diarium:1'

/**
 * `metadata.xml`: the fields of metadata.json in its order, as elements of the same names. What XML has no place for
 * (most control characters) has none here either: no text is stored with it.
 */
export function metadataXml(metadata: DiariumMetadata): string {
	const { format, files, ...parts } = metadata
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<diarium xmlns="${diariumNamespace}" format="${escaped(format)}">`,
		...Object.entries(parts).flatMap(([name, value]) => element(name, value, 1)),
		'\t<files>',
		...files.map(
			({ name, ...file }) => `\t\t<file name="${escaped(name)}">\n${inside(file, 3).join('\n')}\n\t\t</file>`,
		),
		'\t</files>',
		'</diarium>',
		'',
	].join('\n')
}

type Value = string | number | { readonly [name: string]: Value }

function element(name: string, value: Value, depth: number): string[] {
	const indent = '\t'.repeat(depth)
	if (typeof value !== 'object') return [`${indent}<${name}>${escaped(String(value))}</${name}>`]
	return [`${indent}<${name}>`, ...inside(value, depth + 1), `${indent}</${name}>`]
}

function inside(value: object, depth: number): string[] {
	return Object.entries(value as Record<string, Value>).flatMap(([name, one]) => element(name, one, depth))
}

function escaped(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
}
