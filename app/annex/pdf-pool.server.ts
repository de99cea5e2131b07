import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { contentDirectory } from '#app/content/content-directory.ts'
import type { AnnexModel } from './model.ts'
import type { PdfReply, PdfTask } from './pdf-worker.ts'
import type { PdfOptions, RenderedPdf } from './render-pdf.server.ts'

export interface PdfPool {
	/** Rejects with PdfQueueFull where too many wait, and with an error where the thread failed. */
	render(model: AnnexModel, options?: PdfOptions): Promise<RenderedPdf>
	close(): Promise<void>
}

/** Too many wait for a PDF; the caller answers «försök igen om en stund». */
export class PdfQueueFull extends Error {
	override name = 'PdfQueueFull'
}

interface Waiting {
	readonly task: PdfTask
	readonly resolve: (pdf: RenderedPdf) => void
	readonly reject: (error: Error) => void
}
interface Thread {
	readonly worker: Worker
	working: Waiting | null
}

/**
 * Threads that set PDFs beside the server. Started at the first PDF, at most `threads` of them, and again after one has
 * died; idle ones do not keep the process alive.
 */
export function createPdfPool({ threads = spareCores(), queue = 32 } = {}): PdfPool {
	const running = new Set<Thread>()
	const waiting: Waiting[] = []
	let next = 0

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
		const thread: Thread = { worker: new Worker(workerFile(), { resourceLimits }), working: null }
		running.add(thread)
		thread.worker.on('message', (reply: PdfReply) => {
			const done = thread.working
			thread.working = null
			thread.worker.unref()
			if (done) settle(done, reply)
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

	return {
		render: (model, options = {}) =>
			new Promise((resolve, reject) => {
				if (waiting.length >= queue) {
					reject(new PdfQueueFull('Too many wait for a PDF'))
					return
				}
				waiting.push({ task: { id: (next += 1), model, options }, resolve, reject })
				assign()
			}),
		async close() {
			await Promise.all([...running].map(({ worker }) => worker.terminate()))
		},
	}
}

/** One core is for the pages; more than two threads would cost memory that a small server has not. */
function spareCores(): number {
	return Math.min(2, Math.max(1, availableParallelism() - 1))
}

function settle({ resolve, reject }: Waiting, reply: PdfReply): void {
	if (reply.kind === 'rendered') resolve(reply.pdf)
	else reject(new Error(reply.message))
}

// A small young generation makes JavaScript let go of compiled documents sooner: their memory is outside its sight.
const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 192 }

/** Beside this file in a checkout; in a bundle, of the server or of the command line, the command line's own entry. */
function workerFile(): string {
	const here = fileURLToPath(import.meta.url)
	const source = join('app', 'annex', 'pdf-pool.server.ts')
	if (here.endsWith(source)) return join(here, '..', 'pdf-worker.ts')
	return join(contentDirectory(), '..', 'build', 'cli', 'pdf-worker.js')
}
