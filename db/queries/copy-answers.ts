import type { AnswerKey } from '#app/domain/assessment.ts'
import type { Database, Transaction } from '#db/database.ts'
import { newId } from '#db/new-id.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { lockAssessment } from './assessment-lock.ts'
import { appendAudit } from './audit.ts'
import { areAnswersLocked } from './respondent.ts'

interface AnswerCopy {
	readonly assessmentId: string
	readonly respondentId: string | null
	readonly fromAlternativeId: string
	readonly toAlternativeId: string
	/** One criterion; absent is all. */
	readonly criterion?: AnswerKey
}

/**
 * «Samma som nollalternativet»: copies level, motivation, evidence and source. A copied level waits for confirmation
 * and counts as not answered until then. An answer that was given is never overwritten, nor a text that was typed.
 * Returns the criteria that were copied; none when the assessment is closed or the answers are submitted.
 *
 * @throws AssessmentMissing
 */
export async function copyAnswers(db: Database, actor: Actor, copy: AnswerCopy): Promise<AnswerKey[]> {
	return writeTransaction(db, async (transaction) => {
		const assessment = await lockAssessment(transaction, { ...actor, ...copy })
		const { alternativeIds } = assessment
		const ours =
			alternativeIds.includes(copy.fromAlternativeId) && alternativeIds.includes(copy.toAlternativeId)
		if (!ours || assessment.isLocked || (await areAnswersLocked(transaction, copy))) return []
		const copied = await copyAnswersOf(transaction, actor, copy)
		if (copied.length > 0)
			await appendAudit(transaction, actor, {
				action: 'answers.copied',
				subjectType: copy.respondentId === null ? 'assessment' : 'respondent',
				subjectId: copy.respondentId ?? copy.assessmentId,
				proposalId: assessment.proposalId,
				paths: copied.map((criterion) => `${copy.toAlternativeId}/answers/${criterion}`),
			})
		return copied
	})
}

/** Part of a write that holds the assessment's lock. */
export async function copyAnswersOf(db: Transaction, actor: Actor, copy: AnswerCopy): Promise<AnswerKey[]> {
	const given = await answersOf(db, copy, copy.fromAlternativeId)
	const present = await answersOf(db, copy, copy.toAlternativeId)
	const copied: AnswerKey[] = []
	for (const answer of given) {
		if (answer.level === null || answer.awaiting_confirmation === 1) continue
		if (copy.criterion !== undefined && answer.criterion !== copy.criterion) continue
		const target = present.find(({ criterion }) => criterion === answer.criterion)
		if (target && target.level !== null && target.awaiting_confirmation === 0) continue
		await writeCopy(db, actor, copy, answer, target)
		copied.push(answer.criterion)
	}
	return copied
}

/** The copied level stands. False when there was nothing to confirm. @throws AssessmentMissing */
export async function confirmAnswer(
	db: Database,
	actor: Actor,
	answer: {
		readonly assessmentId: string
		readonly respondentId: string | null
		readonly alternativeId: string
		readonly criterion: AnswerKey
	},
): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		const { proposalId, isLocked } = await lockAssessment(transaction, { ...actor, ...answer })
		if (isLocked || (await areAnswersLocked(transaction, answer))) return false
		const { numUpdatedRows } = await transaction
			.updateTable('answer')
			.set({ awaiting_confirmation: 0, updated_at: actor.at, updated_by: actor.personId })
			.where('assessment_id', '=', answer.assessmentId)
			.where('alternative_id', '=', answer.alternativeId)
			.where('criterion', '=', answer.criterion)
			.where('respondent_id', answer.respondentId === null ? 'is' : '=', answer.respondentId)
			.where('awaiting_confirmation', '=', 1)
			.executeTakeFirst()
		if (numUpdatedRows === 0n) return false
		await appendAudit(transaction, actor, {
			action: 'answer.confirmed',
			subjectType: answer.respondentId === null ? 'assessment' : 'respondent',
			subjectId: answer.respondentId ?? answer.assessmentId,
			proposalId,
			paths: [`${answer.alternativeId}/answers/${answer.criterion}/level`],
		})
		return true
	})
}

function answersOf(db: Transaction, { assessmentId, respondentId }: AnswerCopy, alternativeId: string) {
	return db
		.selectFrom('answer')
		.selectAll()
		.where('assessment_id', '=', assessmentId)
		.where('alternative_id', '=', alternativeId)
		.where('respondent_id', respondentId === null ? 'is' : '=', respondentId)
		.orderBy('criterion')
		.execute()
}

type StoredAnswer = Awaited<ReturnType<typeof answersOf>>[number]

async function writeCopy(
	db: Transaction,
	actor: Actor,
	copy: AnswerCopy,
	from: StoredAnswer,
	target: StoredAnswer | undefined,
): Promise<void> {
	const typed = target?.awaiting_confirmation === 0 ? target : undefined
	const values = {
		level: from.level,
		motivation: typed?.motivation ?? from.motivation,
		evidence: typed?.evidence ?? from.evidence,
		source: typed?.source ?? from.source,
		awaiting_confirmation: 1 as const,
		updated_at: actor.at,
		updated_by: actor.personId,
	}
	if (target) {
		const revision = target.revision + 1
		await db
			.updateTable('answer')
			.set({ ...values, revision })
			.where('id', '=', target.id)
			.execute()
		return
	}
	await db
		.insertInto('answer')
		.values({
			id: newId(),
			municipality_id: actor.municipalityId,
			assessment_id: copy.assessmentId,
			alternative_id: copy.toAlternativeId,
			respondent_id: copy.respondentId,
			criterion: from.criterion,
			reason: null,
			...values,
		})
		.execute()
}
