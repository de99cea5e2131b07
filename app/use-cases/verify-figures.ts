import type { Database } from '#db/database.ts'
import { proposalsPage, storedFigures } from '#db/queries/portfolio-figures.ts'
import { figuresOf } from './refresh-portfolio.ts'

const pageSize = 200

/**
 * Computes the figures of every ärende of a municipality once more and gives the public ids of those that are stored
 * otherwise. An ärende that is due is passed by: its figures are known to be old.
 */
export async function verifyFigures(db: Database, municipalityId: string): Promise<string[]> {
	const faults: string[] = []
	for (let after = ''; ;) {
		const page = await proposalsPage(db, { municipalityId, after, limit: pageSize })
		for (const { id: proposalId, publicId, isDue } of page) {
			const place = { municipalityId, proposalId }
			if (!isDue && !(await isRight(db, place))) faults.push(publicId)
		}
		const last = page.at(-1)
		if (last === undefined) return faults
		after = last.id
	}
}

async function isRight(
	db: Database,
	place: { readonly municipalityId: string; readonly proposalId: string },
): Promise<boolean> {
	const [stored, computed] = [await storedFigures(db, place), await figuresOf(db, place)]
	return (
		stored.length === computed.length &&
		computed.every((row, index) =>
			Object.entries(row).every(([column, value]) => stored[index]?.[column as keyof typeof row] === value),
		)
	)
}
