import { z } from 'zod'
import { chainLinks, criterionIds } from '#app/domain/instrument.ts'
import { fieldText } from '#app/text/exchange.ts'
import { date, list, requiredText, text } from './fields.ts'

const grade = z.literal([1, 2, 3, 4])

const condition = z
	.strictObject({
		text: requiredText(fieldText.conditionText),
		responsible: z.exactOptional(text(fieldText.responsible)),
		followUp: z.exactOptional(date(fieldText.followUp)),
		criteria: z.exactOptional(list(z.enum(criterionIds), fieldText.criteria)),
	})
	.meta({ id: 'condition' })

const link = z.enum(chainLinks).meta({ description: fieldText.link })
const itemText = requiredText(fieldText.chainText)
const conditions = z.exactOptional(list(condition, fieldText.conditions))

const risk = z
	.strictObject({
		link,
		kind: z.literal('risk'),
		text: itemText,
		likelihood: grade.meta({ description: fieldText.likelihood }),
		consequence: grade.meta({ description: fieldText.consequence }),
		conditions,
	})
	.meta({ id: 'risk' })

/** Likelihood and consequence are unknown keys here, and so refused. */
const opportunity = z
	.strictObject({ link, kind: z.literal('opportunity'), text: itemText, conditions })
	.meta({ id: 'opportunity' })

export const chainSchema = list(z.discriminatedUnion('kind', [risk, opportunity]), fieldText.chain)
