import type { UnitKind } from '#app/domain/assessment.ts'

export const municipality = { slug: 'alvstad', name: 'Älvstads kommun' } as const

/** Monday is 1. */
type Weekday = 1 | 2 | 3 | 4 | 5

export interface DemonstrationCommittee {
	readonly name: string
	readonly weekday: Weekday
	/** When it meets, in weeks from the present one. */
	readonly weeks: readonly number[]
}

export const committees = [
	{ name: 'Kommunfullmäktige', weekday: 1, weeks: [-22, -9, -1, 4, 12] },
	{ name: 'Kommunstyrelsen', weekday: 3, weeks: [-10, -3, 2, 6] },
	{ name: 'Omsorgsnämnden', weekday: 4, weeks: [-6, -2, 2, 7] },
	{ name: 'Socialnämnden', weekday: 4, weeks: [-3, 1, 4, 8] },
	{ name: 'Bildningsnämnden', weekday: 2, weeks: [-5, -1, 3, 8] },
	{ name: 'Samhällsbyggnadsnämnden', weekday: 2, weeks: [-4, 1, 5, 9] },
	{ name: 'Styrelsen för Älvstadsbostäder AB', weekday: 3, weeks: [-7, 2, 10] },
] as const satisfies readonly DemonstrationCommittee[]

export type CommitteeName = (typeof committees)[number]['name']

export const units = [
	{ name: 'Kommunledningsförvaltningen', kind: 'administration' },
	{ name: 'Omsorgsförvaltningen', kind: 'administration' },
	{ name: 'Socialförvaltningen', kind: 'administration' },
	{ name: 'Bildningsförvaltningen', kind: 'administration' },
	{ name: 'Samhällsbyggnadsförvaltningen', kind: 'administration' },
	{ name: 'Älvstadsbostäder AB', kind: 'company' },
	{ name: 'Älvstad Energi AB', kind: 'company' },
] as const satisfies readonly { readonly name: string; readonly kind: UnitKind }[]

/** What the municipality wants of its money, in per cent. */
export const targetBalance = {
	maintain: 50,
	exploit: 35,
	explore: 15,
	decided_by: 'Kommunfullmäktige, § 42',
} as const
