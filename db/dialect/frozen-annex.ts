/**
 * What never changes in an established annex. Beside these, its content may only be emptied, once, by the transition
 * to disposed (gallring): the checksums remain.
 */
export const frozenAnnexColumns = [
	'id',
	'municipality_id',
	'public_id',
	'proposal_id',
	'assessment_id',
	'version',
	'kind',
	'model_sha256',
	'pdf_sha256',
	'document_sha256',
	'renderer_version',
	'sequence',
	'previous_hash',
	'hash',
	'established_at',
	'established_by',
] as const

/** What never changes once an annex is disposed (gallrad). */
export const disposalColumns = ['state', 'disposed_at', 'disposed_by', 'disposal_decision'] as const

/** What is emptied when an annex is disposed of. */
export const contentColumns = ['model', 'pdf', 'document'] as const

/** SQL that is true of a row that is disposed whole: nothing of its content is left, and it says when and by what decision. */
export const disposedWhole = [
	...contentColumns.map((column) => `new.${column} is null`),
	'new.disposed_at is not null',
	'new.disposal_decision is not null',
].join(' and ')
