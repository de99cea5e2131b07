import decodeQR from 'qr/decode.js'
import { expect, test } from 'vitest'
import { qrCode } from '#app/annex/qr-code.ts'
import type { QrCode } from '#app/annex/qr-code.ts'

test.each([
	'https://vagskal.alvstad.se/bilagor/7bq3k9mzx2',
	'http://127.0.0.1:3000/bilagor/2222222222',
	`https://${'en-lang-underdoman.'.repeat(8)}example.se/bilagor/7bq3k9mzx2`,
])('the code of %s is read as that address', (address) => {
	expect(decodeQR(picture(qrCode(address)))).toBe(address)
})

test('the same address is always the same code', () => {
	expect(qrCode('https://vagskal.alvstad.se/bilagor/7bq3k9mzx2')).toEqual(
		qrCode('https://vagskal.alvstad.se/bilagor/7bq3k9mzx2'),
	)
})

/** As a camera sees it: eight pixels a module, black on white. */
function picture({ size, runs }: QrCode) {
	const [scale, margin] = [8, 4]
	const side = (size + 2 * margin) * scale
	const data = new Uint8Array(side * side * 4).fill(255)
	for (const [x, y, length] of runs)
		for (let row = (y + margin) * scale; row < (y + margin + 1) * scale; row += 1)
			for (let column = (x + margin) * scale; column < (x + length + margin) * scale; column += 1)
				data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3)
	return { width: side, height: side, data }
}
