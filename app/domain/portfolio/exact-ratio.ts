/** An exact number of any size: numerator over denominator, denominator > 0. Not reduced. */
export interface Ratio {
	readonly numerator: bigint
	readonly denominator: bigint
}

/** Below 0 where a < b, 0 where they are equal, above 0 where a > b. Exact. */
export function compareRatios(a: Ratio, b: Ratio): number {
	const difference = a.numerator * b.denominator - b.numerator * a.denominator
	return difference === 0n ? 0 : difference < 0n ? -1 : 1
}

export function difference(a: Ratio, b: Ratio): Ratio {
	return {
		numerator: a.numerator * b.denominator - b.numerator * a.denominator,
		denominator: a.denominator * b.denominator,
	}
}

/** Rounded half away from zero to so many decimals: what is printed is right in its last digit. */
export function rounded({ numerator, denominator }: Ratio, decimals: number): number {
	const scale = 10n ** BigInt(decimals)
	const size = numerator < 0n ? -numerator : numerator
	const whole = (2n * size * scale + denominator) / (2n * denominator)
	const value = Number(whole) / Number(scale)
	return numerator < 0n && whole !== 0n ? -value : value
}
