import type {
	CommentThread,
	RejectedComment,
	ShownComment,
} from '#app/components/comments/comment-threads.tsx'
import { readFreeText } from '#app/domain/field-value.ts'
import { swedishMoment } from '#app/domain/swedish-time.ts'
import { commentsText as text } from '#app/text/reconciliation.ts'
import type { Alternative } from '#db/queries/alternative.ts'
import { changeResolved, insertComment } from '#db/queries/comment.ts'
import type { Comment } from '#db/queries/comment.ts'
import { textField } from './http.server.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { runtime } from './runtime.server.ts'

/** What is said about one field, first comments with their answers. */
export function commentThreads(
	comments: readonly Comment[],
	field: string,
	{
		alternatives,
		now,
	}: { readonly alternatives: readonly Pick<Alternative, 'id' | 'key' | 'title'>[]; readonly now: string },
): CommentThread[] {
	const shown = ({ id, personName, createdAt, text: said }: Comment): ShownComment => ({
		id,
		who: personName ?? text.unknownPerson,
		at: swedishMoment(createdAt, now),
		text: said,
	})
	const labelOf = (alternativeId: string | null) => {
		const alternative = alternatives.find(({ id }) => id === alternativeId)
		return alternative === undefined ? '' : `${alternative.key} ${alternative.title}`
	}
	return comments
		.filter((comment) => comment.field === field && comment.parentId === null)
		.map((comment) => ({
			...shown(comment),
			about: labelOf(comment.alternativeId),
			resolved:
				comment.resolvedAt === null
					? null
					: text.resolvedBy(
							comment.resolvedByName ?? text.unknownPerson,
							swedishMoment(comment.resolvedAt, now),
						),
			replies: comments.filter(({ parentId }) => parentId === comment.id).map(shown),
		}))
}

export type PostedComment =
	| { readonly kind: 'done'; readonly anchor: string; readonly savedParent: string | null }
	| { readonly kind: 'rejected'; readonly rejected: RejectedComment }

const intents = ['comment', 'resolve-comment', 'reopen-comment']

export function isCommentIntent(intent: string): boolean {
	return intents.includes(intent)
}

/** Writes a comment or an answer, or marks a thread as löst or not. */
export async function postedComment(
	{ actor, assessment, respondent }: ProposalVisit,
	field: string,
	form: FormData,
): Promise<PostedComment> {
	const { db } = runtime.deps
	const assessmentId = assessment?.id ?? ''
	const intent = textField(form, 'intent')
	if (intent !== 'comment') {
		const commentId = textField(form, 'commentId')
		const isResolved = intent === 'resolve-comment'
		await changeResolved(db, actor, { assessmentId, commentId, kind: 'comment', isResolved })
		return { kind: 'done', anchor: `kommentar-${commentId}`, savedParent: null }
	}
	const [parentId, alternativeId] = [textField(form, 'parentId'), textField(form, 'alternativeId')]
	const typed = textField(form, 'text')
	const read = readFreeText(typed)
	const rejected = (sentence: string): PostedComment => ({
		kind: 'rejected',
		rejected: { parentId, alternativeId, text: typed, sentence },
	})
	if (read.kind === 'refused')
		return rejected(read.problem === 'tooLong' ? text.problems.tooLong : text.problems.brokenCharacter)
	if (read.value.trim() === '') return rejected(text.problems.missing)
	const id = await insertComment(db, actor, {
		assessmentId,
		kind: 'comment',
		field,
		alternativeId: alternativeId === '' ? null : alternativeId,
		parentId: parentId === '' ? null : parentId,
		text: read.value.trim(),
		respondentId: respondent?.id ?? null,
	})
	if (id === null) return rejected(text.problems.notDone)
	return {
		kind: 'done',
		anchor: parentId === '' ? 'kommentarsdel' : `kommentar-${parentId}`,
		savedParent: parentId,
	}
}
