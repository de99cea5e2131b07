import { parentPort } from 'node:worker_threads'
import type { AnnexModel } from './model.ts'
import { renderPdf } from './render-pdf.server.ts'
import type { PdfOptions, RenderedPdf } from './render-pdf.server.ts'

export interface PdfTask {
	readonly id: number
	readonly model: AnnexModel
	readonly options: PdfOptions
}
export type PdfReply =
	| { readonly id: number; readonly kind: 'rendered'; readonly pdf: RenderedPdf }
	| { readonly id: number; readonly kind: 'failed'; readonly message: string }

/* A thread of its own, so that the server answers others while a PDF is set. One at a time, in the order asked. */
parentPort?.on('message', (task: PdfTask) => {
	renderPdf(task.model, task.options).then(
		(pdf) => {
			answer({ id: task.id, kind: 'rendered', pdf })
		},
		(error: unknown) => {
			answer({ id: task.id, kind: 'failed', message: error instanceof Error ? error.message : String(error) })
		},
	)
})

function answer(reply: PdfReply): void {
	parentPort?.postMessage(reply)
}
