import { assessmentText as text } from '#app/text/assessment.ts'
import type { FieldState, SaveReply } from './field-state.ts'
import { basePrefix, baseOf, setBase, valueOf } from './form-fields.ts'
import type { UnsentStore } from './unsent-store.ts'

const typingPauseMs = 700
const firstRetryMs = 2_000
const longestRetryMs = 30_000

export interface SaveQueueOptions {
	readonly form: HTMLFormElement
	readonly saveUrl: string
	readonly store: UnsentStore
	readonly onState: (name: string, state: FieldState) => void
}

/**
 * Sends changed fields one batch at a time. A field stays in the queue, and its text in the browser's store, until
 * the server has acknowledged exactly that text.
 */
export function createSaveQueue({ form, saveUrl, store, onState }: SaveQueueOptions) {
	const pending = new Map<string, string>()
	/** The batch that has been sent and not yet answered: what is stored may by now be this. */
	let underWay: ReadonlyMap<string, string> = new Map()
	let timer: ReturnType<typeof setTimeout> | undefined
	let retryMs = firstRetryMs
	let stopped = false

	return {
		/** The field has changed; a choice is sent at once, typing after a pause. */
		changed(name: string, isTyping: boolean): void {
			const value = valueOf(form, name)
			if (value === baseOf(form, name) && !underWay.has(name)) {
				pending.delete(name)
				store.forget(name)
				return
			}
			put(name, value)
			schedule(isTyping ? typingPauseMs : 0)
		},
		flush(): void {
			if (pending.size > 0) schedule(0)
		},
		/** The last chance while the page is being left: the request outlives it. */
		leave(): void {
			if (pending.size > 0) void post(new Map(pending), true).catch(() => undefined)
		},
		stop(): void {
			stopped = true
			clearTimeout(timer)
		},
	}

	function put(name: string, value: string): void {
		pending.set(name, value)
		store.keep({ name, value, base: comparedWith(name, value) })
	}

	/** What the value is to be compared with: what another value under way will have made of the field. */
	function comparedWith(name: string, value: string): string {
		const sent = underWay.get(name)
		return sent === undefined || sent === value ? baseOf(form, name) : sent
	}

	function schedule(delayMs: number): void {
		clearTimeout(timer)
		if (!stopped) timer = setTimeout(() => void send(), delayMs)
	}

	async function send(): Promise<void> {
		if (underWay.size > 0 || pending.size === 0) return
		const batch = new Map(pending)
		underWay = batch
		for (const name of batch.keys()) onState(name, { kind: 'saving' })
		const reply = await post(batch, false).catch(() => 'offline' as const)
		underWay = new Map()
		if (reply === 'notTaken') giveUp(batch)
		else if (typeof reply === 'string') wait(batch, reply)
		else settle(batch, reply)
	}

	async function post(
		batch: ReadonlyMap<string, string>,
		keepalive: boolean,
	): Promise<SaveReply | 'offline' | 'loggedOut' | 'notTaken'> {
		const body = new FormData()
		for (const [name, value] of batch) {
			body.append(basePrefix + name, comparedWith(name, value))
			body.append(name, value)
		}
		const response = await fetch(saveUrl, { method: 'POST', body, keepalive })
		if (response.status === 401) return 'loggedOut'
		if (neverTaken.has(response.status)) return 'notTaken'
		return response.ok ? ((await response.json()) as SaveReply) : 'offline'
	}

	/** Whether it was stored is not known: what has been typed since is compared with it, not with what was before. */
	function wait(batch: ReadonlyMap<string, string>, kind: 'offline' | 'loggedOut'): void {
		for (const [name, sent] of batch) {
			onState(name, { kind })
			const value = pending.get(name)
			if (value === undefined || value !== baseOf(form, name)) continue
			setBase(form, name, sent)
			put(name, value)
		}
		schedule(retryMs)
		retryMs = Math.min(retryMs * 2, longestRetryMs)
	}

	/** Sending the same once more would not help. The text stays in the field and in the browser's store. */
	function giveUp(batch: ReadonlyMap<string, string>): void {
		for (const name of batch.keys()) {
			pending.delete(name)
			onState(name, { kind: 'refused', sentence: text.notTaken })
		}
		if (pending.size > 0) schedule(0)
	}

	function settle(batch: ReadonlyMap<string, string>, reply: SaveReply): void {
		retryMs = firstRetryMs
		for (const { name, value } of reply.saved) {
			setBase(form, name, value)
			done(name, batch)
			onState(name, { kind: 'saved', time: reply.time, value })
		}
		for (const { name, sentence } of reply.refused) {
			dropUnchanged(name, batch)
			onState(name, { kind: 'refused', sentence })
		}
		for (const { name, ...conflict } of reply.conflicts) {
			pending.delete(name)
			onState(name, { kind: 'conflict', ...conflict })
		}
		if (pending.size > 0) schedule(0)
	}

	/** What was typed while the batch was under way stays in the queue, compared with what is stored now. */
	function done(name: string, batch: ReadonlyMap<string, string>): void {
		const value = pending.get(name)
		if (value === undefined) return
		if (value !== batch.get(name)) {
			put(name, value)
			return
		}
		pending.delete(name)
		store.forget(name)
	}

	/** Refused as it was sent; what was typed since may be taken. */
	function dropUnchanged(name: string, batch: ReadonlyMap<string, string>): void {
		if (pending.get(name) === batch.get(name)) pending.delete(name)
	}
}

/** Not allowed, gone, or too large: what no retry changes. */
const neverTaken: ReadonlySet<number> = new Set([400, 403, 404, 405, 410, 413, 415, 422])

export type SaveQueue = ReturnType<typeof createSaveQueue>
