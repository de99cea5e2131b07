/** Where a row of random numbers has come to; `nextRandom` moves it on. */
export type RandomStream = Int32Array

/** Equal seeds give equal rows, different seeds rows that have nothing to do with each other. Not for secrets. */
export function randomStream(seed: string): RandomStream {
	return Int32Array.of(hash(seed, 1), hash(seed, 2), hash(seed, 3), hash(seed, 4) | 1)
}

/**
 * A whole number from 0 to 2³² − 1, each equally likely, the same on every machine: xoshiro128** (Blackman and Vigna
 * 2018), whose state is never all 0.
 */
export function nextRandom(stream: RandomStream): number {
	const b = stream[1] ?? 0
	const c = (stream[2] ?? 0) ^ (stream[0] ?? 0)
	const d = (stream[3] ?? 0) ^ b
	stream[0] = (stream[0] ?? 0) ^ d
	stream[1] = b ^ c
	stream[2] = c ^ (b << 9)
	stream[3] = rotated(d, 11)
	return Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0
}

/** FNV-1a over UTF-16 units, from a start of its own for each `lane`; then mixed, so that near seeds end far apart. */
function hash(seed: string, lane: number): number {
	let bits = Math.imul(0x811c9dc5, 2 * lane + 1)
	for (let index = 0; index < seed.length; index += 1)
		bits = Math.imul(bits ^ seed.charCodeAt(index), 0x01000193)
	bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
	bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
	return bits ^ (bits >>> 16)
}

function rotated(bits: number, by: number): number {
	return (bits << by) | (bits >>> (32 - by))
}
