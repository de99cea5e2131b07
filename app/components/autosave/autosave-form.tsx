import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { chooseByKey } from './answer-keys.ts'
import { AutosaveContext } from './autosave-context.ts'
import { changedFields, giveBackEarlyInput } from './early-input.ts'
import { following } from './field-state.ts'
import type { FieldState } from './field-state.ts'
import { baseOf, isSavedField, setBase, setValue, valueOf } from './form-fields.ts'
import { isNewRow, sendNewRowsFirst } from './new-rows.ts'
import { createSaveQueue } from './save-queue.ts'
import type { SaveQueue } from './save-queue.ts'
import { unsentStore } from './unsent-store.ts'
import type { Unsent, UnsentStore } from './unsent-store.ts'

interface Props {
	readonly saveUrl: string
	readonly personId: string
	/** Names the form in the browser's store of unsent texts. */
	readonly formKey: string
	/** The form, by its key, whose post has just been saved; its rows were added, and the store forgets them. */
	readonly savedForm: string | null
	/** The page's own address, without what it was opened with. */
	readonly action: string
	/** Told when a field's state changes. */
	readonly onStates?: (states: ReadonlyMap<string, FieldState>) => void
	readonly children: ReactNode
}

/**
 * A form whose fields are saved one by one as they change. Without JavaScript it is an ordinary form with a save
 * button. The fields are the browser's own (uncontrolled), so that what is typed before the script runs is kept.
 */
export function AutosaveForm({ saveUrl, personId, formKey, savedForm, action, onStates, children }: Props) {
	const formRef = useRef<HTMLFormElement>(null)
	const queueRef = useRef<SaveQueue | null>(null)
	const [states, setStates] = useState<ReadonlyMap<string, FieldState>>(new Map())

	const onState = useCallback((name: string, state: FieldState) => {
		setStates((before) => new Map(before).set(name, following(before.get(name), state)))
	}, [])

	useEffect(() => {
		onStates?.(states)
	}, [states, onStates])

	useEffect(() => {
		const form = formRef.current
		if (form === null) return
		const store = unsentStore(personId, formKey)
		const queue = createSaveQueue({ form, saveUrl, store, onState })
		queueRef.current = queue
		if (savedForm !== null) forgetNewRows(unsentStore(personId, savedForm))
		restore(form, queue, store)
		takeOver(form, queue)
		const stopListening = listen(form, queue, store)
		return () => {
			stopListening()
			queue.stop()
		}
	}, [personId, formKey, saveUrl, savedForm, onState])

	const resolve = useCallback(
		(name: string, useTheirs: boolean) => {
			const form = formRef.current
			const state = states.get(name)
			if (form === null || state?.kind !== 'conflict') return
			if (useTheirs) setValue(form, name, state.theirs)
			setBase(form, name, state.theirs)
			queueRef.current?.changed(name, false)
			if (valueOf(form, name) === state.theirs)
				onState(name, { kind: 'saved', time: state.time, value: state.theirs })
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
			<form
				method="post"
				data-step-form=""
				action={action}
				ref={formRef}
				className="vs-stack-large"
				noValidate
			>
				{children}
			</form>
		</AutosaveContext.Provider>
	)
}

/** Brings back what was typed but never acknowledged, and sends it. */
function restore(form: HTMLFormElement, queue: SaveQueue, store: UnsentStore): void {
	const unsent = store.list()
	const added = addedRows(form, unsent)
	for (const { name, value, base } of unsent) {
		if (isNewRow(name)) {
			if (added.has(rowOf(name))) store.forget(name)
			else if (valueOf(form, name) === '') openAround(form, name, value)
		} else if (isSavedField(form, name)) {
			setValue(form, name, value)
			if (baseOf(form, name) === value) store.forget(name)
			else setBase(form, name, base)
			queue.changed(name, false)
		}
	}
}

/** Sends what was filled in before the script ran. The browser is not to put old values over newer ones at a reload. */
function takeOver(form: HTMLFormElement, queue: SaveQueue): void {
	form.autocomplete = 'off'
	giveBackEarlyInput(form)
	for (const name of changedFields(form)) if (isSavedField(form, name)) queue.changed(name, false)
}

/** The rows that say what one on the page says: they were added, though the browser was not told. */
function addedRows(form: HTMLFormElement, unsent: readonly Unsent[]): ReadonlySet<string> {
	const stored = new Set(
		Array.from(form.querySelectorAll('input[name^="was:"]'), (base) => base.getAttribute('value')),
	)
	const added = unsent.filter(({ name, value }) => /^new:.*:(text|who)$/.test(name) && stored.has(value))
	return new Set(added.map(({ name }) => rowOf(name)))
}

function rowOf(name: string): string {
	return name.slice(0, name.lastIndexOf(':'))
}

/** Once: the address no longer tells it, so that rows typed from here on outlive a reload. */
function forgetNewRows(store: UnsentStore): void {
	for (const { name } of store.list()) if (isNewRow(name)) store.forget(name)
	history.replaceState(history.state, '', location.pathname + location.hash)
}

function openAround(form: HTMLFormElement, name: string, value: string): void {
	setValue(form, name, value)
	const field = form.elements.namedItem(name)
	if (field instanceof Element) field.closest('details')?.setAttribute('open', '')
}

function listen(form: HTMLFormElement, queue: SaveQueue, store: UnsentStore): () => void {
	const onChange = (event: Event) => {
		changedBy(event, form, queue, store, false)
	}
	const onInput = (event: Event) => {
		changedBy(event, form, queue, store, true)
	}
	const flush = () => {
		queue.flush()
	}
	const onClick = (event: MouseEvent) => {
		sendNewRowsFirst(event, form)
	}
	const leave = () => {
		queue.leave()
	}
	form.addEventListener('change', onChange)
	form.addEventListener('input', onInput)
	form.addEventListener('keydown', chooseByKey)
	// Before the router, which follows no link that is taken care of.
	document.addEventListener('click', onClick, true)
	window.addEventListener('online', flush)
	window.addEventListener('focus', flush)
	window.addEventListener('pagehide', leave)
	return () => {
		form.removeEventListener('change', onChange)
		form.removeEventListener('input', onInput)
		form.removeEventListener('keydown', chooseByKey)
		document.removeEventListener('click', onClick, true)
		window.removeEventListener('online', flush)
		window.removeEventListener('focus', flush)
		window.removeEventListener('pagehide', leave)
	}
}

function changedBy(
	event: Event,
	form: HTMLFormElement,
	queue: SaveQueue,
	store: UnsentStore,
	isTyping: boolean,
): void {
	const field = event.target
	if (!(
		field instanceof HTMLInputElement ||
		field instanceof HTMLTextAreaElement ||
		field instanceof HTMLSelectElement
	))
		return
	if (isSavedField(form, field.name)) queue.changed(field.name, isTyping)
	else if (isNewRow(field.name)) store.keep({ name: field.name, value: field.value, base: '' })
}
