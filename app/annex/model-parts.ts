/** Never shown by colour alone: the sign and the words stand beside it. */
export type Tone = 'positive' | 'neutral' | 'negative' | 'none'

export interface Labelled {
	readonly label: string
	readonly text: string
}

/** One bar: figures from −2 to +2, and the same in words for those who do not see it. */
export interface BarCell {
	readonly figure: { readonly point: number | null; readonly range: readonly [number, number] } | null
	readonly tone: Tone
	/** `+0,67`, or in words why there is none. */
	readonly point: string
	/** `0,00 till +1,00`; empty where there is no range to tell of. */
	readonly range: string
	/** The verdict in words; empty but for the overall row. */
	readonly word: string
	readonly alt: string
}
