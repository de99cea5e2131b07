/** What has become of a field's text since it was typed. Times are «HH:MM» as the server said them. */
export type FieldState =
	| { readonly kind: 'saved'; readonly time: string; readonly value: string }
	| (Unsaved & { readonly stored?: string | undefined })

type Unsaved =
	| { readonly kind: 'saving' }
	| { readonly kind: 'offline' }
	| { readonly kind: 'loggedOut' }
	| { readonly kind: 'refused'; readonly sentence: string }
	| { readonly kind: 'conflict'; readonly theirs: string; readonly by: string | null; readonly time: string }

/** What has been stored in the field since the page was served; undefined where nothing has. */
export function storedSince(state: FieldState | undefined): string | undefined {
	return state?.kind === 'saved' ? state.value : state?.stored
}

/** The next state, which still knows what has been stored. */
export function following(last: FieldState | undefined, next: FieldState): FieldState {
	return next.kind === 'saved' ? next : { ...next, stored: storedSince(last) }
}

/** What the server answers to a save. */
export interface SaveReply {
	readonly time: string
	/** The stored values: the server may have tidied what was typed. */
	readonly saved: readonly { readonly name: string; readonly value: string }[]
	readonly refused: readonly { readonly name: string; readonly sentence: string }[]
	readonly conflicts: readonly {
		readonly name: string
		readonly theirs: string
		readonly by: string | null
		readonly time: string
	}[]
}
