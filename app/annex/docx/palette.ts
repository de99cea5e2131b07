import type { AnnexModel, Tone } from '#app/annex/model.ts'

/** Colours as WordprocessingML writes them: six hexadecimal digits without a number sign. */
export interface Palette {
	readonly accent: string
	readonly tones: Readonly<Record<Tone, string>>
}

export const ink = '1D2527'
export const subtle = '515C5D'
export const hairline = 'DCD8CC'
export const wash = 'F5F3ED'
export const scale = 'B9B7AD'

const tones = { positive: '0A6B5C', negative: 'A2401A', neutral: '626A6A', none: '626A6A' } as const

export const warning = tones.negative

export function paletteOf({ accent }: Pick<AnnexModel, 'accent'>): Palette {
	return { accent: (accent ?? '#005963').replace('#', '').toUpperCase(), tones }
}
