import { createContext, useContext } from 'react'
import type { FieldState } from './field-state.ts'

interface Autosave {
	/** By field name; a field that has not changed since the page was served has no state. */
	readonly states: ReadonlyMap<string, FieldState>
	readonly keepTheirs: (name: string) => void
	readonly keepMine: (name: string) => void
}

const nothingTyped: Autosave = { states: new Map(), keepTheirs: () => undefined, keepMine: () => undefined }

export const AutosaveContext = createContext(nothingTyped)

export function useAutosave(): Autosave {
	return useContext(AutosaveContext)
}
