import { nearestDouble } from '#app/domain/rational.ts'
import { thresholds } from '#app/domain/thresholds.ts'
import { decimal, integer, ofHundred, percent, sentenceList } from './format.ts'

const notable = exact(nearestDouble(thresholds.notable))
const apart = exact(nearestDouble(thresholds.contradiction))

/** «Så räknades det»: every intermediate value of a result, in words and formulas. */
export const explanationText = {
	answers: { question: 'Fråga', answer: 'Svar', from: 'Kommer från' },
	origins: { agreed: 'enades om', assessors: 'bedömarnas svar', none: 'inget svar' },
	states: { unknown: 'Vet ej', notApplicable: 'Ej tillämpligt', unanswered: 'Inte besvarad' },
	spread: (low: string, high: string) => `från ${low} till ${high}`,
	originOf: (origin: string, spread: string) => (spread === '' ? origin : `${origin}, ${spread}`),
	notApplicable: 'Ingen av frågorna är tillämplig.',

	value: 'Värde',
	noValue: 'Inget svar på skalan.',
	division: (sum: string, by: number, is: number) =>
		`${sum}\u00a0÷\u00a0${exact(by)}\u00a0=\u00a0${exact(is)}`,
	range: 'Spann',
	rangeFormula: (lowest: string, highest: string) => `Från ${lowest} till ${highest}`,
	rangeSum: (sum: number, sign: '+' | '−', unknown: number) =>
		`(${exact(sum)}\u00a0${sign}\u00a02\u00a0×\u00a0${String(unknown)})`,
	rangeShort: (low: string, high: string) => `${low} till ${high}`,
	noRange: 'Det finns inget att väga samman.',
	coverage: 'Besvarade',
	of: (known: number, applicable: number) => `${String(known)} av ${String(applicable)}`,

	overall: 'Sammanvägt',
	effect: 'Effekt',
	weight: 'Vikt',
	verdict: 'Slutsats',
	verdictBecause: (word: string, bounds: string) => `${word}, för värdet är ${bounds}.`,
	cannot: (reasons: readonly string[]) => `Går inte att bedöma. ${reasons.join(' ')}`,
	overallCoverage: (known: number, applicable: number) =>
		`${String(known)} av ${String(applicable)} = ${percent((100 * known) / applicable)}. Minst ${percent(100 * nearestDouble(thresholds.coverage))} krävs.`,
	direction: 'Riktning',
	certain: `Hela spannet ger samma riktning som värdet. Gränserna är −${notable} och +${notable}.`,
	uncertain: `Spannet går över en av gränserna −${notable} och +${notable}. Riktningen kan alltså bli en annan.`,
	sameDirection: 'Samma riktning',
	sameDirectionCount: (same: number, all: number) =>
		all === 1
			? 'Inget vet ej påverkar det sammanvägda värdet, så det finns bara ett utfall.'
			: `${integer(same)} av ${integer(all)} möjliga utfall: ${integer(same)} ÷ ${integer(all)} = ${exact(same / all)}, alltså ${ofHundred(same / all)} av 100.`,
	contradiction: 'Åt två håll',
	contradicts: (raised: readonly string[], lowered: readonly string[]) =>
		`Ja. Minst +${apart}: ${sentenceList(raised)}. Högst −${apart}: ${sentenceList(lowered)}.`,
	noContradiction: `Nej. Ingen effekt är minst +${apart} samtidigt som en annan är högst −${apart}.`,
	namedValue: (name: string, value: number) => `${name} ${exact(value)}`,
	weights: 'Vikter',
	equalWeights: 'De fyra effekterna väger lika.',
	ownWeights: (set: string, equally: string) =>
		`${set === '' ? 'Kommunens egna.' : `${set}.`} Med lika vikter: ${equally}.`,
	weightSet: (name: string, date: string) => `”${name}”, ${date}`,
	verdictWithValue: (word: string, value: number | null) =>
		value === null ? word : `${word} (${exact(value)})`,

	stages: 'Var i omställningen',
	stagesLead: 'Samma svar, räknade led för led. Vikterna används inte.',

	unknowns: 'Vet ej',
	unknownsLead:
		'Hur stor del av spannet varje vet ej står för: 4 × vikten ÷ (frågor som gäller × vikternas summa).',
	share: 'Del av spannet',
	shareFormula: (weight: number, applicable: number, total: number, share: number) =>
		`4 × ${exact(weight)} ÷ (${String(applicable)} × ${exact(total)}) = ${exact(share)}`,
	decisive: 'Avgör ensamt',
	isDecisive: { true: 'Ja', false: 'Nej' },

	raises: 'Räkneexempel',
	raisesLead: (word: string) =>
		`De svar som räcker för ”${word}” om de höjs till +2, och hur mycket det sammanvägda värdet då ökar. Det är ett räkneexempel, inte en plan.`,
	gain: 'Ökning',
	after: 'Därefter',
	gainFormula: (weight: number, steps: number, known: number, total: number, gain: number) =>
		`${exact(weight)} × ${exact(steps)} ÷ (${String(known)} × ${exact(total)}) = ${exact(gain)}`,
}

/** At most four decimals and none in vain: `0,6667`, `−1,25`, `2`. */
export function exact(value: number): string {
	return decimal(value, 4).replace(/,?0+$/, '')
}

/**
 * Values as a sum in brackets, bare where there is one: `(1 − 1 + 2)`, `−1,25`. A weight that is not 1 stands before
 * its value: `(2 × 0,6667 − 1,25)`.
 */
export function sum(terms: readonly { readonly value: number; readonly weight?: number }[]): string {
	const written = terms
		.map(({ value, weight = 1 }, index) => {
			const sign = index === 0 ? (value < 0 ? '−' : '') : value < 0 ? ' − ' : ' + '
			return `${sign}${weight === 1 ? '' : `${exact(weight)} × `}${exact(Math.abs(value))}`
		})
		.join('')
	return terms.length === 1 ? written : `(${written})`
}
