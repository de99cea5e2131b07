/** WCAG 2.2, 1.4.3: text of the ordinary size. */
export const leastContrast = 4.5

/** A colour as it is stored, `#rrggbb` in lower case; also read without #, and from three digits. Null for anything else. */
export function readColour(text: string): string | null {
	const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/.exec(text.trim().toLowerCase())?.[1]
	if (digits === undefined) return null
	return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`
}

/** Contrast of a colour `#rrggbb` against white, 1–21 (WCAG 2.2, relative luminance). */
export function contrastOnWhite(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
		linear(parseInt(colour.slice(at, at + 2), 16) / 255),
	)
	return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

function linear(channel: number): number {
	return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
