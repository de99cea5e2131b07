import { describe, expect, it } from 'vitest'
import type { Alternative, Condition } from '#app/domain/assessment.ts'
import type { CriterionId, Level } from '#app/domain/instrument.ts'
import { weakDifferences } from '#app/domain/weak-differences.ts'

const condition: Condition = { text: 'att utförare ska delta i försök', criteria: ['innovation.sustain'] }

describe('differences between alternatives that differ only by conditions', () => {
	it('are weak where no condition names the criterion, whether better or worse', () => {
		const a = alternative('A', { 'innovation.seize': -1, 'innovation.sustain': -1, 'bureaucracy.sustain': 0 })
		const b = alternative(
			'B',
			{ 'innovation.seize': 1, 'innovation.sustain': 1, 'bureaucracy.sustain': -1 },
			[condition],
		)
		expect(weakDifferences([a, b])).toEqual([
			{ alternative: 'B', comparedWith: 'A', criterion: 'bureaucracy.sustain', direction: 'worse' },
			{ alternative: 'B', comparedWith: 'A', criterion: 'innovation.seize', direction: 'better' },
		])
	})

	it('are not explained by a condition that both have', () => {
		const other: Condition = { text: 'att avtalet kan sägas upp' }
		const a = alternative('A', { 'innovation.sustain': 0 }, [condition])
		const b = alternative('B', { 'innovation.sustain': 1 }, [condition, other])
		expect(weakDifferences([a, b])).toHaveLength(1)
	})

	it('are not sought where the alternatives differ by more than conditions', () => {
		const a = alternative('A', { 'innovation.seize': -1 }, [{ text: 'att något annat' }])
		const b = alternative('B', { 'innovation.seize': 1 }, [condition])
		const zero = { ...alternative('0', { 'innovation.seize': -1 }), zero: true }
		expect(weakDifferences([zero, a, b])).toEqual([])
	})

	it('are not seen where either has no level', () => {
		const a = alternative('A', {})
		const b = alternative('B', { 'innovation.seize': 1 }, [condition])
		expect(weakDifferences([a, b])).toEqual([])
	})
})

function alternative(
	id: string,
	levels: Partial<Record<CriterionId, Level>>,
	conditions: Condition[] = [],
): Alternative {
	return {
		id,
		title: id,
		answers: Object.fromEntries(Object.entries(levels).map(([key, level]) => [key, { level }])),
		chain: [{ link: 'requirements', kind: 'opportunity', text: 'Försök', conditions }],
	}
}
