import type { AssessmentDocument } from '#app/domain/assessment.ts'
import type { Database, Transaction } from '#db/database.ts'
import { newId, newPublicId } from '#db/new-id.ts'
import type { AnnexKind } from '#db/schema.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { nextAnnexVersion } from './annex.ts'
import { annexHash, sha256 } from './annex-chain.ts'
import { lockAssessment } from './assessment-lock.ts'
import { lockMunicipality } from './audit.ts'
import { loadDocument } from './load-document.ts'
import { listRespondents } from './respondent.ts'
import { insertStateChange } from './state-change.ts'

export interface NewAnnex {
	readonly assessmentId: string
	/** What the model was built from, loaded with the submitted answers; kept, so that versions can be compared. */
	readonly document: AssessmentDocument
	/** Ids of the assessors who have not submitted, and whose answers it does without. */
	readonly leftOut: readonly string[]
	readonly kind: AnnexKind
	/** The number that stands in the model. */
	readonly version: number
	/** The text whose SHA-256 is the checksum in the foot: canonical JSON of the model with `checksum: null`. */
	readonly model: string
	readonly pdf: Uint8Array
	readonly rendererVersion: string
	/** In addresses; made where the annex does not carry it. */
	readonly publicId?: string
}

export type Establishing =
	| {
			readonly kind: 'established'
			readonly id: string
			readonly publicId: string
			readonly modelSha256: string
			readonly pdfSha256: string
	  }
	/** The assessment was closed already, also by a simultaneous request. */
	| { readonly kind: 'closed' }
	/**
	 * The answers, the ärende or who has not submitted have changed since the model was built, or the version number
	 * is taken.
	 */
	| { readonly kind: 'changed' }

/**
 * Freezes an annex and closes its assessment, in one transaction (annex.md). Earlier versions become superseded. Each
 * establishing is a link in the municipality's chain: its hash covers the one before.
 *
 * @throws AssessmentMissing
 */
export async function establishAnnex(db: Database, actor: Actor, annex: NewAnnex): Promise<Establishing> {
	return writeTransaction(db, async (transaction) => {
		const place = { municipalityId: actor.municipalityId, assessmentId: annex.assessmentId }
		const { proposalId, state } = await lockAssessment(transaction, place)
		if (state === 'closed') return { kind: 'closed' }
		if (await isOutdated(transaction, place, proposalId, annex)) return { kind: 'changed' }
		await lockMunicipality(transaction, actor.municipalityId)
		await supersedeEarlier(transaction, actor, proposalId)
		const established = await insertAnnex(transaction, actor, proposalId, annex)
		await transaction
			.updateTable('assessment')
			.set({ state: 'closed', updated_at: actor.at, updated_by: actor.personId })
			.where('id', '=', annex.assessmentId)
			.execute()
		const { assessmentId } = annex
		await insertStateChange(transaction, actor, { proposalId, assessmentId, from: state, to: 'closed' })
		const step = { proposalId, annexId: established.id, from: 'draft', to: 'established' }
		await insertStateChange(transaction, actor, step)
		return { kind: 'established', ...established }
	})
}

async function isOutdated(
	db: Transaction,
	place: { readonly municipalityId: string; readonly assessmentId: string },
	proposalId: string,
	{ document, leftOut, version }: NewAnnex,
): Promise<boolean> {
	if ((await nextAnnexVersion(db, { ...place, proposalId })) !== version) return true
	const waiting = (await listRespondents(db, place)).filter(({ submittedAt }) => submittedAt === null)
	if (waiting.length !== leftOut.length || !waiting.every(({ id }) => leftOut.includes(id))) return true
	const stored = await loadDocument(db, { ...place, respondents: 'submitted' })
	return JSON.stringify(stored) !== JSON.stringify(document)
}

async function supersedeEarlier(db: Transaction, actor: Actor, proposalId: string): Promise<void> {
	const earlier = await db
		.selectFrom('annex')
		.select(['id', 'state'])
		.where('proposal_id', '=', proposalId)
		.where('state', 'in', ['established', 'transferred'])
		.orderBy('version')
		.execute()
	for (const { id, state } of earlier) {
		await db
			.updateTable('annex')
			.set({ state: 'superseded', superseded_at: actor.at })
			.where('id', '=', id)
			.execute()
		await insertStateChange(db, actor, { proposalId, annexId: id, from: state, to: 'superseded' })
	}
}

async function insertAnnex(db: Transaction, actor: Actor, proposalId: string, annex: NewAnnex) {
	const last = await db
		.selectFrom('annex')
		.select(['sequence', 'hash'])
		.where('municipality_id', '=', actor.municipalityId)
		.orderBy('sequence', 'desc')
		.limit(1)
		.executeTakeFirst()
	const document = JSON.stringify(annex.document)
	const row = {
		id: newId(),
		municipality_id: actor.municipalityId,
		public_id: annex.publicId ?? newPublicId(),
		proposal_id: proposalId,
		assessment_id: annex.assessmentId,
		version: annex.version,
		kind: annex.kind,
		model_sha256: sha256(annex.model),
		pdf_sha256: sha256(annex.pdf),
		document_sha256: sha256(document),
		renderer_version: annex.rendererVersion,
		sequence: (last?.sequence ?? 0) + 1,
		previous_hash: last?.hash ?? '',
		established_at: actor.at,
		established_by: actor.personId,
	}
	const content = { model: annex.model, pdf: Buffer.from(annex.pdf), document, state: 'established' as const }
	await db
		.insertInto('annex')
		.values({ ...row, ...content, hash: annexHash(row) })
		.execute()
	return { id: row.id, publicId: row.public_id, modelSha256: row.model_sha256, pdfSha256: row.pdf_sha256 }
}
