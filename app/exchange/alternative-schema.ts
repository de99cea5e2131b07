import { z } from 'zod'
import { heardStates, lockInAnswers, preconditionStates } from '#app/domain/assessment.ts'
import type { Alternative, AssessmentKind } from '#app/domain/assessment.ts'
import { lockInIds, preconditionIds } from '#app/domain/instrument.ts'
import { expectedText, fieldText, foundText } from '#app/text/exchange.ts'
import { agreedAnswersSchema, assessorsSchema } from './answer-schema.ts'
import { chainSchema } from './chain-schema.ts'
import { boolean, integer, list, optionalRecord, requiredShortText, requiredText, text } from './fields.ts'

const maxId = 20
const maxKronor = 1e12

const note = z.exactOptional(text(fieldText.note))
const percent = integer(0, 100, expectedText.percent)
const kronor = z.exactOptional(integer(-maxKronor, maxKronor, expectedText.kronor))

const orientation = z
	.union([
		z
			.strictObject({ maintain: percent, exploit: percent, explore: percent })
			.check(({ value: { maintain, exploit, explore }, value, issues }) => {
				const sum = maintain + exploit + explore
				if (sum === 100) return
				const params = { found: foundText.sum(sum) }
				issues.push({ code: 'custom', input: value, message: expectedText.orientationSum, params })
			}),
		z.literal('unknown'),
	])
	.meta({ id: 'orientation', description: fieldText.orientation })

const lockIn = optionalRecord(lockInIds, z.strictObject({ answer: z.enum(lockInAnswers), note }))
const preconditions = optionalRecord(
	preconditionIds,
	z.strictObject({ state: z.enum(preconditionStates), note }),
)
const affected = z.strictObject({
	who: requiredText(fieldText.who),
	heard: z.enum(heardStates),
	how: z.exactOptional(text(fieldText.how)),
})

export function alternativeSchema(kind: AssessmentKind): z.ZodType<Alternative> {
	return z.strictObject({
		id: requiredShortText(fieldText.alternativeId, maxId),
		title: requiredText(fieldText.alternativeTitle),
		description: z.exactOptional(text(fieldText.alternativeDescription)),
		zero: z.exactOptional(boolean(fieldText.zero)),
		answers: agreedAnswersSchema(kind),
		assessors: z.exactOptional(assessorsSchema(kind)),
		orientation: z.exactOptional(orientation),
		cost: z.exactOptional(
			z.strictObject({ oneOff: kronor, yearly: kronor }).meta({ description: fieldText.cost }),
		),
		itSystem: z.exactOptional(boolean(fieldText.itSystem)),
		lockIn: z.exactOptional(lockIn.meta({ description: fieldText.lockIn })),
		preconditions: z.exactOptional(preconditions.meta({ description: fieldText.preconditions })),
		chain: z.exactOptional(chainSchema),
		affected: z.exactOptional(list(affected, fieldText.affected)),
	})
}
