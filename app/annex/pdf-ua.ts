import { createHash } from 'node:crypto'
import { objectText, readPdfFile, reference, streamText, updated } from './pdf-file.ts'
import type { PdfFile } from './pdf-file.ts'

/**
 * Declares PDF/UA-1 in a PDF/A-2a or PDF/A-3a file of Typst's, by one incremental update of two objects: the XMP says
 * `pdfuaid:part` 1, which PDF/A wants described as an extension schema, and the catalog has a reader show the
 * document's title. Whether the document conforms is for the caller to know. The same bytes in give the same bytes out.
 */
export function declareUa(bytes: Uint8Array): Uint8Array {
	const file = readPdfFile(bytes)
	const catalog = objectText(file, file.root)
	const metadata = reference(catalog, 'Metadata')
	const changingId = createHash('sha256').update(bytes).digest().subarray(0, 16).toString('base64')
	return updated(
		file,
		new Map([
			[metadata, metadataObject(file, metadata, changingId)],
			[
				file.root,
				replacedOnce(catalog, viewerPreferences, `${viewerPreferences}\n    /DisplayDocTitle true`),
			],
		]),
		changingId,
	)
}

const viewerPreferences = '/ViewerPreferences <<'

function metadataObject(file: PdfFile, number: number, changingId: string): string {
	const instance = (id: string) => `<xmpMM:InstanceID>${id}</xmpMM:InstanceID>`
	const xmp = [
		[description, `${description} xmlns:pdfuaid="${namespace}"`] as const,
		['<pdfaid:part>', '<pdfuaid:part>1</pdfuaid:part><pdfaid:part>'] as const,
		['<pdfaExtension:schemas><rdf:Bag>', `<pdfaExtension:schemas><rdf:Bag>${schema}`] as const,
		[instance(file.ids[1]), instance(changingId)] as const,
	].reduce((text, [from, to]) => replacedOnce(text, from, to), streamText(file, number))
	return `<<\n  /Length ${String(xmp.length)}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n${xmp}\nendstream`
}

const description = '<rdf:Description rdf:about=""'
const namespace = 'http://www.aiim.org/pdfua/ns/id/'

/** How PDF/A is told what `pdfuaid:part` is (ISO 19005-2, 6.6.2.3). */
const schema = [
	'<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
	`<pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>`,
	'<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal',
	'</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 that the document conforms to',
	'</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer',
	'</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>',
].join('')

/** What somebody wrote stands in XMP with its angle brackets escaped, so that it can be none of what is replaced. */
function replacedOnce(text: string, from: string, to: string): string {
	const [before, after, ...more] = text.split(from)
	if (before === undefined || after === undefined || more.length > 0)
		throw new Error(`The PDF does not have «${from}» once`)
	return `${before}${to}${after}`
}
