import type { Orientation } from '#app/domain/assessment.ts'
import { compareRatios, difference } from './exact-ratio.ts'
import type { Ratio } from './exact-ratio.ts'

export const orientations = ['maintain', 'exploit', 'explore'] as const

/** Money, and money × whole per cent for each orientation, summed over ärenden; in kronor. */
export interface WeighedMoney {
	readonly money: bigint
	readonly maintain: bigint
	readonly exploit: bigint
	readonly explore: bigint
}

export const noMoney: WeighedMoney = { money: 0n, maintain: 0n, exploit: 0n, explore: 0n }

/** One alternative's part of the sums. */
export function weighedMoney(money: number, orientation: Orientation): WeighedMoney {
	const whole = BigInt(money)
	const of = (key: keyof Orientation) => whole * BigInt(orientation[key])
	return { money: whole, maintain: of('maintain'), exploit: of('exploit'), explore: of('explore') }
}

export function addMoney(a: WeighedMoney, b: WeighedMoney): WeighedMoney {
	return {
		money: a.money + b.money,
		maintain: a.maintain + b.maintain,
		exploit: a.exploit + b.exploit,
		explore: a.explore + b.explore,
	}
}

/** Per cent of the money; null without any. */
export function orientationShare(sums: WeighedMoney, key: keyof Orientation): Ratio | null {
	return sums.money === 0n ? null : { numerator: sums[key], denominator: sums.money }
}

/**
 * Half the sum of the absolute differences from the target, in percentage units: 0 is on it, 100 as far as can be
 * (method.md «Portfolio»). Null without money.
 */
export function distanceToTarget(sums: WeighedMoney, target: Orientation): Ratio | null {
	if (sums.money === 0n) return null
	const away = orientations
		.map((key) => sums[key] - BigInt(target[key]) * sums.money)
		.reduce((sum, one) => sum + (one < 0n ? -one : one), 0n)
	return { numerator: away, denominator: 2n * sums.money }
}

/** The distance with `added` less the distance without; negative is nearer. Null where either cannot be told. */
export function changeOfDistance(base: WeighedMoney, added: WeighedMoney, target: Orientation): Ratio | null {
	const before = distanceToTarget(base, target)
	const after = distanceToTarget(addMoney(base, added), target)
	return before === null || after === null ? null : difference(after, before)
}

/** How far from the target is near, and how far is far, in percentage units. Vågskål's own bounds. */
export const balanceBounds = { near: 5, far: 15 } as const

/** ≤ 5 percentage units near, ≤ 15 some way, else far. Exact: 5 is near, 15 some way. */
export function balanceOf(distance: Ratio): 'near' | 'some_way' | 'far' {
	const bound = (units: number): Ratio => ({ numerator: BigInt(units), denominator: 1n })
	if (compareRatios(distance, bound(balanceBounds.near)) <= 0) return 'near'
	return compareRatios(distance, bound(balanceBounds.far)) <= 0 ? 'some_way' : 'far'
}
