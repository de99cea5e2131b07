import { sql } from 'kysely'
import { answerKeys } from '#app/domain/answer-key.ts'
import type { Database } from '#db/database.ts'
import type { AssessmentState } from '#db/schema.ts'

/** How far one person has come in an ärende's latest assessment. */
export interface Progress {
	readonly proposalId: string
	readonly assessmentId: string
	readonly state: AssessmentState
	/** Levels, Vet ej and Ej tillämpligt that she has given; what awaits confirmation does not count. */
	readonly answered: number
	/** Questions times alternatives. */
	readonly questions: number
	readonly hasSubmitted: boolean
}

/** For the ärenden that have an assessment; the others are not begun and not listed. */
export async function listProgress(
	db: Database,
	query: {
		readonly municipalityId: string
		readonly personId: string
		readonly proposalIds: readonly string[]
	},
): Promise<Progress[]> {
	if (query.proposalIds.length === 0) return []
	const rows = await db
		.selectFrom('assessment')
		.leftJoin('respondent', (join) =>
			join
				.onRef('respondent.assessment_id', '=', 'assessment.id')
				.on('respondent.person_id', '=', query.personId),
		)
		.select((of) => [
			'assessment.id as assessmentId',
			'assessment.proposal_id as proposalId',
			'assessment.kind',
			'assessment.state',
			'respondent.submitted_at as submittedAt',
			of
				.selectFrom('alternative')
				.select(({ fn }) => fn.countAll<number>().as('count'))
				.whereRef('alternative.proposal_id', '=', 'assessment.proposal_id')
				.$asScalar()
				.$notNull()
				.as('alternatives'),
			of
				.selectFrom('answer')
				.select(({ fn }) => fn.countAll<number>().as('count'))
				.whereRef('answer.respondent_id', '=', 'respondent.id')
				.where('answer.level', 'is not', null)
				.where('answer.awaiting_confirmation', '=', 0)
				.where(sql<boolean>`(answer.criterion like '%.%') = (assessment.kind <> 'short')`)
				.$asScalar()
				.$notNull()
				.as('answered'),
		])
		.where('assessment.municipality_id', '=', query.municipalityId)
		.where('assessment.proposal_id', 'in', query.proposalIds)
		.where('assessment.kind', '!=', 'follow_up')
		.orderBy('assessment.created_at')
		.orderBy('assessment.id')
		.execute()
	const latest = new Map(rows.map((row) => [row.proposalId, row]))
	return [...latest.values()].map(({ kind, submittedAt, alternatives, ...row }) => ({
		...row,
		questions: alternatives * answerKeys(kind === 'short' ? 'short' : 'full').length,
		hasSubmitted: submittedAt !== null,
	}))
}
