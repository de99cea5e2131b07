/** An alternative as the assessment's pages show it. */
export interface StepAlternative {
	readonly id: string
	/** The secretary's letter, such as «A»; names the alternative in addresses. */
	readonly key: string
	/** «A Inför LOV» */
	readonly label: string
	readonly shortLabel: string
	readonly zero: boolean
}
