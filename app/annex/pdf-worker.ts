import { parentPort } from 'node:worker_threads'
import type { RenderedDocx } from './docx/render-docx.ts'
import type { AnnexModel } from './model.ts'
import { renderPdf } from './render-pdf.server.ts'
import type { PdfOptions, RenderedPdf } from './render-pdf.server.ts'

export type PdfTask =
	| { readonly kind: 'pdf'; readonly model: AnnexModel; readonly options: PdfOptions }
	| { readonly kind: 'docx'; readonly model: AnnexModel }
export type PdfReply =
	| { readonly kind: 'pdf'; readonly pdf: RenderedPdf }
	| { readonly kind: 'docx'; readonly docx: RenderedDocx }
	| { readonly kind: 'failed'; readonly message: string }

/* A thread of its own, so that the server answers others while a document is set. One at a time, in the order asked. */
parentPort?.on('message', (task: PdfTask) => {
	done(task).then(answer, (error: unknown) => {
		answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
	})
})

async function done(task: PdfTask): Promise<PdfReply> {
	if (task.kind === 'pdf') return { kind: 'pdf', pdf: await renderPdf(task.model, task.options) }
	const { renderDocx } = await import('./docx/render-docx.ts')
	return { kind: 'docx', docx: await renderDocx(task.model) }
}

function answer(reply: PdfReply): void {
	parentPort?.postMessage(reply)
}
