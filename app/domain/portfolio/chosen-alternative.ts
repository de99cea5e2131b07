/** What has been decided of an ärende, as far as the choice of alternative goes. */
export interface DecidedAlternative {
	readonly outcome:
		'approved' | 'approved_with_conditions' | 'rejected' | 'referred_back' | 'tabled' | 'answered'
	readonly alternativeKey: string | null
}

export interface ChosenAlternative {
	/** Återremiss and bordläggning leave the ärende undecided. */
	readonly isDecided: boolean
	/** Null where no alternative can be told to be it. */
	readonly key: string | null
}

/**
 * The alternative that counts for an ärende: the one decided; where the decision names none, the first that is not
 * the nollalternativ after bifall, else the nollalternativ. Undecided: the first that is not the nollalternativ.
 *
 * @param decision the latest
 */
export function chosenAlternative(
	alternatives: readonly { readonly key: string; readonly isZero: boolean }[],
	decision: DecidedAlternative | null,
): ChosenAlternative {
	const first = alternatives.find(({ isZero }) => !isZero)?.key ?? null
	const zero = alternatives.find(({ isZero }) => isZero)?.key ?? null
	if (decision === null || decision.outcome === 'referred_back' || decision.outcome === 'tabled')
		return { isDecided: false, key: first }
	const named = alternatives.find(({ key }) => key === decision.alternativeKey)?.key
	const isApproved = decision.outcome === 'approved' || decision.outcome === 'approved_with_conditions'
	return { isDecided: true, key: named ?? (isApproved ? first : zero) }
}

/** `2026-1` for January to June, `2026-2` for the rest; '' without a day. */
export function halfYearOf(day: string | null): string {
	return day === null ? '' : `${day.slice(0, 4)}-${day.slice(5, 7) <= '06' ? '1' : '2'}`
}
