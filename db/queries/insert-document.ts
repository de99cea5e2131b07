import type { AssessmentDocument } from '#app/domain/assessment.ts'
import type { Database, Transaction } from '#db/database.ts'
import type { AssessmentState } from '#db/schema.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { insertAssessment } from './assessment.ts'
import { ensureCommittee } from './committee.ts'
import { insertAlternatives } from './insert-alternatives.ts'
import { insertProposal } from './proposal.ts'
import { ensureUnit } from './unit.ts'
import { insertWeightSet } from './weight-set.ts'

export interface DocumentOptions {
	/** Default `draft`. */
	readonly state?: AssessmentState
	/** Whether the assessors have submitted; default true, since a document's assessors are heard. */
	readonly isSubmitted?: boolean
	/** The person behind an assessor, by her role and her place among the assessors from 0; null for nobody here. */
	readonly personOf?: (role: string, index: number) => string | null
	readonly isExample?: boolean
}

export interface InsertedDocument {
	readonly proposalId: string
	readonly publicId: string
	readonly assessmentId: string
}

/**
 * Stores a document, which has been validated, as a new ärende with one assessment. `loadDocument` gives the same
 * document back, except that what is empty ({} or []), `zero: false` and `kind: 'full'` are left out, and the name of
 * the municipality is its own. Nämnd and unit are made where there is none of the name.
 */
export async function insertDocument(
	db: Database,
	actor: Actor,
	document: AssessmentDocument,
	options: DocumentOptions = {},
): Promise<InsertedDocument> {
	return writeTransaction(db, async (transaction) => {
		const { id: proposalId, publicId } = await insertData(transaction, actor, document, options)
		const assessmentId = await insertAssessment(transaction, actor, {
			proposalId,
			kind: document.kind ?? 'full',
			instrument: document.instrument,
			weightSetId: await insertWeighting(transaction, actor, document),
			summary: document.summary ?? null,
			...(document.screening ? { screening: document.screening } : {}),
			...(options.state ? { state: options.state } : {}),
		})
		await insertAlternatives(transaction, actor, { proposalId, assessmentId, document, options })
		return { proposalId, publicId, assessmentId }
	})
}

async function insertData(
	db: Transaction,
	actor: Actor,
	{ proposal }: AssessmentDocument,
	{ isExample = false }: DocumentOptions,
) {
	const { committee, unit, preparedBy, ...data } = proposal
	return insertProposal(db, actor, {
		...data,
		committeeId: await ensureCommittee(db, actor.municipalityId, { name: committee }),
		unitId: unit ? await ensureUnit(db, actor.municipalityId, unit) : null,
		preparedByName: preparedBy?.name ?? null,
		preparedByRole: preparedBy?.role ?? null,
		preparedByUnit: preparedBy?.unit ?? null,
		isExample,
	})
}

async function insertWeighting(
	db: Transaction,
	{ municipalityId, at }: Actor,
	{ weights, weightSet }: AssessmentDocument,
): Promise<string | null> {
	if (!weights && !weightSet) return null
	const { name = null, date = null } = weightSet ?? {}
	return insertWeightSet(db, municipalityId, { name, date, decidedBy: null, weights: weights ?? null, at })
}
