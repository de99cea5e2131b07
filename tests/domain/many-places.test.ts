import { expect, test } from 'vitest'
import { acceptabilityOf } from '#app/domain/acceptability.ts'
import { manyPlaces } from '#app/domain/many-places.ts'
import { fourAlternatives, shortAlternative } from './compared-cases.ts'

test('those that are most often among the first three come first, by mean rank where that is the same', () => {
	const best = shortAlternative('best', 2, 2, 2, 2)
	const places = manyPlaces(acceptabilityOf([...fourAlternatives, best], { kind: 'short' }))
	expect(places[0]).toEqual({ id: 'best', first: 1, amongThree: 1, meanPlace: 1 })
	expect(places.map(({ id }) => id)).toEqual(['best', 'C', 'B', '0', 'A'])
})
