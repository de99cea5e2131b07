import { alternativeFigures } from '#app/domain/portfolio/alternative-figures.ts'
import type { Database } from '#db/database.ts'
import { loadDocument } from '#db/queries/load-document.ts'
import { findPortfolioCase } from '#db/queries/portfolio-case.ts'
import { countDue, takeDue } from '#db/queries/portfolio-due.ts'
import { figureRows, replaceFigures } from '#db/queries/portfolio-figures.ts'
import { writeTransaction } from '#db/write-transaction.ts'

/** Ärenden in one transaction: a few milliseconds each, so that nobody waits long to write. */
const batch = 10

/**
 * Computes the figures of ärenden that have changed since they were last computed, at most about `limit` of them.
 * Returns how many are left.
 *
 * @param municipalityId null is every municipality
 */
export async function refreshPortfolio(
	db: Database,
	{ municipalityId, limit }: { readonly municipalityId: string | null; readonly limit: number },
): Promise<number> {
	for (let done = 0; done < limit;) {
		const taken = await refreshBatch(db, municipalityId)
		if (taken === 0) return 0
		done += taken
	}
	return countDue(db, municipalityId)
}

/** The figures of all that is due, in every municipality: after a restore and for the demonstration. */
export async function refreshAll(db: Database): Promise<void> {
	await refreshPortfolio(db, { municipalityId: null, limit: Infinity })
}

async function refreshBatch(db: Database, municipalityId: string | null): Promise<number> {
	return writeTransaction(db, async (transaction) => {
		const due = await takeDue(transaction, { municipalityId, limit: batch })
		for (const place of due) await replaceFigures(transaction, place, await figuresOf(transaction, place))
		return due.length
	})
}

/** The rows that an ärende should have: computed from what is answered and decided, now. */
export async function figuresOf(
	db: Database,
	place: { readonly municipalityId: string; readonly proposalId: string },
): Promise<ReturnType<typeof figureRows>> {
	const found = await findPortfolioCase(db, place)
	if (found === null || found.assessment.state === 'draft') return []
	const { municipalityId } = place
	const query = { municipalityId, assessmentId: found.assessment.id, respondents: 'submitted' } as const
	const document = await loadDocument(db, query)
	return document === null ? [] : figureRows(found, alternativeFigures(document))
}
