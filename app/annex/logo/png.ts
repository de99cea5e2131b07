import { crc32, deflateSync } from 'node:zlib'

const signature = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10])

export function isPng(bytes: Uint8Array): boolean {
	return signature.every((byte, index) => bytes[index] === byte)
}

/** What the header of a PNG says (PNG, third edition, 11.2.1); null where the file is not whole from header to end. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	const types = isPng(bytes) ? chunkTypes(file) : []
	if (types[0] !== 'IHDR' || types.at(-1) !== 'IEND') return null
	return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) }
}

/** Up to the first chunk that is cut off or does not have its own sum. */
function chunkTypes(file: Buffer): string[] {
	const types: string[] = []
	for (let at = signature.length; at + 12 <= file.length;) {
		const end = at + 8 + file.readUInt32BE(at)
		if (end + 4 > file.length || file.readUInt32BE(end) !== crc32(file.subarray(at + 4, end))) break
		types.push(file.toString('latin1', at + 4, at + 8))
		at = end + 4
	}
	return types
}

/** A PNG without transparency and without anything but the picture, from pixels of four bytes whose fourth is left out. */
export function opaquePng(pixels: Uint8Array, width: number, height: number): Uint8Array {
	const rows = Buffer.alloc((1 + width * 3) * height)
	for (let y = 0; y < height; y += 1)
		for (let x = 0; x < width; x += 1)
			rows.set(pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 3), y * (1 + width * 3) + 1 + x * 3)
	const header = Buffer.alloc(13)
	header.writeUInt32BE(width, 0)
	header.writeUInt32BE(height, 4)
	header.set([8, 2, 0, 0, 0], 8)
	const data = deflateSync(rows, { level: 9 })
	return Buffer.concat([
		signature,
		chunk('IHDR', header),
		chunk('IDAT', data),
		chunk('IEND', Buffer.alloc(0)),
	])
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
	length.writeUInt32BE(data.length)
	sum.writeUInt32BE(crc32(body))
	return Buffer.concat([length, body, sum])
}
