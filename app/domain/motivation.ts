import { answerKeys } from './answer-key.ts'
import type { Answer, AnswerKey, Answers, AssessmentKind } from './assessment.ts'
import { answersOfAssessors } from './criterion-value.ts'
import type { AnsweredAlternative } from './criterion-value.ts'
import { thresholds } from './thresholds.ts'

/** A level other than 0 needs a motivation, and so does ej tillämpligt; a Vet ej and a 0 do not (method.md). */
function needsMotivation({ level }: Answer): boolean {
	return level !== 0 && level !== 'unknown'
}

/** White space alone is no motivation. */
export function lacksMotivation(answer: Answer): boolean {
	return needsMotivation(answer) && isBlank(answer.motivation)
}

/** In instrument order: where the agreed answer, or if none is agreed any assessor's, needs a motivation and has none. */
export function missingMotivations(alternative: AnsweredAlternative, kind: AssessmentKind): AnswerKey[] {
	return answerKeys(kind).filter((criterion) => {
		const agreed = alternative.answers[criterion]
		const answers = agreed === undefined ? answersOfAssessors(alternative, criterion) : [agreed]
		return answers.some(lacksMotivation)
	})
}

/** «Många nollor saknar motivering»: more than ten zeros without text among one person's answers, or the agreed ones. */
export function hasManyZerosWithoutText(answers: Answers): boolean {
	return (
		Object.values(answers).filter(({ level, motivation }) => level === 0 && isBlank(motivation)).length >
		thresholds.zerosWithoutMotivation
	)
}

function isBlank(text: string | undefined): boolean {
	return text === undefined || text.trim() === ''
}
