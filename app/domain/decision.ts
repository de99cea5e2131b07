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
