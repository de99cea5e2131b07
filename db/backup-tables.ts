import type { Schema } from './schema.ts'

export interface BackupTable {
	readonly name: keyof Schema
	readonly key: readonly string[]
	/** Rows read at once; few where a row carries a PDF. */
	readonly page: number
	/** The migration that made it, where backups were written before: an older one goes without it. */
	readonly since?: string
}

/**
 * Sessions, logins under way, links to set a password by and files that wait to be imported are not kept: they are of no use in another place. Nor are
 * the secret addresses of calendars: whoever has the old address should not read the restored copy with it.
 * Exercises are over within a day, and their answers were promised to be deleted by then. Figures are
 * computed anew from what was answered.
 */
export const tablesLeftOut = [
	'session',
	'guest_session',
	'login_attempt',
	'sign_on_attempt',
	'password_link',
	'calendar_feed',
	'exercise',
	'exercise_answer',
	'portfolio_figure',
	'portfolio_due',
	'import_upload',
] as const satisfies readonly (keyof Schema)[]

/** Every other table, in an order in which rows can be inserted. */
export const backupTables: readonly BackupTable[] = [
	table('municipality'),
	table('municipality_host', ['host']),
	table('person'),
	{ ...table('municipality_logo', ['municipality_id']), since: '0010-municipality-logo' },
	{
		...table('person_identity', ['municipality_id', 'issuer', 'subject']),
		since: '0016-sign-on-and-administration',
	},
	table('unit'),
	table('committee'),
	table('role_assignment'),
	table('meeting'),
	table('weight_set'),
	table('target_balance'),
	table('import_batch'),
	table('proposal'),
	{ ...table('proposal_stop'), since: '0012-meetings-and-routes' },
	table('alternative'),
	table('assessment'),
	table('invitation'),
	table('respondent'),
	table('state_change'),
	table('comment'),
	table('answer'),
	table('resources', ['assessment_id', 'alternative_id']),
	table('lock_in', ['assessment_id', 'alternative_id', 'check_id']),
	table('precondition', ['assessment_id', 'alternative_id', 'principle']),
	table('chain_item'),
	table('chain_condition'),
	table('affected'),
	table('annex', ['id'], 10),
	table('compared_annex', ['assessment_id']),
	table('decision'),
	table('adopted_condition'),
	{ ...table('saved_comparison'), since: '0015-saved-comparisons' },
	{ ...table('condition_event'), since: '0013-decisions-and-follow-up' },
	table('audit_entry', ['municipality_id', 'sequence']),
]

function table(name: keyof Schema, key: readonly string[] = ['id'], page = 500): BackupTable {
	return { name, key, page }
}
