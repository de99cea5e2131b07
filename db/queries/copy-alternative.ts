import type { Database, Transaction } from '#db/database.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { insertAlternative, lockAlternatives } from './alternative.ts'
import type { Alternative } from './alternative.ts'
import { lockAssessment } from './assessment-lock.ts'
import { copyContent } from './copy-content.ts'
import { copyAnswersOf } from './copy-answers.ts'

export interface AlternativeCopy {
	readonly proposalId: string
	readonly alternativeId: string
	/** Of the copy; must be free. */
	readonly key: string
	/** The assessment whose content comes along; null for none. */
	readonly assessmentId: string | null
	/** Whose answers come along, besides the agreed ones; null for nobody's. Others answer for themselves. */
	readonly respondentId: string | null
}

/**
 * A new alternative with the texts of another, last in the order, never the nollalternativ. Its resources, lock-ins,
 * preconditions, chain and affected groups are copies; copied answers await confirmation. Returns the id.
 */
export async function copyAlternative(
	db: Database,
	actor: Actor,
	copy: AlternativeCopy,
): Promise<{ readonly kind: 'inserted'; readonly id: string } | 'missing' | 'full' | 'keyTaken'> {
	return writeTransaction(db, async (transaction) => {
		const alternatives = (await lockAlternatives(transaction, actor, copy.proposalId)) ?? []
		const original = alternatives.find(({ id }) => id === copy.alternativeId)
		if (!original) return 'missing'
		const inserted = await insertAlternative(transaction, actor, {
			proposalId: copy.proposalId,
			key: copy.key,
			title: original.title,
			description: original.description,
		})
		if (inserted.kind !== 'inserted') return inserted.kind
		if (copy.assessmentId !== null)
			await copyAssessed(
				transaction,
				actor,
				{ ...copy, assessmentId: copy.assessmentId },
				original,
				inserted.id,
			)
		return inserted
	})
}

async function copyAssessed(
	db: Transaction,
	actor: Actor,
	{ assessmentId, respondentId }: { readonly assessmentId: string; readonly respondentId: string | null },
	original: Alternative,
	copyId: string,
): Promise<void> {
	const { isLocked } = await lockAssessment(db, { ...actor, assessmentId })
	if (isLocked) return
	const copy = { assessmentId, fromAlternativeId: original.id, toAlternativeId: copyId }
	await copyContent(db, actor, copy)
	await copyAnswersOf(db, actor, { ...copy, respondentId: null })
	if (respondentId !== null) await copyAnswersOf(db, actor, { ...copy, respondentId })
}
