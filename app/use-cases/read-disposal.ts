import { normaliseText } from '#app/domain/plain-text.ts'

export interface TypedDisposal {
	readonly decision: string
	/** That it cannot be undone has been read. */
	readonly isConfirmed: boolean
}

export type DisposalProblem = 'decisionMissing' | 'decisionTooLong' | 'brokenCharacter' | 'confirmMissing'

export type ReadDisposal =
	| { readonly kind: 'ok'; readonly decision: string }
	| {
			readonly kind: 'refused'
			readonly problems: Readonly<{ decision?: DisposalProblem; confirm?: DisposalProblem }>
	  }

const longestDecision = 200

/** By which decision an annex is disposed of, in one line of at most 200 characters, and that it is meant. */
export function readDisposal({ decision: typed, isConfirmed }: TypedDisposal): ReadDisposal {
	const read = normaliseText(typed)
	const decision = read.kind === 'ok' ? read.text.replace(/\s+/g, ' ').trim() : ''
	const problem = read.kind === 'ok' ? problemOf(decision) : 'brokenCharacter'
	if (problem === null && isConfirmed) return { kind: 'ok', decision }
	return {
		kind: 'refused',
		problems: {
			...(problem === null ? {} : { decision: problem }),
			...(isConfirmed ? {} : { confirm: 'confirmMissing' }),
		},
	}
}

function problemOf(decision: string): DisposalProblem | null {
	if (decision === '') return 'decisionMissing'
	return decision.length > longestDecision ? 'decisionTooLong' : null
}
