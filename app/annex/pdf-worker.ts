import { parentPort } from 'node:worker_threads'
import type { ComparisonModel } from './comparison/comparison-model.ts'
import type { RenderedDocx } from './docx/render-docx.ts'
import type { AnnexModel } from './model.ts'
import { renderPdf } from './render-pdf.server.ts'
import type { PdfOptions, RenderedPdf } from './render-pdf.server.ts'

export type PdfTask =
	| { readonly kind: 'pdf'; readonly model: AnnexModel; readonly options: PdfOptions }
	| { readonly kind: 'docx'; readonly model: AnnexModel }
	| { readonly kind: 'comparison'; readonly form: 'pdf' | 'docx'; readonly model: ComparisonModel }
export type PdfReply =
	| { readonly kind: 'pdf'; readonly pdf: RenderedPdf }
	| { readonly kind: 'docx'; readonly docx: RenderedDocx }
	| { readonly kind: 'comparison'; readonly bytes: Uint8Array }
	| { readonly kind: 'failed'; readonly message: string }

/* A thread of its own, so that the server answers others while a document is set. One at a time, in the order asked. */
parentPort?.on('message', (task: PdfTask) => {
	done(task).then(answer, (error: unknown) => {
		answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
	})
})

async function done(task: PdfTask): Promise<PdfReply> {
	if (task.kind === 'pdf') return { kind: 'pdf', pdf: await renderPdf(task.model, task.options) }
	if (task.kind === 'comparison') return { kind: 'comparison', bytes: await comparison(task) }
	const { renderDocx } = await import('./docx/render-docx.ts')
	return { kind: 'docx', docx: await renderDocx(task.model) }
}

async function comparison({ form, model }: Extract<PdfTask, { kind: 'comparison' }>): Promise<Uint8Array> {
	if (form === 'pdf') {
		const { renderComparisonPdf } = await import('./comparison/render-comparison-pdf.server.ts')
		return renderComparisonPdf(model)
	}
	const { renderComparisonDocx } = await import('./comparison/render-comparison-docx.ts')
	return renderComparisonDocx(model)
}

function answer(reply: PdfReply): void {
	parentPort?.postMessage(reply)
}
