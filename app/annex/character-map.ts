/** True for a code point that the font has a glyph for. */
export type CharacterMap = (codePoint: number) => boolean

interface Range {
	readonly first: number
	readonly last: number
}

/**
 * Reads the `cmap` table of a TrueType or OpenType font (formats 4 and 12, OpenType 1.9 «cmap»). Throws where the
 * font has neither. A code point inside a range counts as there although the font may leave it without a glyph; the
 * fonts that we ship do not.
 */
export function readCharacterMap(font: DataView): CharacterMap {
	const ranges = unicodeRanges(font)
	return (codePoint) => {
		let [low, high] = [0, ranges.length - 1]
		while (low <= high) {
			const middle = (low + high) >> 1
			const range = ranges[middle]
			if (!range) return false
			if (codePoint < range.first) high = middle - 1
			else if (codePoint > range.last) low = middle + 1
			else return true
		}
		return false
	}
}

function unicodeRanges(font: DataView): readonly Range[] {
	const cmap = tableOffset(font, 'cmap')
	const offsets = Array.from({ length: font.getUint16(cmap + 2) }, (_, index) =>
		font.getUint32(cmap + 4 + index * 8 + 4),
	).map((offset) => cmap + offset)
	const full = offsets.find((offset) => font.getUint16(offset) === 12)
	if (full !== undefined) return segmentedCoverage(font, full)
	const basic = offsets.find((offset) => font.getUint16(offset) === 4)
	if (basic !== undefined) return segmentMapping(font, basic)
	throw new Error('The font has no cmap of format 4 or 12')
}

function tableOffset(font: DataView, tag: string): number {
	for (let entry = 12; entry < 12 + font.getUint16(4) * 16; entry += 16) {
		const name = String.fromCharCode(...[0, 1, 2, 3].map((index) => font.getUint8(entry + index)))
		if (name === tag) return font.getUint32(entry + 8)
	}
	throw new Error(`The font has no ${tag} table`)
}

/** Format 12: groups of first code point, last code point, first glyph. */
function segmentedCoverage(font: DataView, offset: number): Range[] {
	return Array.from({ length: font.getUint32(offset + 12) }, (_, index) => ({
		first: font.getUint32(offset + 16 + index * 12),
		last: font.getUint32(offset + 20 + index * 12),
	}))
}

/** Format 4: parallel arrays of last and first code points; the last segment, 0xFFFF, is a mark of the end. */
function segmentMapping(font: DataView, offset: number): Range[] {
	const doubled = font.getUint16(offset + 6)
	return Array.from({ length: doubled / 2 }, (_, index) => ({
		last: font.getUint16(offset + 14 + index * 2),
		first: font.getUint16(offset + 16 + doubled + index * 2),
	})).filter(({ first }) => first !== 0xffff)
}
