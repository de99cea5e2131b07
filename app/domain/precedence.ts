/**
 * What is said of how often one alternative comes before another (method.md «Comparing alternatives and proposals»):
 * from 95 % «nästan alltid före», from 75 % «oftast före», from 55 % «något oftare före», else «ingen klar skillnad».
 */
export type Precedence = 'almostAlways' | 'mostly' | 'somewhatMoreOften' | 'noClearDifference'

/** Each with the least share of draws that it takes. */
export const precedenceLimits = [
	{ precedence: 'almostAlways', from: 0.95 },
	{ precedence: 'mostly', from: 0.75 },
	{ precedence: 'somewhatMoreOften', from: 0.55 },
] as const satisfies readonly { precedence: Precedence; from: number }[]

/** @param share the share of draws in which the one is before the other, 0–1; under a half the other is asked about */
export function precedenceOf(share: number): Precedence {
	return precedenceLimits.find(({ from }) => share >= from)?.precedence ?? 'noClearDifference'
}
