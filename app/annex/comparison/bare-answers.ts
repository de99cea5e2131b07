import type { Alternative, Answers } from '#app/domain/assessment.ts'
import type { ComparedAlternative } from '#app/domain/acceptability.ts'

/** What figures are made of, and no text. */
export function bareAlternative(id: string, { answers, assessors = [] }: Alternative): ComparedAlternative {
	return {
		id,
		answers: bare(answers),
		assessors: assessors.map((assessor) => ({ role: '', answers: bare(assessor.answers) })),
	}
}

function bare(answers: Answers): Answers {
	return Object.fromEntries(Object.entries(answers).map(([key, { level }]) => [key, { level }]))
}
