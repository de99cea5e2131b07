import sanitizeHtml from 'sanitize-html'

const elements = ['svg', 'defs', 'g', 'path', 'clipPath', 'linearGradient', 'radialGradient', 'stop']
const attributes = [
	...['xmlns', 'viewBox', 'width', 'height', 'id', 'd', 'transform', 'opacity', 'clip-path', 'clip-rule'],
	...['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-linecap'],
	...['stroke-linejoin', 'stroke-miterlimit', 'stroke-dasharray', 'stroke-dashoffset', 'paint-order'],
	...[
		'x1',
		'y1',
		'x2',
		'y2',
		'cx',
		'cy',
		'r',
		'fx',
		'fy',
		'gradientUnits',
		'gradientTransform',
		'spreadMethod',
	],
	...['offset', 'stop-color', 'stop-opacity', 'clipPathUnits'],
]

/**
 * The drawing with nothing in it but paths, gradients and clips: what is not on the lists is left out, and so is a value
 * that refers to anything outside the drawing. Neither scripts, event handlers, styles, links nor foreign content are on
 * the lists.
 */
export function cleanDrawing(svg: string): string {
	return sanitizeHtml(svg, {
		parser: { xmlMode: true },
		allowedTags: elements,
		allowedAttributes: { '*': attributes },
		nonTextTags: ['script', 'style', 'title', 'desc', 'text', 'foreignObject', 'metadata'],
		transformTags: {
			'*': (tagName, attribs) => ({
				tagName,
				attribs: Object.fromEntries(Object.entries(attribs).filter(([, value]) => isOwn(value))),
			}),
		},
	})
		.replace(/>\s+/gu, '>')
		.replace(/\s+</gu, '<')
}

/** True where a drawing has elements that cleaning leaves out: it would look other without them. */
export function losesByCleaning(svg: string): boolean {
	return Array.from(svg.matchAll(/<([A-Za-z][\w:.-]*)/gu)).some(([, name = '']) => !elements.includes(name))
}

function isOwn(value: string): boolean {
	return !/url\s*\(\s*(?!['"]?#)|javascript:|data:|\\/iu.test(value)
}
