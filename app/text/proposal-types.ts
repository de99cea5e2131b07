import type { ProposalType } from '#app/domain/assessment.ts'

/** The same in the interface and in the annex. */
export const proposalTypes: Record<ProposalType, string> = {
	committee: 'Nämndinitierat ärende',
	motion: 'Motion',
	citizen_proposal: 'Medborgarförslag eller e-förslag',
	member_initiative: 'Ledamotsinitiativ',
	referral: 'Remiss eller yttrande',
	inquiry: 'Uppdrag eller utredning',
	procurement: 'Upphandling',
	policy: 'Styrdokument',
	budget: 'Budget eller investering',
	other: 'Annat',
}
