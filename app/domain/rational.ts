/**
 * An exact number: numerator over denominator, both safe integers, denominator > 0. Not reduced.
 *
 * The numbers of scoring stay small (a weight has at most 100 000 thousandths, a level at most 48 24ths), so that
 * cross products of two of them are safe integers too.
 */
export interface Rational {
	readonly numerator: number
	readonly denominator: number
}

/** Below 0 where a < b, 0 where they are equal, above 0 where a > b. Exact. */
export function compareRationals(a: Rational, b: Rational): number {
	return a.numerator * b.denominator - b.numerator * a.denominator
}

/** The double nearest to the exact value: the quotient of two safe integers is rounded once. */
export function nearestDouble({ numerator, denominator }: Rational): number {
	return numerator / denominator
}
