/**
 * What never changes in an established annex. Beside these, model and pdf may only be emptied, once, by the
 * transition to disposed (gallring): the checksums remain.
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
	'renderer_version',
	'sequence',
	'previous_hash',
	'hash',
	'established_at',
	'established_by',
] as const
