import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { equalWeights } from '#app/domain/assessment.ts'
import { scoreAssessment } from '#app/domain/score.ts'
import { assessmentJsonSchema, resultJsonSchema } from '#app/exchange/json-schema.ts'
import { resultSchema } from '#app/exchange/result-schema.ts'
import { anyCase } from '#tests/domain/arbitrary-assessment.ts'
import { anyDocument } from './arbitrary-document.ts'
import { fullDocument, shortDocument, smallestDocument } from './documents.ts'

describe('the JSON Schema of assessments', () => {
	const schema = z.fromJSONSchema(assessmentJsonSchema())

	it('is of the 2020-12 draft', () => {
		expect(assessmentJsonSchema().$schema).toBe('https://json-schema.org/draft/2020-12/schema')
	})

	it('takes what the format takes', () => {
		for (const document of [fullDocument, shortDocument, smallestDocument])
			expect(schema.safeParse(document).error).toBeUndefined()
		fc.assert(
			fc.property(anyDocument, (json) => schema.safeParse(json).success),
			{ numRuns: 50 },
		)
	})

	it.each([
		['an unknown key', { ...smallestDocument, extra: 1 }],
		['a missing alternative', { ...smallestDocument, alternatives: [] }],
		['an unknown ärendetyp', { ...smallestDocument, proposal: { ...smallestDocument.proposal, type: 'x' } }],
		['an effect in a full assessment', { ...shortDocument, kind: 'full' }],
	])('refuses %s', (_, document) => {
		expect(schema.safeParse(document).success).toBe(false)
	})

	it('describes every top field and every field of an alternative', () => {
		const [full] = z.array(z.looseObject({ properties: described })).parse(assessmentJsonSchema().anyOf)
		const { items } = z
			.looseObject({ items: z.looseObject({ properties: described }) })
			.parse(full?.properties['alternatives'])
		const definitions = described.parse(assessmentJsonSchema().$defs)
		const fields = [...Object.entries(full?.properties ?? {}), ...Object.entries(items.properties)]
		const bare = fields.filter(
			([, { description, $ref }]) => !description && !definitions[$ref?.split('/').at(-1) ?? '']?.description,
		)
		expect(bare.map(([name]) => name)).toEqual([])
	})
})

describe('the JSON Schema of results', () => {
	it('is what the scoring gives, whatever the answers', () => {
		const schema = z.fromJSONSchema(resultJsonSchema())
		fc.assert(
			fc.property(anyCase(), ({ alternative, terms: { kind, weights } }) => {
				const alternatives = [{ ...alternative, title: 'Inför' }]
				const result = scoreAssessment({ instrument: '2026-1', kind, weights, alternatives })
				expect(resultSchema.parse(result)).toEqual(result)
				expect(schema.safeParse(result).error).toBeUndefined()
			}),
		)
	})

	it('takes a document without weights as one with equal weights', () => {
		expect(scoreAssessment(fullDocument)).not.toEqual(
			scoreAssessment({ ...fullDocument, weights: equalWeights }),
		)
		expect(scoreAssessment(smallestDocument)).toEqual(
			scoreAssessment({ ...smallestDocument, weights: equalWeights }),
		)
	})
})

const described = z.record(
	z.string(),
	z.looseObject({ description: z.string().optional(), $ref: z.string().optional() }),
)
