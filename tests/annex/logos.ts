import { deflateSync, crc32 } from 'node:zlib'

/** A coat of arms as programs for drawing export it: with styles, references, a script and names of layers. */
export const drawnLogo = [
	'<?xml version="1.0" encoding="UTF-8"?>',
	'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
	'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 300 120"',
	' onload="alert(1)" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"><title>Älvstad</title>',
	'<style>.b{fill:#0b5394} @import url(https://elsewhere.example/a.css);</style><script>alert(2)</script>',
	'<defs><rect id="r" width="90" height="110"/></defs><clipPath id="c"><use xlink:href="#r"/></clipPath>',
	'<a xlink:href="javascript:alert(3)"><g clip-path="url(#c)"><path class="b" d="M10 10h80v60c0 25-40 40-40 40s-40-15-40-40z"/>',
	'</g></a><circle onclick="alert(4)" cx="200" cy="60" r="40" style="fill:#e0a800"/></svg>',
].join('')

/** A picture of one colour, with as much light through it as told: 255 is none. */
export function pictureLogo(
	width: number,
	height: number,
	rgba: readonly [number, number, number, number],
): Buffer {
	const row = Buffer.concat([Buffer.from([0]), ...Array.from({ length: width }, () => Buffer.from(rgba))])
	const size = Buffer.alloc(13)
	size.writeUInt32BE(width, 0)
	size.writeUInt32BE(height, 4)
	size.set([8, 6, 0, 0, 0], 8)
	return Buffer.concat([
		Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
		chunk('IHDR', size),
		chunk('tEXt', Buffer.from('Author\0Någon')),
		chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
		chunk('IEND', Buffer.alloc(0)),
	])
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type), data])
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
	length.writeUInt32BE(data.length)
	sum.writeUInt32BE(crc32(body))
	return Buffer.concat([length, body, sum])
}
