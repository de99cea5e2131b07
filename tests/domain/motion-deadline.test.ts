import { expect, test } from 'vitest'
import { motionDeadline } from '#app/domain/motion-deadline.ts'

const motion = { type: 'motion', raisedOn: '2026-03-09' } as const

test('a motion should be decided on within a year of its being put', () => {
	expect(motionDeadline(motion, '2026-11-24')).toEqual({
		raisedOn: '2026-03-09',
		decideBy: '2027-03-09',
		daysLeft: 105,
		isNear: false,
	})
	expect(motionDeadline(motion, '2026-12-09')).toMatchObject({ daysLeft: 90, isNear: true })
	expect(motionDeadline(motion, '2027-03-10')).toMatchObject({ daysLeft: -1, isNear: true })
	expect(motionDeadline({ ...motion, type: 'citizen_proposal' }, '2026-11-24')?.decideBy).toBe('2027-03-09')
})

test('nothing else has such a day', () => {
	expect(motionDeadline({ ...motion, type: 'inquiry' }, '2026-11-24')).toBeNull()
	expect(motionDeadline({ ...motion, raisedOn: null }, '2026-11-24')).toBeNull()
})
