import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Resvg, initWasm } from '@resvg/resvg-wasm'
import { annexFonts } from '#app/annex/fonts.server.ts'

let ready: Promise<readonly Uint8Array[]> | undefined

/** A drawing of ours as PNG on white, with the fonts of the annex; nothing outside it is read. */
export async function drawPng(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
	ready ??= prepare()
	const fontBuffers = [...(await ready)]
	const drawing = new Resvg(svg, {
		background: '#ffffff',
		fitTo: { mode: 'width', value: width },
		font: { fontBuffers, defaultFontFamily: 'Source Sans 3', loadSystemFonts: false },
	})
	const image = drawing.render()
	try {
		return new Uint8Array(image.asPng())
	} finally {
		image.free()
		drawing.free()
	}
}

/** Starts the renderer and reads the fonts, at the first drawing. */
async function prepare(): Promise<readonly Uint8Array[]> {
	const require = createRequire(import.meta.url)
	await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')))
	return Promise.all(
		annexFonts()
			.slice(0, fontsUsed)
			.map(({ file }) => readFile(file)),
	)
}

/** The two weights of Source Sans 3. */
const fontsUsed = 2
