import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'
import { newId } from '#db/new-id.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { lockAssessment } from './assessment-lock.ts'
import { appendAudit } from './audit.ts'
import type { AssessmentPlace } from './respondent.ts'

/** `comment` is said between those who assess; `remark` is the reviewer's, to the secretary. */
export type CommentKind = 'comment' | 'remark'

export interface Comment {
	readonly id: string
	/** null concerns all alternatives. */
	readonly alternativeId: string | null
	/** `answers/<criterion>`, or what the remark is about. */
	readonly field: string
	/** The comment that this one answers. */
	readonly parentId: string | null
	readonly text: string
	readonly personName: string | null
	readonly createdAt: Timestamp
	/** Of a first comment: löst, or åtgärdad. */
	readonly resolvedAt: Timestamp | null
	readonly resolvedByName: string | null
}

/** Oldest first. */
export async function listComments(
	db: Database,
	{ municipalityId, assessmentId, kind }: AssessmentPlace & { readonly kind: CommentKind },
): Promise<Comment[]> {
	return db
		.selectFrom('comment')
		.leftJoin('person', 'person.id', 'comment.person_id')
		.leftJoin('person as resolver', 'resolver.id', 'comment.resolved_by')
		.select([
			'comment.id',
			'alternative_id as alternativeId',
			'field',
			'parent_id as parentId',
			'text',
			'person.name as personName',
			'comment.created_at as createdAt',
			'resolved_at as resolvedAt',
			'resolver.name as resolvedByName',
		])
		.where('comment.municipality_id', '=', municipalityId)
		.where('assessment_id', '=', assessmentId)
		.where('kind', '=', kind)
		.orderBy('comment.created_at')
		.orderBy('comment.id')
		.execute()
}

export interface NewComment {
	readonly assessmentId: string
	readonly kind: CommentKind
	readonly alternativeId: string | null
	readonly field: string
	readonly parentId: string | null
	readonly text: string
	/** As an assessor; null for anybody else. */
	readonly respondentId: string | null
}

/**
 * Says something once: the same text about the same thing by the same person is not added again, since the same form
 * was sent twice. Returns its id; null when the assessment is closed, or the alternative or the comment that is
 * answered is not its own.
 *
 * @throws AssessmentMissing
 */
export async function insertComment(db: Database, actor: Actor, comment: NewComment): Promise<string | null> {
	return writeTransaction(db, async (transaction) => {
		const place = { municipalityId: actor.municipalityId, assessmentId: comment.assessmentId }
		const { proposalId, state, alternativeIds } = await lockAssessment(transaction, place)
		if (state === 'closed') return null
		if (comment.alternativeId !== null && !alternativeIds.includes(comment.alternativeId)) return null
		const all = await transaction
			.selectFrom('comment')
			.select(['id', 'field', 'parent_id', 'alternative_id', 'text', 'person_id'])
			.where('assessment_id', '=', comment.assessmentId)
			.where('kind', '=', comment.kind)
			.execute()
		const { parentId, field } = comment
		const isThread = (id: string) =>
			all.some((one) => one.id === id && one.parent_id === null && one.field === field)
		if (parentId !== null && !isThread(parentId)) return null
		const said = all.find(
			(one) =>
				one.field === field &&
				one.parent_id === parentId &&
				one.alternative_id === comment.alternativeId &&
				one.text === comment.text &&
				one.person_id === actor.personId,
		)
		if (said !== undefined) return said.id
		const id = newId()
		await transaction
			.insertInto('comment')
			.values({
				id,
				municipality_id: actor.municipalityId,
				assessment_id: comment.assessmentId,
				alternative_id: comment.alternativeId,
				field,
				parent_id: parentId,
				text: comment.text,
				person_id: actor.personId,
				respondent_id: comment.respondentId,
				created_at: actor.at,
				resolved_at: null,
				resolved_by: null,
				kind: comment.kind,
			})
			.execute()
		await appendAudit(transaction, actor, {
			action: `${comment.kind}.created`,
			subjectType: 'comment',
			subjectId: id,
			proposalId,
			paths: [comment.alternativeId === null ? field : `${comment.alternativeId}/${field}`],
		})
		return id
	})
}

/**
 * Marks a first comment as löst (a remark: åtgärdad), or opens it again. False when it was so already, or the
 * assessment is closed.
 *
 * @throws AssessmentMissing
 */
export async function changeResolved(
	db: Database,
	actor: Actor,
	change: {
		readonly assessmentId: string
		readonly commentId: string
		readonly kind: CommentKind
		readonly isResolved: boolean
	},
): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		const place = { municipalityId: actor.municipalityId, assessmentId: change.assessmentId }
		const { proposalId, state } = await lockAssessment(transaction, place)
		if (state === 'closed') return false
		const { numUpdatedRows } = await transaction
			.updateTable('comment')
			.set({
				resolved_at: change.isResolved ? actor.at : null,
				resolved_by: change.isResolved ? actor.personId : null,
			})
			.where('id', '=', change.commentId)
			.where('assessment_id', '=', change.assessmentId)
			.where('kind', '=', change.kind)
			.where('parent_id', 'is', null)
			.where('resolved_at', change.isResolved ? 'is' : 'is not', null)
			.executeTakeFirst()
		if (numUpdatedRows === 0n) return false
		await appendAudit(transaction, actor, {
			action: `${change.kind}.${change.isResolved ? 'resolved' : 'reopened'}`,
			subjectType: 'comment',
			subjectId: change.commentId,
			proposalId,
		})
		return true
	})
}

/** Takes back a remark that the reviewer has not sent yet. False where it is not there. @throws AssessmentMissing */
export async function deleteRemark(
	db: Database,
	actor: Actor,
	change: { readonly assessmentId: string; readonly commentId: string },
): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		const place = { municipalityId: actor.municipalityId, assessmentId: change.assessmentId }
		const { proposalId, state } = await lockAssessment(transaction, place)
		if (state !== 'in_review') return false
		const { numDeletedRows } = await transaction
			.deleteFrom('comment')
			.where('id', '=', change.commentId)
			.where('assessment_id', '=', change.assessmentId)
			.where('kind', '=', 'remark')
			.where('resolved_at', 'is', null)
			.executeTakeFirst()
		if (numDeletedRows === 0n) return false
		const subject = { subjectType: 'comment', subjectId: change.commentId, proposalId }
		await appendAudit(transaction, actor, { action: 'remark.deleted', ...subject })
		return true
	})
}
