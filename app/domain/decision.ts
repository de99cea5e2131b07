/** How a nämnd can decide, in the order in which it is asked. The last is for motions only. */
export const decisionOutcomes = [
	'approved',
	'approved_with_conditions',
	'rejected',
	'referred_back',
	'tabled',
	'answered',
] as const
export type DecisionOutcome = (typeof decisionOutcomes)[number]

/** True for what settles the ärende in that nämnd; a återremiss or a bordläggning leaves it to be decided later. */
export function isSettling(outcome: DecisionOutcome): boolean {
	return outcome !== 'referred_back' && outcome !== 'tabled'
}
