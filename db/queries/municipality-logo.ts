import type { MunicipalityLogo } from '#app/domain/municipality-logo.ts'
import type { Database, Transaction } from '#db/database.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { appendAudit } from './audit.ts'

/** Null where the municipality has none. */
export async function findMunicipalityLogo(
	db: Database,
	municipalityId: string,
): Promise<MunicipalityLogo | null> {
	const logo = await db
		.selectFrom('municipality_logo')
		.select(['svg', 'png', 'width', 'height', 'sha256'])
		.where('municipality_id', '=', municipalityId)
		.executeTakeFirst()
	return logo ?? null
}

/** Puts the logo in the place of the one before. */
export async function saveMunicipalityLogo(
	db: Database,
	actor: Actor,
	logo: MunicipalityLogo,
): Promise<void> {
	await writeTransaction(db, async (transaction) => {
		await removeRow(transaction, actor)
		await transaction
			.insertInto('municipality_logo')
			.values({
				municipality_id: actor.municipalityId,
				...logo,
				updated_at: actor.at,
				updated_by: actor.personId,
			})
			.execute()
		await logged(transaction, actor)
	})
}

/** False where there was none. Established annexes keep theirs. */
export async function removeMunicipalityLogo(db: Database, actor: Actor): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		const isRemoved = await removeRow(transaction, actor)
		if (isRemoved) await logged(transaction, actor)
		return isRemoved
	})
}

async function removeRow(db: Transaction, { municipalityId }: Actor): Promise<boolean> {
	const { numDeletedRows } = await db
		.deleteFrom('municipality_logo')
		.where('municipality_id', '=', municipalityId)
		.executeTakeFirst()
	return numDeletedRows > 0n
}

async function logged(db: Transaction, actor: Actor): Promise<void> {
	await appendAudit(db, actor, {
		action: 'municipality.saved',
		subjectType: 'municipality',
		subjectId: actor.municipalityId,
		paths: ['logo'],
	})
}
