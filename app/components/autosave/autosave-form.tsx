import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { chooseByKey } from './answer-keys.ts'
import { AutosaveContext } from './autosave-context.ts'
import type { FieldState } from './field-state.ts'
import { baseOf, isSavedField, setBase, setValue, valueOf } from './form-fields.ts'
import { createSaveQueue } from './save-queue.ts'
import type { SaveQueue } from './save-queue.ts'
import { unsentStore } from './unsent-store.ts'

interface Props {
	readonly saveUrl: string
	readonly personId: string
	/** Names the form in the browser's store of unsent texts. */
	readonly formKey: string
	readonly children: ReactNode
}

/**
 * A form whose fields are saved one by one as they change. Without JavaScript it is an ordinary form with a save
 * button. The fields are the browser's own (uncontrolled), so that what is typed before the script runs is kept.
 */
export function AutosaveForm({ saveUrl, personId, formKey, children }: Props) {
	const formRef = useRef<HTMLFormElement>(null)
	const queueRef = useRef<SaveQueue | null>(null)
	const [states, setStates] = useState<ReadonlyMap<string, FieldState>>(new Map())

	const onState = useCallback((name: string, state: FieldState) => {
		setStates((before) => new Map(before).set(name, state))
	}, [])

	useEffect(() => {
		const form = formRef.current
		if (form === null) return
		const store = unsentStore(personId, formKey)
		const queue = createSaveQueue({ form, saveUrl, store, onState })
		queueRef.current = queue
		for (const { name, value, base } of store.list()) {
			if (!isSavedField(form, name)) continue
			setValue(form, name, value)
			if (baseOf(form, name) === value) store.forget(name)
			else setBase(form, name, base)
			queue.changed(name, false)
		}
		const stopListening = listen(form, queue)
		return () => {
			stopListening()
			queue.stop()
		}
	}, [personId, formKey, saveUrl, onState])

	const resolve = useCallback(
		(name: string, useTheirs: boolean) => {
			const form = formRef.current
			const state = states.get(name)
			if (form === null || state?.kind !== 'conflict') return
			if (useTheirs) setValue(form, name, state.theirs)
			setBase(form, name, state.theirs)
			queueRef.current?.changed(name, false)
			if (valueOf(form, name) === state.theirs) onState(name, { kind: 'saved', time: state.time })
		},
		[states, onState],
	)

	return (
		<AutosaveContext.Provider
			value={{
				states,
				keepTheirs: (name) => {
					resolve(name, true)
				},
				keepMine: (name) => {
					resolve(name, false)
				},
			}}
		>
			<form method="post" ref={formRef} className="vs-stack-large" noValidate>
				{children}
			</form>
		</AutosaveContext.Provider>
	)
}

function listen(form: HTMLFormElement, queue: SaveQueue): () => void {
	const onChange = (event: Event) => {
		changedBy(event, form, queue, false)
	}
	const onInput = (event: Event) => {
		changedBy(event, form, queue, true)
	}
	const flush = () => {
		queue.flush()
	}
	const leave = () => {
		queue.leave()
	}
	form.addEventListener('change', onChange)
	form.addEventListener('input', onInput)
	form.addEventListener('keydown', chooseByKey)
	window.addEventListener('online', flush)
	window.addEventListener('focus', flush)
	window.addEventListener('pagehide', leave)
	return () => {
		form.removeEventListener('change', onChange)
		form.removeEventListener('input', onInput)
		form.removeEventListener('keydown', chooseByKey)
		window.removeEventListener('online', flush)
		window.removeEventListener('focus', flush)
		window.removeEventListener('pagehide', leave)
	}
}

function changedBy(event: Event, form: HTMLFormElement, queue: SaveQueue, isTyping: boolean): void {
	const field = event.target
	if (!(
		field instanceof HTMLInputElement ||
		field instanceof HTMLTextAreaElement ||
		field instanceof HTMLSelectElement
	))
		return
	if (isSavedField(form, field.name)) queue.changed(field.name, isTyping)
}
