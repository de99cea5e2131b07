import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { contentDirectory } from '#app/content/content-directory.ts'
import { answerKeysOfEffect } from '#app/domain/answer-key.ts'
import type { Answer, Answers, AnswerKey, AnswerValue, AssessmentKind } from '#app/domain/assessment.ts'
import { effects, levels } from '#app/domain/instrument.ts'

/** «2/3» and 2 alike. The quotient of two small whole numbers is the double nearest to the exact value. */
const fraction = z.union([z.number(), z.string().regex(/^-?\d+\/\d+$/)]).transform((value) => {
	if (typeof value === 'number') return value
	const [numerator = '', denominator = ''] = value.split('/')
	return Number(numerator) / Number(denominator)
})

const figure = z
	.tuple([fraction.nullable(), fraction.nullable(), fraction.nullable(), z.int(), z.int()])
	.transform(([point, low, high, known, applicable]) => ({
		point,
		range: low === null ? null : [low, high],
		known,
		applicable,
	}))
	.nullable()

const unknown = z
	.tuple([z.string(), fraction, z.boolean()])
	.transform(([criterion, share, decisive]) => ({ criterion, share, decisive }))

const whatItTakes = z
	.tuple([z.string()], z.string())
	.transform(([verdict, ...criteria]) => ({ verdict, criteria }))
	.nullable()

const expected = z.strictObject({
	effects: z.record(z.string(), figure).optional(),
	stages: z.record(z.string(), figure).nullable().optional(),
	overall: figure.optional(),
	verdict: z.string().optional(),
	notAssessable: z.array(z.string()).optional(),
	certainty: z.string().nullable().optional(),
	sameDirection: fraction.nullable().optional(),
	contradiction: z.boolean().optional(),
	complete: z.boolean().optional(),
	unknowns: z.array(unknown).optional(),
	answersNeeded: z.int().optional(),
	whatItTakes: whatItTakes.optional(),
	disagreements: z.array(z.string()).optional(),
	missingMotivations: z.array(z.string()).optional(),
})

const cell = z
	.union([z.literal(levels), z.literal('vet ej'), z.literal('ej'), z.null()])
	.transform((value): AnswerValue | null =>
		value === 'vet ej' ? 'unknown' : value === 'ej' ? 'notApplicable' : value,
	)
const row = z.union([cell.transform((value) => [value]), z.array(cell).length(4)]).optional()
const grid = z.strictObject({
	flexibility: row,
	bureaucracy: row,
	renewal: row,
	innovation: row,
	blank: z.array(z.string()).default([]),
})
type Grid = z.infer<typeof grid>

const weights = z
	.tuple([z.number(), z.number(), z.number(), z.number()])
	.transform(([flexibility, bureaucracy, renewal, innovation]) => ({
		flexibility,
		bureaucracy,
		renewal,
		innovation,
	}))

const example = z
	.strictObject({
		name: z.string(),
		kind: z.enum(['full', 'short']).default('full'),
		weights: weights.default({ flexibility: 1, bureaucracy: 1, renewal: 1, innovation: 1 }),
		answers: grid,
		assessors: z.array(grid).default([]),
		expected,
	})
	.transform(({ answers, assessors, kind, ...rest }) => ({
		...rest,
		kind,
		alternative: {
			id: 'A',
			answers: answersOf(answers, kind),
			assessors: assessors.map((own) => ({ role: 'bedömare', answers: answersOf(own, kind) })),
		},
	}))

/** The worked examples of an instrument version, as what goes into the scoring and what comes out. */
export function readExamples(version: string) {
	const file = join(contentDirectory(), 'instruments', `${version}.examples.yaml`)
	return z.array(example).parse(parse(readFileSync(file, 'utf8')))
}

function answersOf(answers: Grid, kind: AssessmentKind): Answers {
	const entries = effects.flatMap((effect) =>
		answerKeysOfEffect(effect, kind).flatMap((key, index): [AnswerKey, Answer][] => {
			const level = answers[effect]?.[index] ?? null
			if (level === null) return []
			return [
				[key, answers.blank.includes(key) ? { level, motivation: ' \n' } : { level, motivation: 'Därför.' }],
			]
		}),
	)
	return Object.fromEntries(entries)
}
