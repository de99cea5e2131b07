import { expect, test } from 'vitest'
import { readTransferDate } from '#app/use-cases/read-transfer-date.ts'

const days = { today: '2026-12-10', establishedOn: '2026-12-03' } as const

test.each([
	['', { kind: 'ok', on: '2026-12-10' }],
	[' 2026-12-04 ', { kind: 'ok', on: '2026-12-04' }],
	['3 december 2026', { kind: 'ok', on: '2026-12-03' }],
	['2026-12-10', { kind: 'ok', on: '2026-12-10' }],
	['2026-12-11', { kind: 'refused', problem: 'future' }],
	['2026-12-02', { kind: 'refused', problem: 'beforeEstablished' }],
	['i går', { kind: 'refused', problem: 'notDate' }],
	['2026-02-30', { kind: 'refused', problem: 'notDate' }],
] as const)('the day of the transfer that is typed as «%s» is read', (typed, read) => {
	expect(readTransferDate(typed, days)).toEqual(read)
})
