/**
 * An endless row of whole numbers from 0 to 2³² − 1, each equally likely and the same on every machine: equal seeds give
 * equal rows, different seeds rows that have nothing to do with each other. xoshiro128** (Blackman and Vigna 2018), whose
 * state must not be all 0. Not for secrets.
 */
export function randomStream(seed: string): () => number {
	const state = Int32Array.of(hash(seed, 1), hash(seed, 2), hash(seed, 3), hash(seed, 4) | 1)
	return () => {
		const [a, b, c, d] = [state[0] ?? 0, state[1] ?? 0, state[2] ?? 0, state[3] ?? 0]
		const [ac, bd] = [c ^ a, d ^ b]
		state[0] = a ^ bd
		state[1] = b ^ ac
		state[2] = ac ^ (b << 9)
		state[3] = rotated(bd, 11)
		return Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0
	}
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
