import type { BarCell, Labelled } from './model.ts'

/** The annex in the few shapes that plain text and Markdown have. */
export type Block =
	| { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
	/** `lead` is set off from the text, as a label. */
	| { readonly kind: 'paragraph'; readonly lead?: string; readonly text: string }
	| { readonly kind: 'facts'; readonly items: readonly Labelled[] }
	| {
			readonly kind: 'numbered'
			readonly items: readonly { readonly number: string; readonly lines: readonly string[] }[]
	  }
	| {
			readonly kind: 'table'
			readonly head: readonly string[]
			readonly rows: readonly (readonly string[])[]
	  }

/** A figure in one cell: the point, its range and the verdict. */
export function cellText({ point, range, word }: BarCell): string {
	return [point, range === '' ? '' : `(${range})`, word].filter((part) => part !== '').join(' ')
}
