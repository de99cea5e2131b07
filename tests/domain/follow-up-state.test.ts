import { expect, test } from 'vitest'
import { followUpState, lastSoonDay } from '#app/domain/follow-up-state.ts'

const today = '2026-11-24'

test.each([
	['2026-11-23', 'late'],
	['2026-11-24', 'soon'],
	['2026-12-24', 'soon'],
	['2026-12-25', 'later'],
	[null, 'undated'],
] as const)('a follow-up of %s is %s', (dueOn, state) => {
	expect(followUpState({ dueOn, isDone: false }, today)).toBe(state)
	expect(followUpState({ dueOn, isDone: true }, today)).toBe('done')
})

test('soon lasts thirty days, over the turn of a year', () => {
	expect(lastSoonDay('2026-12-15')).toBe('2027-01-14')
})
