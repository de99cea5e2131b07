import encodeQR from 'qr'

/** A QR code as its dark runs, in modules: x and y of the left end, and how many modules long. */
export interface QrCode {
	/** Modules a side, the quiet zone apart: the page around it is that. */
	readonly size: number
	readonly runs: readonly (readonly [x: number, y: number, length: number])[]
}

/** Of an address that keeps being read when a seventh of it is hidden (level M). The same text is always the same code. */
export function qrCode(text: string): QrCode {
	const quietZone = 1
	const rows = encodeQR(text, 'raw', { ecc: 'medium', border: quietZone })
		.slice(quietZone, -quietZone)
		.map((row) => row.slice(quietZone, -quietZone))
	return {
		size: rows.length,
		runs: rows.flatMap((row, y) => runsIn(row).map(([x, length]) => [x, y, length] as const)),
	}
}

function runsIn(row: readonly boolean[]): [x: number, length: number][] {
	const runs: [number, number][] = []
	row.forEach((isDark, x) => {
		const last = runs.at(-1)
		if (!isDark) return
		if (last !== undefined && last[0] + last[1] === x) last[1] += 1
		else runs.push([x, 1])
	})
	return runs
}
