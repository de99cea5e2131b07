import { BorderStyle, LineRuleType, ShadingType } from 'docx'
import type { IParagraphStyleOptions, IPropertiesOptions, ISpacingProperties } from 'docx'
import { ink, subtle, wash } from './palette.ts'
import type { Palette } from './palette.ts'
import { language } from './runs.ts'

/**
 * Not the faces of the PDF, which few have: where a face is missing, each program takes another, and LibreOffice a wide one
 * of its own choice. These two are on every Windows and Mac, and other systems have faces of the very same widths for
 * them, so that the document keeps its pages.
 */
export const sans = 'Arial'
export const serif = 'Georgia'

/** Ids of the paragraph styles beside the built-in ones; their names are what Word lists. */
export const paragraphStyle = {
	municipality: 'Kommun',
	kicker: 'Bilagerad',
	factLabel: 'Faktaetikett',
	scope: 'Ruta',
	small: 'LitenText',
	tableHead: 'Tabellhuvud',
	tableText: 'Tabelltext',
	smallTableText: 'TabelltextLiten',
	bar: 'Stapel',
} as const

/**
 * The styles of the document. Headings keep the names that Word stores its built-in ones under («heading 1»): a Word
 * in Swedish shows them as «Rubrik 1», takes them for headings and puts them in its navigation pane.
 *
 * Lines are of an exact height, so that the annex takes the same room whichever font stands in for a missing one.
 */
export function documentStyles(
	palette: Palette,
	titleSize: number,
): NonNullable<IPropertiesOptions['styles']> {
	return {
		default: {
			document: {
				run: { font: fonts(sans), size: 18, sizeComplexScript: 18, color: ink, language },
				paragraph: { spacing: lines(12, 0, 2) },
			},
			heading1: heading('heading 1', titleSize, ink, lines(titleSize * 0.58, 2, 4)),
			heading2: heading('heading 2', 23, palette.accent, lines(14.4, 7.5, 2)),
			heading3: heading('heading 3', 20, ink, lines(14, 8, 2)),
		},
		paragraphStyles: [...headStyles(palette), ...bodyStyles],
	}
}

/** Spacing in points: an exact line, and the room above and below. */
export function lines(line: number, before: number, after: number): ISpacingProperties {
	return {
		line: Math.round(line * 20),
		lineRule: LineRuleType.EXACT,
		before: Math.round(before * 20),
		after: Math.round(after * 20),
	}
}

function fonts(name: string) {
	return { ascii: name, hAnsi: name, cs: 'Arial' }
}

function heading(name: string, size: number, color: string, spacing: ISpacingProperties) {
	return {
		name,
		run: { font: fonts(serif), size, bold: true, color },
		paragraph: { spacing, keepNext: true, keepLines: true },
	}
}

function headStyles({ accent }: Palette): IParagraphStyleOptions[] {
	return [
		{
			...style(paragraphStyle.municipality, 'Kommun'),
			run: { bold: true },
			paragraph: {
				spacing: lines(13, 0, 5),
				border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 4, color: accent } },
			},
		},
		{
			...style(paragraphStyle.kicker, 'Bilagerad'),
			run: { bold: true, color: accent },
			paragraph: { spacing: lines(13, 0, 0), keepNext: true },
		},
		{
			...style(paragraphStyle.scope, 'Ruta'),
			paragraph: {
				spacing: lines(11.8, 6, 3),
				indent: { left: 160, right: 100 },
				shading: { type: ShadingType.CLEAR, fill: wash, color: 'auto' },
				border: {
					top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: wash },
					bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: wash },
					left: { style: BorderStyle.SINGLE, size: 18, space: 6, color: accent },
					right: { style: BorderStyle.SINGLE, size: 4, space: 4, color: wash },
				},
			},
		},
	]
}

const bodyStyles: readonly IParagraphStyleOptions[] = [
	{
		...style(paragraphStyle.factLabel, 'Faktaetikett'),
		run: { size: 15, color: subtle },
		paragraph: { spacing: lines(9.6, 1.5, 0), keepNext: true },
	},
	{
		...style(paragraphStyle.small, 'Liten text'),
		run: { size: 15, color: subtle },
		paragraph: { spacing: lines(9.8, 0.5, 0.5) },
	},
	{
		...style(paragraphStyle.tableHead, 'Tabellhuvud'),
		run: { size: 15, color: subtle },
		paragraph: { spacing: lines(10.8, 0, 1.5), keepNext: true },
	},
	{
		...style(paragraphStyle.tableText, 'Tabelltext'),
		run: { size: 17 },
		paragraph: { spacing: lines(11, 0.5, 0.75) },
	},
	{
		...style(paragraphStyle.smallTableText, 'Liten tabelltext'),
		run: { size: 16 },
		paragraph: { spacing: lines(10.2, 0.5, 0.75) },
	},
	{
		...style(paragraphStyle.bar, 'Stapel'),
		run: { size: 2 },
		paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 30, after: 0 }, keepNext: true },
	},
]

function style(id: string, name: string) {
	return { id, name, basedOn: 'Normal', quickFormat: true } as const
}
