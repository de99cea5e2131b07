import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Resvg, initWasm } from '@resvg/resvg-wasm'
import type { MunicipalityLogo } from '#app/domain/municipality-logo.ts'
import { cleanDrawing, losesByCleaning } from './clean-drawing.ts'
import type { LogoProblem } from './logo-problem.ts'
import { isPrintable } from './logo-printing.server.ts'
import { isPng, opaquePng, pngSize } from './png.ts'

export type ReadLogo =
	| { readonly kind: 'ok'; readonly logo: MunicipalityLogo }
	| { readonly kind: 'refused'; readonly problem: LogoProblem }

/**
 * Reads a file as a logo, in this thread. A drawing is resolved to its shapes (styles and references are gone by then) and
 * cleaned by a list of what it may have; where it would look other without the rest (filters, masks, photographs), or some
 * form of PDF cannot hold it (what shines through, in PDF/A-1a), it is kept as a picture. A picture is drawn anew on white,
 * so that nothing but its pixels is left. Scripts, names and comments are left out of both.
 */
export async function readLogo(file: Uint8Array): Promise<ReadLogo> {
	await (ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve(wasm))))
	try {
		return { kind: 'ok', logo: isPng(file) ? pictureOf(file) : drawingOf(file) }
	} catch (error) {
		if (error instanceof LogoRefused) return { kind: 'refused', problem: error.problem }
		throw error
	}
}
let ready: Promise<void> | undefined
const wasm = '@resvg/resvg-wasm/index_bg.wasm'

class LogoRefused extends Error {
	override name = 'LogoRefused'
	readonly problem: LogoProblem

	constructor(problem: LogoProblem) {
		super(problem)
		this.problem = problem
	}
}

/** Of a picture, in pixels: 300 an inch in the head of the annex, and some to spare. */
const box = { width: 640, height: 200 }
const mostUses = 16
/** Of a drawing that is kept as one: it stands in every annex. */
const mostCharacters = 60_000

function drawingOf(file: Uint8Array): MunicipalityLogo {
	const text = utf8(file)
	if (!/<svg[\s>]/u.test(text)) throw new LogoRefused('format')
	if (/<(?:\w+:)?(?:text|foreignObject)[\s>]/u.test(text)) throw new LogoRefused('letters')
	if (/<(?:\w+:)?(?:fe)?[Ii]mage\s[^>]*href\s*=\s*["'](?!data:)/u.test(text))
		throw new LogoRefused('elsewhere')
	if ((text.match(/<(?:\w+:)?use[\s>]/gu) ?? []).length > mostUses) throw new LogoRefused('intricate')
	const resolved = opened(text)
	const shapes = resolved.toString()
	const picture = drawn(text, resolved)
	if (losesByCleaning(shapes)) return asPicture(picture)
	const svg = cleanDrawing(shapes)
	const logo = { svg, ...picture, sha256: sha256(svg) }
	return svg.length <= mostCharacters && isPrintable(logo) ? logo : asPicture(picture)
}

type Picture = Pick<MunicipalityLogo, 'png' | 'width' | 'height'>

function asPicture(picture: Picture): MunicipalityLogo {
	return { svg: null, ...picture, sha256: sha256(Buffer.from(picture.png, 'base64')) }
}

function utf8(file: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(file)
	} catch {
		throw new LogoRefused('format')
	}
}

function pictureOf(file: Uint8Array): MunicipalityLogo {
	const size = pngSize(file)
	if (size === null) throw new LogoRefused('broken')
	const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)]
	if (long > 4000 || long < 40 || short < 1) throw new LogoRefused('pixels')
	const [width, height] = [String(size.width), String(size.height)]
	const href = `data:image/png;base64,${Buffer.from(file).toString('base64')}`
	const around = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${href}"/></svg>`
	if (!opened(around).toString().includes('<image')) throw new LogoRefused('broken')
	return asPicture(drawn(around, size))
}

function opened(svg: string) {
	try {
		return new Resvg(svg, { font: { loadSystemFonts: false } })
	} catch {
		throw new LogoRefused('broken')
	}
}

/** On white, as large as the box allows. */
function drawn(svg: string, { width, height }: { readonly width: number; readonly height: number }): Picture {
	const value = Math.max(1, Math.round(Math.min(box.width, (box.height * width) / height)))
	const image = new Resvg(svg, { background: '#ffffff', fitTo: { mode: 'width', value } }).render()
	if (!image.pixels.some((channel) => channel < 200)) throw new LogoRefused('invisible')
	const png = opaquePng(image.pixels, image.width, image.height)
	return { png: Buffer.from(png).toString('base64'), width: image.width, height: image.height }
}

function sha256(content: string | Uint8Array): string {
	return createHash('sha256').update(content).digest('hex')
}
