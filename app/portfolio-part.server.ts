import { criterionIds, effects } from '#app/domain/instrument.ts'
import type { PortfolioPart } from '#app/domain/portfolio/selection.ts'
import { verdicts } from '#app/domain/result.ts'

/**
 * A part of the portfolio as one parameter of an address: its kind and what it is about, parted by colons.
 * `readPart` gives back what `partParameter` wrote.
 */
export function partParameter(part: PortfolioPart): string {
	switch (part.kind) {
		case 'weighed':
		case 'costMissing':
		case 'orientationMissing':
			return [part.kind, part.isDecided ? 'decided' : 'all'].join(':')
		case 'verdict':
			return [
				part.kind,
				part.of,
				part.verdict,
				...(part.certainty === undefined ? [] : [part.certainty]),
			].join(':')
		case 'unknown':
			return [part.kind, ...(part.of === null ? [] : [part.of])].join(':')
		case 'unknownInUnit':
			return [part.kind, ...(part.unitId === null ? [] : [part.unitId])].join(':')
		case 'halfYear':
			return [part.kind, part.halfYear].join(':')
		case 'openConditions':
			return part.isLate ? 'openConditions:late' : part.kind
		case 'instrument':
			return [part.kind, part.of, part.instrument].join(':')
		default:
			return part.kind
	}
}

/** Null for what names no part. */
export function readPart(parameter: string): PortfolioPart | null {
	const [kind = '', first, second, third] = parameter.split(':')
	switch (kind) {
		case 'all':
		case 'decided':
		case 'undecided':
		case 'full':
		case 'short':
			return { kind }
		case 'weighed':
		case 'costMissing':
		case 'orientationMissing':
			return { kind, isDecided: first === 'decided' }
		case 'verdict':
			return readVerdict(first, second, third)
		case 'unknown':
			return readUnknown(first)
		case 'unknownInUnit':
			return { kind, unitId: first ?? null }
		case 'halfYear':
			return /^(\d{4}-[12])?$/.test(first ?? '') ? { kind, halfYear: first ?? '' } : null
		case 'openConditions':
			return { kind, isLate: first === 'late' }
		case 'instrument':
			return second === undefined ? null : { kind, of: kindOf(first), instrument: second }
		default:
			return null
	}
}

function readVerdict(of?: string, named?: string, certainty?: string): PortfolioPart | null {
	const verdict = [...verdicts, 'cannot_be_assessed' as const].find((known) => known === named)
	if (verdict === undefined) return null
	const part = { kind: 'verdict', of: kindOf(of), verdict } as const
	return certainty === 'certain' || certainty === 'uncertain' ? { ...part, certainty } : part
}

function readUnknown(named?: string): PortfolioPart | null {
	if (named === undefined) return { kind: 'unknown', of: null }
	const of = [...criterionIds, ...effects].find((known) => known === named)
	return of === undefined ? null : { kind: 'unknown', of }
}

function kindOf(named?: string): 'full' | 'short' {
	return named === 'short' ? 'short' : 'full'
}
