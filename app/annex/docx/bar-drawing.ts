import { TextRun } from 'docx'
import type { XmlComponent } from 'docx'
import type { BarCell } from '#app/annex/model.ts'
import { element } from './elements.ts'
import { scale, subtle } from './palette.ts'

export interface BarOptions {
	/** Of the bar, in twips. */
	readonly width: number
	readonly colour: string
	/** Gives a drawing id that nothing else in the document has. */
	readonly nextId: () => number
}

/**
 * From −2 to +2: the range as a line, the point as a dot, as a group of DrawingML shapes that can be changed in Word.
 * Told in words by the cell's `alt`. null where there is nothing to draw.
 */
export function barDrawing({ figure, alt }: BarCell, { width, colour, nextId }: BarOptions): TextRun | null {
	if (!figure) return null
	const extent = width * emusPerTwip
	const inset = Math.round(extent * 0.03)
	const at = (value: number) => Math.round(inset + ((value + 2) / 4) * (extent - 2 * inset))
	const [low, high] = figure.range
	const id = nextId()
	const shapes = [
		bar(nextId(), at(-2), at(2), hair, scale),
		...[-2, -1, 1, 2].map((tick) => mark(nextId(), at(tick), points(2.6), hair, scale)),
		mark(nextId(), at(0), height, points(0.75), subtle),
		...(low === high ? [] : [bar(nextId(), at(low), at(high), points(2.6), colour, 45)]),
		...(figure.point === null ? [] : [dot(nextId(), at(figure.point), colour)]),
	]
	return new TextRun({ children: [drawing(id, alt, extent, shapes)] })
}

const emusPerTwip = 635
const points = (value: number) => Math.round(value * 12700)
const height = points(8)
const hair = points(0.5)
const dotSize = points(5.8)

interface Box {
	readonly x: number
	readonly y: number
	readonly width: number
	readonly height: number
}

function bar(id: number, from: number, to: number, thickness: number, colour: string, opacity = 100) {
	const box = { x: from, y: (height - thickness) / 2, width: to - from, height: thickness }
	return shape(id, opacity < 100 ? 'roundRect' : 'rect', box, [fill(colour, opacity), noLine])
}

function mark(id: number, x: number, reach: number, thickness: number, colour: string) {
	const box = { x: x - thickness / 2, y: (height - reach) / 2, width: thickness, height: reach }
	return shape(id, 'rect', box, [fill(colour), noLine])
}

function dot(id: number, x: number, colour: string) {
	const box = { x: x - dotSize / 2, y: (height - dotSize) / 2, width: dotSize, height: dotSize }
	const rim = element('a:ln', { w: points(0.7) }, [fill('FFFFFF')])
	return shape(id, 'ellipse', box, [fill(colour), rim])
}

const noLine = element('a:ln', {}, [element('a:noFill')])

function fill(colour: string, opacity = 100): XmlComponent {
	return element('a:solidFill', {}, [
		element('a:srgbClr', { val: colour }, [
			...(opacity < 100 ? [element('a:alpha', { val: opacity * 1000 })] : []),
		]),
	])
}

function shape(id: number, geometry: string, box: Box, look: readonly XmlComponent[]): XmlComponent {
	return element('wps:wsp', {}, [
		element('wps:cNvPr', { id, name: `${geometry} ${String(id)}` }),
		element('wps:cNvSpPr'),
		element('wps:spPr', {}, [
			element('a:xfrm', {}, [
				element('a:off', { x: Math.round(box.x), y: Math.round(box.y) }),
				element('a:ext', { cx: Math.round(box.width), cy: Math.round(box.height) }),
			]),
			element('a:prstGeom', { prst: geometry }, [element('a:avLst', {}, roundness(geometry))]),
			...look,
		]),
		element('wps:bodyPr'),
	])
}

/** Fully round ends. */
function roundness(geometry: string): XmlComponent[] {
	return geometry === 'roundRect' ? [element('a:gd', { name: 'adj', fmla: 'val 50000' })] : []
}

function drawing(id: number, alt: string, extent: number, shapes: readonly XmlComponent[]): XmlComponent {
	const size = { cx: extent, cy: height }
	const zero = { x: 0, y: 0 }
	return element('w:drawing', {}, [
		element('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
			element('wp:extent', size),
			element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
			element('wp:docPr', { id, name: `Bar ${String(id)}`, descr: alt }),
			element('wp:cNvGraphicFramePr'),
			element('a:graphic', { 'xmlns:a': drawingNamespace }, [
				element('a:graphicData', { uri: groupNamespace }, [
					element('wpg:wgp', {}, [
						element('wpg:cNvGrpSpPr'),
						element('wpg:grpSpPr', {}, [
							element('a:xfrm', {}, [
								element('a:off', zero),
								element('a:ext', size),
								element('a:chOff', zero),
								element('a:chExt', size),
							]),
						]),
						...shapes,
					]),
				]),
			]),
		]),
	])
}

const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const groupNamespace = 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'
