import { z } from 'zod'
import { effects } from '#app/domain/instrument.ts'
import { expectedText, fieldText } from '#app/text/exchange.ts'
import { date, fullRecord, requiredText, typeError } from './fields.ts'

const maxWeight = 100

/** Decimals count as the number is written in the shortest way: 0.1 has one, 1e-7 seven. */
const weight = z
	.number({ error: typeError(expectedText.weight) })
	.min(0, { error: expectedText.weight })
	.max(maxWeight, { error: expectedText.weight })
	.refine((value) => /^\d+(\.\d{1,3})?$/.test(String(value)), { error: expectedText.weight })
	.overwrite((value) => value + 0) // JSON has a −0

/** All four or none; at least one above 0. */
export const weightsSchema = fullRecord(effects, weight)
	.check(({ value, issues }) => {
		if (effects.every((effect) => value[effect] === 0))
			issues.push({ code: 'custom', input: value, message: expectedText.allWeightsZero })
	})
	.meta({ id: 'weights', description: fieldText.weights })

export const weightSetSchema = z
	.strictObject({ name: requiredText(fieldText.weightSetName), date: date(fieldText.weightSetDate) })
	.meta({ description: fieldText.weightSet })
