import { z } from 'zod'
import type { Acceptability } from '#app/domain/acceptability.ts'
import { effects } from '#app/domain/instrument.ts'
import { comparisonResultText as text } from '#app/text/exchange.ts'
import { fullRecord } from './fields.ts'

const share = z.number().min(0).max(1)
const weights = fullRecord(effects, share).readonly()

/** What `vagskal compare` writes. Nothing reads it back; it documents, and tests hold the comparison to it. */
export const comparisonSchema: z.ZodType<Acceptability> = z
	.strictObject({
		format: z.literal('vagskal/comparison@1'),
		draws: z.int().min(1).meta({ description: text.draws }),
		alternatives: z.array(z.string()).readonly().meta({ description: text.alternatives }),
		rankAcceptability: z
			.record(z.string(), z.array(share).readonly())
			.meta({ description: text.rankAcceptability }),
		pairwise: z.record(z.string(), z.record(z.string(), share)).meta({ description: text.pairwise }),
		centralWeights: z.record(z.string(), weights.nullable()).meta({ description: text.centralWeights }),
		confidence: z.record(z.string(), share.nullable()).meta({ description: text.confidence }),
	})
	.meta({ description: text.document })
