import { z } from 'zod'
import { answerKeys } from '#app/domain/answer-key.ts'
import { evidences } from '#app/domain/assessment.ts'
import type { Answers, AssessmentKind } from '#app/domain/assessment.ts'
import { levels } from '#app/domain/instrument.ts'
import { fieldText } from '#app/text/exchange.ts'
import { list, optionalRecord, requiredText, text } from './fields.ts'

const level = z
	.literal([...levels, 'unknown', 'notApplicable'])
	.overwrite((value) => (value === 0 ? 0 : value)) // JSON has a −0
	.meta({ description: fieldText.level })

const ownAnswer = z
	.strictObject({
		level,
		motivation: z.exactOptional(text(fieldText.motivation)),
		evidence: z.exactOptional(z.enum(evidences).meta({ description: fieldText.evidence })),
		source: z.exactOptional(text(fieldText.source)),
	})
	.meta({ id: 'answer' })

/** Only an agreed answer tells why it was agreed. */
const agreedAnswer = ownAnswer
	.extend({ reason: z.exactOptional(text(fieldText.reason)) })
	.meta({ id: 'agreedAnswer' })

/** Keys are the criteria, or in a short assessment the effects; written out in instrument order. */
export function agreedAnswersSchema(kind: AssessmentKind): z.ZodType<Answers> {
	return optionalRecord(answerKeys(kind), agreedAnswer).meta({ description: fieldText.answers })
}

export function assessorsSchema(kind: AssessmentKind) {
	const answers: z.ZodType<Answers> = optionalRecord(answerKeys(kind), ownAnswer).meta({
		description: fieldText.assessorAnswers,
	})
	return list(z.strictObject({ role: requiredText(fieldText.role), answers }), fieldText.assessors)
}
