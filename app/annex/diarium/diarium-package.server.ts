import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import type { AssessmentDocument } from '#app/domain/assessment.ts'
import { canonicalJson } from '#app/annex/annex-checksum.server.ts'
import { annexFileName } from '#app/annex/annex-paste.ts'
import { docxMediaType } from '#app/annex/docx/media-type.ts'
import type { RenderedDocx } from '#app/annex/docx/render-docx.ts'
import type { AnnexModel } from '#app/annex/model.ts'
import { profileOf } from '#app/annex/renderer-version.server.ts'
import { diariumMetadata } from './metadata.ts'
import type { DiariumFile } from './metadata.ts'
import { metadataXml } from './metadata-xml.ts'

export interface EstablishedAnnex {
	readonly publicId: string
	readonly model: AnnexModel
	readonly document: AssessmentDocument | null
	/** The very bytes that were established. */
	readonly pdf: Uint8Array
	readonly rendererVersion: string
}

export interface DiariumPackage {
	readonly name: string
	readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * «Till diariet»: a zip with the archive PDF, the Word document and the data, metadata.json and metadata.xml, and the
 * checksums of all of them. The same annex gives the same bytes on every machine, as long as the program is the same.
 */
export async function diariumPackage(
	annex: EstablishedAnnex,
	renderDocx: (model: AnnexModel) => Promise<RenderedDocx>,
): Promise<DiariumPackage> {
	const { publicId, model, document } = annex
	const data = encoder.encode(canonicalJson({ ...model, checksum: null }))
	const docx = await renderDocx(model)
	const papers = papersOf(annex, docx.bytes, data)
	const metadata = diariumMetadata(
		{ publicId, model, document, checksum: sha256(data) },
		papers.map(({ file }) => file),
	)
	const entries: Entry[] = [
		...papers.map(({ file, content }) => ({ name: file.name, content })),
		{ name: 'metadata.json', content: encoder.encode(`${JSON.stringify(metadata, null, '\t')}\n`) },
		{ name: 'metadata.xml', content: encoder.encode(metadataXml(metadata)) },
	]
	const sums = entries.map(({ name, content }) => `${sha256(content)}  ${name}\n`).join('')
	return {
		name: annexFileName(model, 'zip').replace(/\.zip$/, '_Till_diariet.zip'),
		bytes: zipped([...entries, { name: 'sha256.txt', content: encoder.encode(sums) }], model),
	}
}

interface Entry {
	readonly name: string
	readonly content: Uint8Array
}

const encoder = new TextEncoder()

function papersOf({ model, pdf, rendererVersion }: EstablishedAnnex, docx: Uint8Array, data: Uint8Array) {
	return [
		paper(model, 'pdf', pdf, {
			role: 'archive',
			mediaType: 'application/pdf',
			format: pdfFormat(rendererVersion),
		}),
		paper(model, 'docx', docx, { role: 'editable', mediaType: docxMediaType, format: 'Office Open XML' }),
		paper(model, 'json', data, { role: 'data', mediaType: 'application/json', format: model.format }),
	]
}

function paper(
	model: AnnexModel,
	extension: string,
	content: Uint8Array,
	kind: Pick<DiariumFile, 'role' | 'mediaType' | 'format'>,
): { readonly file: DiariumFile; readonly content: Uint8Array } {
	const name = annexFileName(model, extension)
	return { content, file: { name, ...kind, bytes: content.length, sha256: sha256(content) } }
}

/** What the stored PDF conforms to. PDF/A-1a cannot be PDF/UA as well. */
function pdfFormat(rendererVersion: string): string {
	const profile = profileOf(rendererVersion) ?? 'a-2a'
	return profile === 'a-1a' ? 'PDF/A-1a' : `PDF/A-${profile.slice(2)}, PDF/UA-1`
}

function sha256(content: Uint8Array): string {
	return createHash('sha256').update(content).digest('hex')
}

function zipped(entries: readonly Entry[], { date }: AnnexModel): Uint8Array<ArrayBuffer> {
	const [year = 1980, month = 1, day = 1] = date.split('-').map(Number)
	// A zip has no time zone: these are the figures that are written, wherever the machine is.
	const mtime = new Date(year, month - 1, day, 12)
	const files = Object.fromEntries(entries.map(({ name, content }) => [name, content]))
	return new Uint8Array(zipSync(files, { mtime, level: 6 }))
}
