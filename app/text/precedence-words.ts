import type { Precedence } from '#app/domain/precedence.ts'

/** How often one alternative comes before another, in words. */
export const precedenceWords: Readonly<Record<Precedence, string>> = {
	almostAlways: 'nästan alltid före',
	mostly: 'oftast före',
	somewhatMoreOften: 'något oftare före',
	noClearDifference: 'ingen klar skillnad',
}
