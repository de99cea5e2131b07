import { expect, test } from 'vitest'
import { routeOf } from '#app/domain/route-order.ts'

const own = { committeeId: 'on', committeeName: 'Omsorgsnämnden', meetingDate: '2026-12-10' }
const stop = (id: string, position: number) =>
	({ id, position, committeeId: id, committeeName: id, meetingDate: null, state: 'planned' }) as const

test('the ärende’s own nämnd stands between those before it and those after it', () => {
	const stops = [stop('kf', 2), stop('au', -1), stop('ks', 1)]
	expect(routeOf(own, stops).map(({ id }) => id)).toEqual(['au', 'own', 'ks', 'kf'])
	expect(routeOf(own, [])).toEqual([{ id: 'own', ...own, state: null }])
})
