import { BorderStyle, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import type { ISectionOptions } from 'docx'
import type { AnnexModel } from '#app/annex/model.ts'
import { millimetres, textWidth } from './context.ts'
import { lines } from './document-styles.ts'
import { hairline, subtle, warning } from './palette.ts'
import { language, run } from './runs.ts'

/** What stands on every page. */
export type PageModel = Pick<AnnexModel, 'draftMark' | 'foot' | 'checksum'> & {
	readonly process: Pick<AnnexModel['process'], 'checksumLabel'>
}

/** A4 with the margins of the PDF, «UTKAST» at the top of every page of a draft, and the foot. */
export function pageFrame(model: PageModel): Pick<ISectionOptions, 'headers' | 'footers' | 'properties'> {
	return {
		headers: { default: new Header({ children: [draftMark(model)] }) },
		footers: { default: new Footer({ children: foot(model) }) },
		properties: {
			page: {
				size: { width: 11906, height: 16838 },
				margin: {
					top: millimetres(15),
					bottom: millimetres(18),
					left: millimetres(18),
					right: millimetres(18),
					header: millimetres(7),
					footer: millimetres(7),
				},
			},
		},
	}
}

function draftMark({ draftMark: mark }: PageModel): Paragraph {
	const border = { style: BorderStyle.SINGLE, size: 6, space: 2, color: warning }
	return new Paragraph({
		alignment: 'right',
		spacing: lines(13, 0, 0),
		children:
			mark === null
				? []
				: [
						run(`\u00a0${mark}\u00a0`, {
							bold: true,
							size: 16,
							color: warning,
							characterSpacing: 16,
							border,
						}),
					],
	})
}

function foot({ foot: words, process, checksum }: PageModel): Paragraph[] {
	const look = { size: 15, color: subtle }
	return [
		new Paragraph({
			spacing: lines(9.5, 0, 1),
			border: { top: { style: BorderStyle.SINGLE, size: 4, space: 3, color: hairline } },
			tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
			children: [
				run(words.text, look),
				run(`\t${words.page} `, look),
				new TextRun({ ...look, language, children: [PageNumber.CURRENT] }),
				run(` ${words.of} `, look),
				new TextRun({ ...look, language, children: [PageNumber.TOTAL_PAGES] }),
			],
		}),
		...(checksum === null
			? []
			: [
					new Paragraph({
						spacing: lines(8.5, 0, 0),
						children: [run(`${process.checksumLabel} ${checksum}`, { size: 13, color: subtle })],
					}),
				]),
	]
}
