import { storedSince } from '#app/components/autosave/field-state.ts'
import type { FieldState } from '#app/components/autosave/field-state.ts'
import type { FormView } from './form-view.ts'

type States = ReadonlyMap<string, FieldState>

/** What is stored in a field: as it was served, or as it has been saved since. */
export function currentValue(view: FormView, states: States, name: string): string {
	return storedSince(states.get(name)) ?? view.values[name] ?? ''
}

/** A copied answer that has been neither confirmed nor changed. */
export function isAwaiting(view: FormView, states: States, name: string): boolean {
	return view.awaiting.includes(name) && storedSince(states.get(name)) === undefined
}

/** How many of the fields hold an answer that counts. */
export function countAnswered(view: FormView, states: States, names: readonly string[]): number {
	return names.filter((name) => currentValue(view, states, name) !== '' && !isAwaiting(view, states, name))
		.length
}
