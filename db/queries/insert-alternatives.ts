import type { Alternative, AssessmentDocument } from '#app/domain/assessment.ts'
import type { Transaction } from '#db/database.ts'
import { newId } from '#db/new-id.ts'
import type { Actor } from './actor.ts'
import { insertAnswers } from './insert-answers.ts'
import { insertContent } from './insert-content.ts'
import { insertRespondent } from './respondent.ts'

interface DocumentPlace {
	readonly proposalId: string
	readonly assessmentId: string
	readonly document: AssessmentDocument
	readonly options: {
		readonly isSubmitted?: boolean
		readonly personOf?: (role: string, index: number) => string | null
	}
}

/** The alternatives of a document with all that is said about them. */
export async function insertAlternatives(db: Transaction, actor: Actor, place: DocumentPlace): Promise<void> {
	const { alternatives } = place.document
	const { roles, places } = assessorsOf(alternatives)
	const respondentIds = await insertRespondents(db, actor, place, roles)
	for (const [index, alternative] of alternatives.entries()) {
		const common = {
			municipality_id: actor.municipalityId,
			updated_at: actor.at,
			updated_by: actor.personId,
		}
		const id = newId()
		await db
			.insertInto('alternative')
			.values({
				...common,
				id,
				proposal_id: place.proposalId,
				key: alternative.id,
				title: alternative.title,
				description: alternative.description ?? null,
				position: index + 1,
				is_zero: alternative.zero === true ? 1 : 0,
			})
			.execute()
		const content = { ...common, assessment_id: place.assessmentId, alternative_id: id }
		const assessorIds = places[index]?.map((assessor) => respondentIds[assessor] ?? '') ?? []
		await insertAnswers(db, content, alternative, assessorIds)
		await insertContent(db, content, alternative)
	}
}

/**
 * The format lists assessors per alternative, by role only. An assessor of one alternative is taken to be the first
 * of the same role who comes later than the one before her, so that every alternative keeps its own order.
 */
function assessorsOf(alternatives: readonly Alternative[]): {
	readonly roles: readonly string[]
	readonly places: readonly (readonly number[])[]
} {
	const roles: string[] = []
	const places = alternatives.map(({ assessors = [] }) => {
		let next = 0
		return assessors.map(({ role }) => {
			const found = roles.indexOf(role, next)
			const place = found >= 0 ? found : roles.push(role) - 1
			next = place + 1
			return place
		})
	})
	return { roles, places }
}

async function insertRespondents(
	db: Transaction,
	actor: Actor,
	{ assessmentId, options }: DocumentPlace,
	roles: readonly string[],
): Promise<string[]> {
	const { isSubmitted = true, personOf } = options
	const ids: string[] = []
	for (const [index, role] of roles.entries()) {
		const personId = personOf?.(role, index) ?? null
		const submitted = isSubmitted ? { submittedAt: actor.at } : {}
		ids.push(await insertRespondent(db, actor, { assessmentId, personId, role, ...submitted }))
	}
	return ids
}
