import { z } from 'zod'
import { assessmentSchemas } from './assessment-schema.ts'
import { comparisonSchema } from './comparison-schema.ts'
import { resultSchema } from './result-schema.ts'

/**
 * `vagskal/assessment@1` as JSON Schema 2020-12, made from the definition that validates. What JSON Schema cannot say
 * (the sum of an orientation, an id of its own for every alternative, weights not all 0, decimals, days that exist, text
 * that can be stored) stands in the descriptions.
 */
export function assessmentJsonSchema() {
	const { full, short } = assessmentSchemas
	return asJsonSchema(z.union([full, short]))
}

/** `vagskal/result@1` as JSON Schema 2020-12. */
export function resultJsonSchema() {
	return asJsonSchema(resultSchema)
}

/** `vagskal/comparison@1` as JSON Schema 2020-12. */
export function comparisonJsonSchema() {
	return asJsonSchema(comparisonSchema)
}

/** JSON Schema of the 2020-12 draft from the definition that validates. */
export function asJsonSchema(schema: z.ZodType) {
	return z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' })
}
