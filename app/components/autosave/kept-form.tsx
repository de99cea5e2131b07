import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { giveBackEarlyInput } from './early-input.ts'
import { setValue, valueOf } from './form-fields.ts'
import { unsentStore } from './unsent-store.ts'

interface Props {
	readonly personId: string
	/** Names the form in the browser's store of unsent texts. */
	readonly formKey: string
	/** True where the server has just answered with what was typed: its values win over the store's. */
	readonly isAnswered: boolean
	/** True where the server has just saved what was sent: the store forgets it. */
	readonly isSaved?: boolean
	readonly children: ReactNode
}

/**
 * A form that is sent as a whole. What is typed is kept in the browser until it has been sent and saved, so that a
 * closed tab or a lost connection loses nothing; `forgetKept` is called by the page that shows the saved result.
 */
export function KeptForm({ personId, formKey, isAnswered, isSaved = false, children }: Props) {
	const formRef = useRef<HTMLFormElement>(null)
	useEffect(() => {
		const form = formRef.current
		if (form === null) return
		const store = unsentStore(personId, formKey)
		for (const { name, value } of store.list()) {
			if (isSaved) store.forget(name)
			else if (!isAnswered) setValue(form, name, value)
		}
		giveBackEarlyInput(form)
		const keep = ({ target }: Event) => {
			if (target instanceof Element && 'name' in target && typeof target.name === 'string') {
				store.keep({ name: target.name, value: valueOf(form, target.name), base: '' })
			}
		}
		form.addEventListener('input', keep)
		return () => {
			form.removeEventListener('input', keep)
		}
	}, [personId, formKey, isAnswered, isSaved])
	return (
		<form method="post" ref={formRef} className="vs-stack" noValidate>
			{children}
		</form>
	)
}

/** Forgets what a kept form holds: it has been saved. */
export function useForgetKept(personId: string, formKey: string, isSaved: boolean): void {
	useEffect(() => {
		if (!isSaved) return
		const store = unsentStore(personId, formKey)
		for (const { name } of store.list()) store.forget(name)
	}, [personId, formKey, isSaved])
}
