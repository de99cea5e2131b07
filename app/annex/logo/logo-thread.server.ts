import { Worker } from 'node:worker_threads'
import { workerFile } from '#app/annex/worker-file.server.ts'
import { largestLogoFile } from './logo-problem.ts'
import type { ReadLogo } from './read-logo.server.ts'

const patience = 15_000
const resourceLimits = { maxOldGenerationSizeMb: 192 }

/**
 * Reads a file that somebody has uploaded as a logo, in a thread of its own: one that would take for ever, or all memory,
 * is ended and refused as too intricate.
 */
export async function readLogoFile(file: Uint8Array): Promise<ReadLogo> {
	if (file.length === 0) return { kind: 'refused', problem: 'missing' }
	if (file.length > largestLogoFile) return { kind: 'refused', problem: 'tooLarge' }
	const worker = new Worker(workerFile('logo', 'logo-worker'), { workerData: file, resourceLimits })
	try {
		return await answerOf(worker)
	} finally {
		await worker.terminate()
	}
}

function answerOf(worker: Worker): Promise<ReadLogo> {
	return new Promise((resolve, reject) => {
		const tooIntricate = () => {
			resolve({ kind: 'refused', problem: 'intricate' })
		}
		const alarm = setTimeout(tooIntricate, patience)
		worker.once('exit', () => {
			clearTimeout(alarm)
		})
		worker.once('message', resolve)
		worker.once('error', (error: Error) => {
			if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') tooIntricate()
			else reject(error)
		})
	})
}
