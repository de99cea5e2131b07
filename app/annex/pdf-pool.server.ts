import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { AnnexModel } from './model.ts'
import type { ComparisonModel } from './comparison/comparison-model.ts'
import type { RenderedDocx } from './docx/render-docx.ts'
import type { PdfReply, PdfTask } from './pdf-worker.ts'
import type { PdfOptions, RenderedPdf } from './render-pdf.server.ts'
import { workerFile } from './worker-file.server.ts'

/** All reject with PdfQueueFull where too many wait, and with an error where the thread failed. */
export interface PdfPool {
	render(model: AnnexModel, options?: PdfOptions): Promise<RenderedPdf>
	renderDocx(model: AnnexModel): Promise<RenderedDocx>
	renderComparison(model: ComparisonModel, form: 'pdf' | 'docx'): Promise<Uint8Array>
	close(): Promise<void>
}

/** Too many wait for a PDF or a Word document; the caller answers «försök igen om en stund». */
export class PdfQueueFull extends Error {
	override name = 'PdfQueueFull'
}

interface Waiting {
	readonly task: PdfTask
	readonly settle: (reply: PdfReply) => void
	readonly reject: (error: Error) => void
}
interface Thread {
	readonly worker: Worker
	working: Waiting | null
}

/**
 * Threads that set PDFs and Word documents beside the server. Started at the first task, at most `threads` of them, and
 * again after one has died; idle ones do not keep the process alive.
 */
export function createPdfPool({ threads = spareCores(), queue = 32 } = {}): PdfPool {
	const running = new Set<Thread>()
	const waiting: Waiting[] = []

	function assign(): void {
		while (waiting.length > 0) {
			const idle = [...running].find(({ working }) => working === null) ?? startIfRoom()
			const item = idle && waiting.shift()
			if (!idle || !item) return
			idle.working = item
			idle.worker.ref()
			idle.worker.postMessage(item.task)
		}
	}

	function startIfRoom(): Thread | undefined {
		if (running.size >= threads) return undefined
		const thread: Thread = {
			worker: new Worker(workerFile('', 'pdf-worker'), { resourceLimits }),
			working: null,
		}
		running.add(thread)
		thread.worker.on('message', (reply: PdfReply) => {
			const done = thread.working
			thread.working = null
			thread.worker.unref()
			done?.settle(reply)
			assign()
		})
		const died = (error: Error) => {
			if (!running.delete(thread)) return
			thread.working?.reject(error)
			assign()
		}
		thread.worker.on('error', died)
		thread.worker.on('exit', (code) => {
			died(new Error(`The PDF thread ended with code ${String(code)}`))
		})
		return thread
	}

	function enqueue(task: PdfTask): Promise<PdfReply> {
		return new Promise((resolve, reject) => {
			if (waiting.length >= queue) {
				reject(new PdfQueueFull('Too many wait for a document'))
				return
			}
			waiting.push({ task, settle: resolve, reject })
			assign()
		})
	}

	return {
		render: async (model, options = {}) => pdfOf(await enqueue({ kind: 'pdf', model, options })),
		renderDocx: async (model) => docxOf(await enqueue({ kind: 'docx', model })),
		renderComparison: async (model, form) => bytesOf(await enqueue({ kind: 'comparison', form, model })),
		async close() {
			await Promise.all([...running].map(({ worker }) => worker.terminate()))
		},
	}
}

/** One core is for the pages; more than two threads would cost memory that a small server has not. */
function spareCores(): number {
	return Math.min(2, Math.max(1, availableParallelism() - 1))
}

function pdfOf(reply: PdfReply): RenderedPdf {
	if (reply.kind === 'pdf') return reply.pdf
	throw failureOf(reply)
}

function docxOf(reply: PdfReply): RenderedDocx {
	if (reply.kind === 'docx') return reply.docx
	throw failureOf(reply)
}

function bytesOf(reply: PdfReply): Uint8Array {
	if (reply.kind === 'comparison') return reply.bytes
	throw failureOf(reply)
}

function failureOf(reply: PdfReply): Error {
	return new Error(reply.kind === 'failed' ? reply.message : `The thread answered with a ${reply.kind}`)
}

// A small young generation makes JavaScript let go of compiled documents sooner: their memory is outside its sight.
const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 192 }
