import type { Answer, AnswerKey, AnswerValue, Evidence } from '#app/domain/assessment.ts'
import { levels } from '#app/domain/instrument.ts'
import type { Database } from '#db/database.ts'
import type { AssessmentPlace } from './respondent.ts'

/** One assessor's answer to one question about one alternative. */
export interface SubmittedAnswer extends Answer {
	readonly respondentId: string
	readonly alternativeId: string
	readonly criterion: AnswerKey
}

/** The answers of those who have submitted, and of nobody else. What awaits confirmation is no answer. */
export async function listSubmittedAnswers(
	db: Database,
	{ municipalityId, assessmentId }: AssessmentPlace,
): Promise<SubmittedAnswer[]> {
	const rows = await db
		.selectFrom('answer')
		.innerJoin('respondent', 'respondent.id', 'answer.respondent_id')
		.select([
			'respondent.id as respondentId',
			'alternative_id as alternativeId',
			'criterion',
			'level',
			'motivation',
			'evidence',
			'source',
		])
		.where('answer.municipality_id', '=', municipalityId)
		.where('answer.assessment_id', '=', assessmentId)
		.where('respondent.submitted_at', 'is not', null)
		.where('awaiting_confirmation', '=', 0)
		.orderBy('respondent.position')
		.execute()
	return rows.flatMap(({ level, ...row }) => (level === null ? [] : asAnswer(row, valueOf(level))))
}

interface Row {
	readonly respondentId: string
	readonly alternativeId: string
	readonly criterion: AnswerKey
	readonly motivation: string | null
	readonly evidence: Evidence | null
	readonly source: string | null
}

function asAnswer({ motivation, evidence, source, ...place }: Row, level: AnswerValue): SubmittedAnswer {
	return {
		...place,
		level,
		...(motivation === null ? {} : { motivation }),
		...(evidence === null ? {} : { evidence }),
		...(source === null ? {} : { source }),
	}
}

function valueOf(stored: string): AnswerValue {
	const level = levels.find((one) => String(one) === stored)
	return level ?? (stored === 'notApplicable' ? 'notApplicable' : 'unknown')
}
