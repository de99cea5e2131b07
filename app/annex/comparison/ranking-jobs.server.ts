import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { workerFile } from '#app/annex/worker-file.server.ts'
import type { ManyPlace } from '#app/domain/many-places.ts'
import type { RankingReply, RankingTask } from './ranking-worker.ts'

export type RankingState =
	/** 0–1; 0 also while others are worked out before it. */
	| { readonly kind: 'working'; readonly share: number }
	| { readonly kind: 'ranked'; readonly places: readonly ManyPlace[] }

export interface RankingJobs {
	/**
	 * Where the work stands; begins it where nobody has asked for the same before. Throws once where its thread failed, and
	 * is begun again when it is asked for after that.
	 */
	stateOf(task: RankingTask): RankingState
	close(): Promise<void>
}

interface Job {
	state: RankingState
	failure: Error | null
}

/** Results that are kept: the same scores have the same figures, so that nobody waits for them twice. */
const kept = 50

/**
 * Works out rankings one at a time, in a thread beside the server. What has been asked for is known by its scores, so
 * that a reader may leave and come back.
 */
export function createRankingJobs(): RankingJobs {
	const jobs = new Map<string, Job>()
	let working: Worker | null = null
	let last: Promise<void> = Promise.resolve()

	function begin(key: string, task: RankingTask): Job {
		const job: Job = { state: { kind: 'working', share: 0 }, failure: null }
		jobs.set(key, job)
		for (const oldest of [...jobs.keys()].slice(0, Math.max(0, jobs.size - kept))) jobs.delete(oldest)
		last = last
			.then(() => run(job, task))
			.catch((error: unknown) => {
				job.failure = new Error('The ranking was not worked out', { cause: error })
			})
		return job
	}

	function run(job: Job, task: RankingTask): Promise<void> {
		return new Promise((resolve, reject) => {
			const worker = new Worker(workerFile('comparison', 'ranking-worker'), { workerData: task })
			working = worker
			worker.unref()
			worker.on('message', (reply: RankingReply) => {
				job.state = reply.kind === 'ranked' ? reply : { kind: 'working', share: reply.share }
			})
			worker.on('error', reject)
			worker.on('exit', () => {
				working = null
				if (job.state.kind === 'ranked') resolve()
				else reject(new Error('The thread ended before its work'))
			})
		})
	}

	return {
		stateOf(task) {
			const key = keyOf(task)
			const { state, failure } = jobs.get(key) ?? begin(key, task)
			if (failure === null) return state
			jobs.delete(key)
			throw failure
		},
		async close() {
			await working?.terminate()
		},
	}
}

/** Of the scores and the ids; a changed motivation is no new task. */
function keyOf({ alternatives, ranking }: RankingTask): string {
	return createHash('sha256').update(JSON.stringify({ alternatives, ranking })).digest('hex')
}
