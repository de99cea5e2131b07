import { annexFileName } from '#app/annex/annex-paste.ts'
import { renderHtml } from '#app/annex/annex-page-view.tsx'
import { docxMediaType } from '#app/annex/docx/media-type.ts'
import { renderMarkdown } from '#app/annex/render-markdown.ts'
import { renderText } from '#app/annex/render-text.ts'
import type { AnnexModel } from '#app/annex/model.ts'
import type { AnnexWishes } from './annex-wishes.server.ts'
import { draftAnnex, establishedModel } from './annex-page.server.ts'
import { requireFound } from './http.server.ts'
import { inTurn } from './in-turn.server.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { runtime } from './runtime.server.ts'
import { storedPdf } from './stored-annex.server.ts'

interface AnnexFile {
	readonly model: AnnexModel
	readonly body: string | Uint8Array<ArrayBuffer>
	readonly type: string
	readonly extension: string
}

/** A form of the annex; of an established one the PDF is the very bytes that were established. */
export async function annexFile(
	visit: ProposalVisit,
	version: number | null,
	file: string,
	wishes: AnnexWishes,
): Promise<AnnexFile> {
	const extension = requireFound(/^bilaga\.(pdf|docx|html|md|txt|json)$/.exec(file)?.[1])
	if (version === null) {
		const { model, pdf } = requireFound(await inTurn(() => draftAnnex(visit, wishes)))
		return {
			model,
			extension,
			...(extension === 'pdf' ? pdfBody(pdf.bytes) : await otherBody(model, extension)),
		}
	}
	const { annex, model } = await establishedModel(visit, version)
	const place = { municipalityId: visit.visitor.municipality.id, publicId: annex.publicId }
	return establishedFile(place, model, extension)
}

/** A form of an established annex, for whoever has been let in to it. */
export async function establishedFile(
	place: { readonly municipalityId: string; readonly publicId: string },
	model: AnnexModel,
	extension: string,
): Promise<AnnexFile> {
	if (extension !== 'pdf') return { model, extension, ...(await otherBody(model, extension)) }
	return { model, extension, ...pdfBody(requireFound(await storedPdf(place))) }
}

/** The file as it is downloaded, under its own name. */
export function fileResponse(
	{ model, extension, body, type }: AnnexFile,
	headers: Readonly<Record<string, string>> = {},
): Response {
	return new Response(body, {
		headers: {
			'Content-Type': type,
			'Content-Disposition': `attachment; filename="${annexFileName(model, extension)}"`,
			'Cache-Control': 'no-store',
			...headers,
		},
	})
}

function pdfBody(bytes: Uint8Array) {
	return { body: new Uint8Array(bytes), type: 'application/pdf' }
}

async function otherBody(model: AnnexModel, extension: string): Promise<Pick<AnnexFile, 'body' | 'type'>> {
	if (extension !== 'docx') return textBody(model, extension)
	return { body: (await runtime.deps.pdf.renderDocx(model)).bytes, type: docxMediaType }
}

function textBody(model: AnnexModel, extension: string): Pick<AnnexFile, 'body' | 'type'> {
	switch (extension) {
		case 'html':
			return { body: renderHtml(model), type: 'text/html; charset=utf-8' }
		case 'md':
			return { body: renderMarkdown(model), type: 'text/markdown; charset=utf-8' }
		case 'txt':
			return { body: renderText(model), type: 'text/plain; charset=utf-8' }
		default:
			return { body: `${JSON.stringify(model, null, '\t')}\n`, type: 'application/json; charset=utf-8' }
	}
}
