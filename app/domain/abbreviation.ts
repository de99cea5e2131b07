export interface Abbreviation {
	/** As written, with its point where it has one. */
	readonly found: string
	readonly spelledOut: string
}

/**
 * Swedish abbreviations in running text with their spelled-out form, each spelling once, in the order of the text.
 * Taken with points (`t.ex.`), with spaces (`t ex`) and with both; `tex` and `tom` are words and are left alone.
 */
export function findAbbreviations(text: string): Abbreviation[] {
	const hits = spelledOutForms.flatMap(([parts, spelledOut]) =>
		[...text.matchAll(patternOf(parts))].map(({ 1: before = '', 2: found = '', index }) => ({
			index: index + before.length,
			found,
			spelledOut,
		})),
	)
	const inOrder = hits.toSorted((a, b) => a.index - b.index)
	return [...new Map(inOrder.map(({ found, spelledOut }) => [found, spelledOut]))].map(
		([found, spelledOut]) => ({
			found,
			spelledOut,
		}),
	)
}

/** Stands in for a point that belongs to an abbreviation. */
const maskedPoint = '\u2024'

/**
 * The text, equally long, with the points of abbreviations masked so that what is left ends sentences. The last
 * point of `m.m.`, `m.fl.`, `osv.` and their like stays where the next word does not start with a small letter.
 */
export function maskAbbreviations(text: string): string {
	return masks.reduce(
		(masked, { pattern, closing }) =>
			masked.replace(pattern, (whole: string, before: string, found: string, offset: number) => {
				const point = found.endsWith('.') && closing && endsSentence(masked.slice(offset + whole.length))
				const inner = point ? found.slice(0, -1) : found
				return before + inner.replaceAll('.', maskedPoint) + (point ? '.' : '')
			}),
		text,
	)
}

function endsSentence(rest: string): boolean {
	return /^\s+[^\p{Ll}\s]/u.test(rest)
}

/** Without look-behind, which older tablets refuse: the character before is the first group. */
function patternOf(parts: string): RegExp {
	const [first = '', ...rest] = parts.split(' ').join('(?:\\.[ \\u00a0]?|[ \\u00a0])')
	return new RegExp(
		`(^|[^\\p{L}\\p{N}.])([${first}${first.toUpperCase()}]${rest.join('')}\\.?)(?![\\p{L}\\p{N}])`,
		'gu',
	)
}

const spelledOutForms = [
	['t ex', 'till exempel'],
	['bl a', 'bland annat'],
	['m m', 'med mera'],
	['m fl', 'med flera'],
	['d v s', 'det vill säga'],
	['dvs', 'det vill säga'],
	['fr o m', 'från och med'],
	['t o m', 'till och med'],
	['i o m', 'i och med'],
	['s k', 'så kallad'],
	['o s v', 'och så vidare'],
	['osv', 'och så vidare'],
	['etc', 'och så vidare'],
	['p g a', 'på grund av'],
	['pga', 'på grund av'],
	['m a o', 'med andra ord'],
	['m h t', 'med hänsyn till'],
	['f n', 'för närvarande'],
	['f d', 'före detta'],
	['f ö', 'för övrigt'],
	['o d', 'och dylikt'],
	['e d', 'eller dylikt'],
	['resp', 'respektive'],
	['ca', 'cirka'],
	['inkl', 'inklusive'],
	['exkl', 'exklusive'],
	['enl', 'enligt'],
	['ev', 'eventuellt'],
	['ang', 'angående'],
	['avs', 'avseende'],
	['jfr', 'jämför'],
] as const

const closingForms: readonly string[] = ['m m', 'm fl', 'o s v', 'osv', 'etc', 'o d', 'e d']
const otherForms = ['nr', 'kl', 'kap', 's', 'st', 'dnr', 'tel', 'dr', 'prof', 'avd', 'f', 'ff']

const masks = [...spelledOutForms.map(([parts]) => parts), ...otherForms].map((parts) => ({
	pattern: patternOf(parts),
	closing: closingForms.includes(parts),
}))
