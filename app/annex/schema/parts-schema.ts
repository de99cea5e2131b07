import { z } from 'zod'
import { annexSchemaText as text } from '#app/text/annex-schema.ts'

/** Text as it stands in a finished annex: nothing is normalised or refused. */
export function words(description: string) {
	return z.string().meta({ description })
}

export function listOf<Entry extends z.ZodType>(entry: Entry, description: string) {
	return z.array(entry).meta({ description })
}

export function oneOf<const Values extends readonly string[]>(values: Values, description: string) {
	return z.enum(values).meta({ description })
}

/** Hexadecimal, in lower case. */
export const sha256 = z.string().regex(/^[\da-f]{64}$/)

export const heading = words(text.heading)

export const tone = oneOf(['positive', 'neutral', 'negative', 'none'], text.tone)

export const labelled = z
	.strictObject({ label: words(text.label), text: words(text.text) })
	.meta({ id: 'labelled', description: text.labelled })

const figurePoint = z.number().min(-2).max(2)

export const barCell = z
	.strictObject({
		figure: z
			.strictObject({
				point: figurePoint.nullable().meta({ description: text.figurePoint }),
				range: z.tuple([figurePoint, figurePoint]).meta({ description: text.figureRange }),
			})
			.nullable()
			.meta({ description: text.figure }),
		tone,
		point: words(text.point),
		range: words(text.range),
		word: words(text.word),
		alt: words(text.alt),
	})
	.meta({ id: 'barCell', description: text.barCell })
