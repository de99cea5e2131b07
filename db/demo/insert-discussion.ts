import type { Database } from '#db/database.ts'
import type { Actor } from '#db/queries/actor.ts'
import { listAlternatives } from '#db/queries/alternative.ts'
import { insertComment } from '#db/queries/comment.ts'
import { findRespondent } from '#db/queries/respondent.ts'

/** What the assessors say to each other about one answer, the first and then the replies to it. */
export interface Discussion {
	/** `answers/<criterion>`. */
	readonly field: string
	/** By its key. */
	readonly alternative: string
	/** By the e-mail address of the person. */
	readonly said: readonly { readonly by: string; readonly text: string }[]
}

export async function insertDiscussion(
	db: Database,
	{ field, alternative, said }: Discussion,
	{
		actorOf,
		proposalId,
		assessmentId,
	}: {
		readonly actorOf: (email: string, place: number) => Actor & { readonly personId: string }
		readonly proposalId: string
		readonly assessmentId: string
	},
): Promise<void> {
	let parentId: string | null = null
	for (const [place, { by, text }] of said.entries()) {
		const actor = actorOf(by, place)
		const { municipalityId, personId } = actor
		const alternatives = await listAlternatives(db, { municipalityId, proposalId })
		const respondent = await findRespondent(db, { municipalityId, assessmentId, personId })
		const id: string | null = await insertComment(db, actor, {
			assessmentId,
			kind: 'comment',
			alternativeId: alternatives.find(({ key }) => key === alternative)?.id ?? null,
			field,
			parentId,
			text,
			respondentId: respondent?.id ?? null,
		})
		parentId ??= id
	}
}
