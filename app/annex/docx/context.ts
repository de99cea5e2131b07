import type { Palette } from './palette.ts'

/** What every section of one document shares. */
export interface DocxContext {
	readonly palette: Palette
	/** Each call gives a number that no earlier call for the same document gave; the first is 1. */
	readonly nextId: () => number
}

/** The width of the text between the margins, in twips: A4 less 18 mm on either side. */
export const textWidth = 9866

export const millimetres = (value: number) => Math.round((value / 25.4) * 1440)
