import { strToU8, zipSync } from 'fflate'

export interface SheetParts {
	/** Rows of `<c>` elements, or whole rows as they are written. */
	readonly rows: string
	/** After the rows. */
	readonly after?: string
	/** More parts of the archive. */
	readonly more?: Readonly<Record<string, Uint8Array>>
}

/** The smallest workbook that is one, with one sheet. */
export function workbook({ rows, after = '', more = {} }: SheetParts): Uint8Array {
	const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
	const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
	const packaged = 'http://schemas.openxmlformats.org/package/2006'
	const file = (xml: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)
	return zipSync({
		'[Content_Types].xml': file(`<Types xmlns="${packaged}/content-types"/>`),
		'_rels/.rels': file(
			`<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		),
		'xl/workbook.xml': file(
			`<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>`,
		),
		'xl/_rels/workbook.xml.rels': file(
			`<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		),
		'xl/worksheets/sheet1.xml': file(
			`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
		),
		...more,
	})
}

/** Rows of texts, from row 1. */
export function textRows(rows: readonly (readonly string[])[]): string {
	return rows
		.map((cells, row) => {
			const written = cells.map((text, column) => textCell(`${letter(column)}${String(row + 1)}`, text))
			return `<row r="${String(row + 1)}">${written.join('')}</row>`
		})
		.join('')
}

export function textCell(place: string, text: string): string {
	return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
}

function letter(column: number): string {
	return String.fromCharCode(65 + column)
}
