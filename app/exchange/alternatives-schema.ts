import { z } from 'zod'
import type { AssessmentKind } from '#app/domain/assessment.ts'
import { expectedText, fieldText, foundText } from '#app/text/exchange.ts'
import { alternativeSchema } from './alternative-schema.ts'
import { typeError } from './fields.ts'

const maxAlternatives = 6

/**
 * 1–6 alternatives, each with an id of its own, at most one of them the nollalternativ. The rules between them are tried
 * also where one of them has a problem of its own, so that all problems are told at once.
 */
export function alternativesSchema(kind: AssessmentKind) {
	return z
		.array(alternativeSchema(kind), { error: typeError(expectedText.alternatives) })
		.superRefine(oneToSix, { when: () => true })
		.superRefine(ownIdEach, { when: () => true })
		.superRefine(oneZeroAtMost, { when: () => true })
		.meta({ description: fieldText.alternatives, minItems: 1, maxItems: maxAlternatives })
}

function oneToSix(value: unknown, context: z.core.$RefinementCtx) {
	const { length } = entriesOf(value)
	if (Array.isArray(value) && (length === 0 || length > maxAlternatives))
		context.addIssue({ code: 'custom', message: expectedText.alternatives })
}

function ownIdEach(value: unknown, context: z.core.$RefinementCtx) {
	entriesOf(value).forEach(({ id }, index, all) => {
		if (typeof id === 'string' && all.findIndex((other) => other.id === id) < index)
			context.addIssue({ code: 'custom', path: [index, 'id'], message: expectedText.uniqueId })
	})
}

function oneZeroAtMost(value: unknown, context: z.core.$RefinementCtx) {
	const zeros = [...entriesOf(value).entries()].filter(([, { zero }]) => zero === true)
	for (const [index] of zeros.slice(1))
		context.addIssue({
			code: 'custom',
			path: [index, 'zero'],
			message: expectedText.oneZero,
			params: { found: foundText.zeros },
		})
}

function entriesOf(value: unknown): { readonly id?: unknown; readonly zero?: unknown }[] {
	if (!Array.isArray(value)) return []
	return value.map((entry: unknown) => (typeof entry === 'object' && entry !== null ? entry : {}))
}
