export interface VersionItem {
	readonly version: number
	readonly label: string
	/** Of one that is disposed of; null of any other. */
	readonly checksum: string | null
}

/** What an established version has come to. */
export interface VersionStatus {
	readonly version: number
	readonly state: 'established' | 'transferred' | 'superseded' | 'disposed'
	/** Sentences with who and when, oldest first. */
	readonly steps: readonly string[]
	/** What is left of one that is disposed of; null of any other. */
	readonly checksums: { readonly model: string; readonly pdf: string } | null
	readonly mayTransfer: boolean
	/** And its state lets it. */
	readonly mayDispose: boolean
}
