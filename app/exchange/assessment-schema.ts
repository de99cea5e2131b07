import { z } from 'zod'
import type { AssessmentDocument, AssessmentKind } from '#app/domain/assessment.ts'
import { expectedText, fieldText } from '#app/text/exchange.ts'
import { alternativesSchema } from './alternatives-schema.ts'
import { requiredText, text } from './fields.ts'
import { proposalSchema } from './proposal-schema.ts'
import { weightSetSchema, weightsSchema } from './weights-schema.ts'

const screening = z
	.strictObject({
		outcome: z.enum(['full', 'short', 'none']).meta({ description: fieldText.screeningOutcome }),
		reason: z.exactOptional(text(fieldText.screeningReason)),
	})
	.meta({ description: fieldText.screening })

/**
 * The one definition of `vagskal/assessment@1` (exchange.md): it validates, it is written out as JSON Schema, and its
 * order of keys is the order of every file. Strict: an unknown key is refused. A full and a short assessment differ in
 * `kind` and in the keys of answers.
 */
export const assessmentSchemas: Readonly<Record<AssessmentKind, z.ZodType<AssessmentDocument>>> = {
	full: documentSchema('full'),
	short: documentSchema('short'),
}

function documentSchema(kind: AssessmentKind): z.ZodType<AssessmentDocument> {
	return z
		.strictObject({
			format: z.literal('vagskal/assessment@1').meta({ description: fieldText.format }),
			instrument: requiredText(fieldText.instrument),
			municipality: z
				.strictObject({ name: requiredText(fieldText.municipalityName) })
				.meta({ description: fieldText.municipality }),
			proposal: proposalSchema,
			kind: kindSchema(kind),
			screening: z.exactOptional(screening),
			summary: z.exactOptional(text(fieldText.summary)),
			weights: z.exactOptional(weightsSchema),
			weightSet: z.exactOptional(weightSetSchema),
			alternatives: alternativesSchema(kind),
		})
		.meta({ description: fieldText.document })
}

function kindSchema(kind: AssessmentKind) {
	const literal = z.literal(kind, { error: expectedText.kind }).meta({ description: fieldText.kind })
	return kind === 'full' ? z.exactOptional(literal) : literal
}
