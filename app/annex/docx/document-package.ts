import { Packer } from 'docx'
import type { Document } from 'docx'
import { unzipSync, zipSync } from 'fflate'
import type { AnnexModel } from '#app/annex/model.ts'
import { sans, serif } from './document-styles.ts'

/** What a document tells of itself. */
export type DocumentFacts = Pick<AnnexModel, 'date' | 'documentTitle' | 'diarienummer'> & {
	readonly head: Pick<AnnexModel['head'], 'municipality' | 'kicker'>
	readonly foot: Pick<AnnexModel['foot'], 'text'>
}

/**
 * The document as bytes that are the same for the same model on every machine: the dates inside and of the parts are
 * the annex's own, at noon UTC, not the clock's.
 */
export async function packageDocument(
	document: Document,
	model: DocumentFacts,
): Promise<Uint8Array<ArrayBuffer>> {
	const packed = await Packer.pack(document, 'uint8array', false, [
		{ path: 'docProps/core.xml', data: coreProperties(model) },
		{ path: 'word/fontTable.xml', data: fontTable },
	])
	const [year = 1980, month = 1, day = 1] = model.date.split('-').map(Number)
	// A zip has no time zone: these are the figures that are written, wherever the machine is.
	return new Uint8Array(zipSync(unzipSync(packed), { mtime: new Date(year, month - 1, day, 12), level: 6 }))
}

function coreProperties({ date, documentTitle, head, diarienummer, foot }: DocumentFacts): string {
	const time = `${date}T12:00:00Z`
	const keywords = [head.kicker, diarienummer ?? ''].filter((word) => word !== '').join('; ')
	return [
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
		'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
		' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
		' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
		`<dc:title>${escaped(documentTitle)}</dc:title>`,
		`<dc:subject>${escaped(foot.text)}</dc:subject>`,
		`<dc:creator>${escaped(head.municipality)}</dc:creator>`,
		`<cp:keywords>${escaped(keywords)}</cp:keywords>`,
		'<dc:language>sv-SE</dc:language>',
		`<cp:lastModifiedBy>${escaped(head.municipality)}</cp:lastModifiedBy>`,
		`<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
		`<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
		'</cp:coreProperties>',
	].join('')
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The fonts are not embedded; beside each the face of the same widths, for where it is missing. */
const fontTable = [
	'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
	'<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
	font(sans, 'Liberation Sans', '020B0604020202020204', 'swiss'),
	font(serif, 'Gelasio', '02040502050405020303', 'roman'),
	'</w:fonts>',
].join('')

function font(name: string, instead: string, panose: string, family: string): string {
	return [
		`<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:panose1 w:val="${panose}"/>`,
		`<w:charset w:val="00"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
	].join('')
}
