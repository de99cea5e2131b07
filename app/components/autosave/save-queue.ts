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
	let timer: ReturnType<typeof setTimeout> | undefined
	let sending = false
	let retryMs = firstRetryMs
	let stopped = false

	return {
		/** The field has changed; a choice is sent at once, typing after a pause. */
		changed(name: string, isTyping: boolean): void {
			const value = valueOf(form, name)
			if (value === baseOf(form, name)) {
				pending.delete(name)
				store.forget(name)
				return
			}
			pending.set(name, value)
			store.keep({ name, value, base: baseOf(form, name) })
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

	function schedule(delayMs: number): void {
		clearTimeout(timer)
		if (!stopped) timer = setTimeout(() => void send(), delayMs)
	}

	async function send(): Promise<void> {
		if (sending || pending.size === 0) return
		sending = true
		const batch = new Map(pending)
		for (const name of batch.keys()) onState(name, { kind: 'saving' })
		const reply = await post(batch, false).catch(() => 'offline' as const)
		sending = false
		if (typeof reply === 'string') wait(batch, reply)
		else settle(batch, reply)
	}

	async function post(
		batch: ReadonlyMap<string, string>,
		keepalive: boolean,
	): Promise<SaveReply | 'offline' | 'loggedOut'> {
		const body = new FormData()
		for (const [name, value] of batch) {
			body.append(basePrefix + name, baseOf(form, name))
			body.append(name, value)
		}
		const response = await fetch(saveUrl, { method: 'POST', body, keepalive })
		if (response.status === 401) return 'loggedOut'
		return response.ok ? ((await response.json()) as SaveReply) : 'offline'
	}

	function wait(batch: ReadonlyMap<string, string>, kind: 'offline' | 'loggedOut'): void {
		for (const name of batch.keys()) onState(name, { kind })
		schedule(retryMs)
		retryMs = Math.min(retryMs * 2, longestRetryMs)
	}

	function settle(batch: ReadonlyMap<string, string>, reply: SaveReply): void {
		retryMs = firstRetryMs
		for (const { name, value } of reply.saved) {
			setBase(form, name, value)
			done(name, batch)
			onState(name, { kind: 'saved', time: reply.time, value })
		}
		for (const { name, sentence } of reply.refused) {
			pending.delete(name)
			onState(name, { kind: 'refused', sentence })
		}
		for (const { name, ...conflict } of reply.conflicts) {
			pending.delete(name)
			onState(name, { kind: 'conflict', ...conflict })
		}
		if (pending.size > 0) schedule(0)
	}

	/** What was typed while the batch was under way stays in the queue. */
	function done(name: string, batch: ReadonlyMap<string, string>): void {
		if (pending.get(name) !== batch.get(name)) return
		pending.delete(name)
		store.forget(name)
	}
}

export type SaveQueue = ReturnType<typeof createSaveQueue>
