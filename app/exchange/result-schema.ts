import { z } from 'zod'
import { answerKeys } from '#app/domain/answer-key.ts'
import { effects, stages } from '#app/domain/instrument.ts'
import { notAssessableReasons, verdicts } from '#app/domain/result.ts'
import type { AssessmentResult } from '#app/domain/result.ts'
import { resultText } from '#app/text/exchange.ts'
import { fullRecord } from './fields.ts'

const count = z.int().min(0).max(16)
const figure = z
	.strictObject({
		point: z.number().min(-2).max(2).nullable().meta({ description: resultText.point }),
		range: z.tuple([z.number(), z.number()]).nullable().meta({ description: resultText.range }),
		known: count.meta({ description: resultText.known }),
		applicable: count.meta({ description: resultText.applicable }),
	})
	.readonly()
	.meta({ id: 'figure' })

const key = z.enum([...answerKeys('full'), ...answerKeys('short')]).meta({ id: 'criterion' })
const keys = z.array(key).readonly()
const verdict = z
	.enum([...verdicts, 'cannot_be_assessed'])
	.meta({ id: 'verdict', description: resultText.verdict })

const unknown = z.strictObject({
	criterion: key,
	share: z.number().min(0).meta({ description: resultText.share }),
	decisive: z.boolean().meta({ description: resultText.decisive }),
})

const alternative = z.strictObject({
	id: z.string(),
	effects: fullRecord(effects, figure.nullable()).meta({ description: resultText.effects }),
	stages: fullRecord(stages, figure.nullable()).nullable().meta({ description: resultText.stages }),
	overall: figure.meta({ description: resultText.overall }),
	verdict,
	notAssessable: z.array(z.enum(notAssessableReasons)).meta({ description: resultText.notAssessable }),
	certainty: z.enum(['certain', 'uncertain']).nullable().meta({ description: resultText.certainty }),
	sameDirection: z.number().min(0).max(1).nullable().meta({ description: resultText.sameDirection }),
	contradiction: z.boolean().meta({ description: resultText.contradiction }),
	complete: z.boolean().meta({ description: resultText.complete }),
	unknowns: z.array(unknown).meta({ description: resultText.unknowns }),
	answersNeeded: z.int().min(0).meta({ description: resultText.answersNeeded }),
	whatItTakes: z
		.strictObject({ verdict, criteria: keys })
		.nullable()
		.meta({ description: resultText.whatItTakes }),
	disagreements: keys.meta({ description: resultText.disagreements }),
	missingMotivations: keys.meta({ description: resultText.missingMotivations }),
})

/** What `vagskal score` writes. Nothing reads it back; it documents, and tests hold the scoring to it. */
export const resultSchema: z.ZodType<AssessmentResult> = z
	.strictObject({
		format: z.literal('vagskal/result@1'),
		instrument: z.string(),
		alternatives: z.array(alternative),
	})
	.meta({ description: resultText.document })
