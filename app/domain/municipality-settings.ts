export const conditionStyles = ['att', 'sentences'] as const
export const paperNames = ['tjänsteskrivelse', 'tjänsteutlåtande'] as const
export const archiveProfiles = ['a-2a', 'a-1a', 'a-3a'] as const

/** How a municipality writes its papers and works with its assessments. */
export interface MunicipalitySettings {
	/** Conditions as att-satser or as independent sentences. */
	readonly conditionStyle: (typeof conditionStyles)[number]
	readonly paperName: (typeof paperNames)[number]
	readonly reviewRequired: boolean
	readonly showPreparedByName: boolean
	/** `#rrggbb`; null is the program's own. */
	readonly accent: string | null
	readonly archiveProfile: (typeof archiveProfiles)[number]
	/** An annex is proposed for gallring this many years after it was established; null: none is. */
	readonly annexYears: number | null
}
