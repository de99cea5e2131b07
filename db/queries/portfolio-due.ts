import type { Database, Transaction } from '#db/database.ts'

/** An ärende whose figures are to be computed. */
export interface DueProposal {
	readonly proposalId: string
	readonly municipalityId: string
}

/** How many ärenden of the municipality, or of all, wait for their figures. */
export async function countDue(db: Database, municipalityId: string | null): Promise<number> {
	const { count } = await db
		.selectFrom('portfolio_due')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.$if(municipalityId !== null, (all) => all.where('municipality_id', '=', municipalityId))
		.executeTakeFirstOrThrow()
	return count
}

/**
 * Takes some marks away and gives their ärenden, in the transaction that stores the figures anew. A mark that
 * another transaction sets meanwhile waits for this one, and is set again.
 */
export async function takeDue(
	db: Transaction,
	{ municipalityId, limit }: { readonly municipalityId: string | null; readonly limit: number },
): Promise<DueProposal[]> {
	return db
		.deleteFrom('portfolio_due')
		.where('proposal_id', 'in', (from) =>
			from
				.selectFrom('portfolio_due as next')
				.select('next.proposal_id')
				.$if(municipalityId !== null, (all) => all.where('next.municipality_id', '=', municipalityId))
				.orderBy('next.proposal_id')
				.limit(limit),
		)
		.returning(['proposal_id as proposalId', 'municipality_id as municipalityId'])
		.execute()
}

/** Everything is due: after a restore, whose rows come without figures. */
export async function markAllDue(db: Transaction): Promise<void> {
	await db.deleteFrom('portfolio_due').execute()
	await db
		.insertInto('portfolio_due')
		.columns(['proposal_id', 'municipality_id', 'marks'])
		.expression((from) =>
			from
				.selectFrom('assessment')
				.select((of) => ['proposal_id', 'municipality_id', of.lit(1).as('marks')])
				.where('state', '<>', 'draft')
				.distinct(),
		)
		.execute()
}
