import { readFileSync } from 'node:fs'
import { readCharacterMap } from './character-map.ts'
import type { CharacterMap } from './character-map.ts'
import { annexFonts } from './fonts.server.ts'
import type { Coverage } from './typst-data.ts'

/**
 * What the annex's fonts can print. A font is read only when those before it lack a character, so that the large ones
 * are left alone by most documents.
 */
export function fontCoverage(): Coverage {
	const fonts = annexFonts().map(({ file }) => lazily(() => readCharacterMap(dataView(readFileSync(file)))))
	return {
		covers: (codePoints) => fonts.some((font) => codePoints.every((codePoint) => font()(codePoint))),
	}
}

function lazily(read: () => CharacterMap): () => CharacterMap {
	let map: CharacterMap | undefined
	return () => (map ??= read())
}

function dataView({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
	return new DataView(buffer, byteOffset, byteLength)
}
