/** What has become of a field's text since it was typed. Times are «HH:MM» as the server said them. */
export type FieldState =
	| { readonly kind: 'saving' }
	| { readonly kind: 'saved'; readonly time: string; readonly value: string }
	| { readonly kind: 'offline' }
	| { readonly kind: 'loggedOut' }
	| { readonly kind: 'refused'; readonly sentence: string }
	| { readonly kind: 'conflict'; readonly theirs: string; readonly by: string | null; readonly time: string }

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
