import { z } from 'zod'
import { effects as effectKeys } from '#app/domain/instrument.ts'
import type { AnnexModel } from '#app/annex/model.ts'
import { asJsonSchema } from '#app/exchange/json-schema.ts'
import { date } from '#app/exchange/fields.ts'
import { annexSchemaText as text } from '#app/text/annex-schema.ts'
import { finding } from './finding-schema.ts'
import { chain, circumstances, foot, money, process, record, stages } from './page-two-schema.ts'
import { barCell, heading, labelled, listOf, oneOf, sha256, tone, words } from './parts-schema.ts'
import type { SchemaOfExactly } from './schema-of-exactly.ts'

const logo = z
	.strictObject({
		svg: z.string().nullable().meta({ description: text.logoSvg }),
		png: z.base64().meta({ description: text.logoPng }),
		width: z.int().min(1).meta({ description: text.logoWidth }),
		height: z.int().min(1).meta({ description: text.logoHeight }),
		sha256: sha256.meta({ description: text.logoSha256 }),
	})
	.meta({ description: text.logo })

const head = z
	.strictObject({
		municipality: words(text.municipality),
		logo: z.optional(logo),
		kicker: words(text.kicker),
		title: words(text.title),
		facts: listOf(labelled, text.facts),
		scope: words(text.scope),
		notices: listOf(z.string(), text.notices),
	})
	.meta({ description: text.head })

const address = z
	.strictObject({
		label: words(text.addressLabel),
		text: words(text.addressText),
		url: words(text.addressUrl),
	})
	.meta({ description: text.address })

const conclusionLine = z
	.strictObject({
		id: words(text.id),
		label: words(text.label),
		tone,
		verdict: words(text.verdict),
		sentences: listOf(z.string(), text.sentences),
	})
	.meta({ description: text.conclusionLine })

const conclusion = z
	.strictObject({
		heading,
		lines: listOf(conclusionLine, text.conclusionLines),
		findOutFirst: labelled.nullable().meta({ description: text.findOutFirst }),
		comment: labelled.nullable().meta({ description: text.comment }),
	})
	.meta({ description: text.conclusion })

const effects = z
	.strictObject({
		heading,
		axis: words(text.axis),
		reading: words(text.reading),
		corner: words(text.corner),
		columns: listOf(
			z.strictObject({ id: words(text.id), title: words(text.columnTitle) }),
			text.effectColumns,
		),
		rows: listOf(
			z.strictObject({
				key: oneOf([...effectKeys, 'overall'], text.effectKey),
				label: words(text.label),
				cells: listOf(barCell, text.cells),
			}),
			text.effectRows,
		),
		textRows: listOf(
			z.strictObject({ label: words(text.label), cells: listOf(z.string(), text.cells) }),
			text.textRows,
		),
		notes: listOf(z.string(), text.notes),
	})
	.meta({ description: text.effects })

const unknowns = z
	.strictObject({
		heading,
		alternatives: listOf(
			z.strictObject({
				id: words(text.id),
				title: words(text.columnTitle),
				lines: listOf(labelled, text.unknownLines),
			}),
			text.unknownAlternatives,
		),
	})
	.meta({ description: text.unknowns })

const conditionItem = z.strictObject({
	number: words(text.conditionNumber),
	text: words(text.text),
	alternatives: words(text.conditionAlternatives),
	details: words(text.conditionDetails),
})

const conditions = z
	.strictObject({
		heading,
		items: listOf(conditionItem, text.conditionItems),
		note: z.string().nullable().meta({ description: text.conditionNote }),
	})
	.meta({ description: text.conditions })

const annex = z
	.strictObject({
		format: z.literal('vagskal/annex@1').meta({ description: text.format }),
		language: z.literal('sv-SE').meta({ description: text.language }),
		state: oneOf(['draft', 'established'], text.state),
		kind: oneOf(['full', 'short', 'none'], text.kind),
		instrument: words(text.instrument),
		version: z.int().min(1).meta({ description: text.version }),
		date: date(text.date),
		diarienummer: z.string().nullable().meta({ description: text.diarienummer }),
		documentTitle: words(text.documentTitle),
		draftMark: z.string().nullable().meta({ description: text.draftMark }),
		accent: z
			.string()
			.regex(/^#[\da-f]{6}$/)
			.nullable()
			.meta({ description: text.accent }),
		pageLimit: z.int().min(1).meta({ description: text.pageLimit }),
		head,
		address: z.optional(address),
		conclusion,
		effects,
		unknowns,
		conditions,
		chain,
		stages,
		money,
		circumstances,
		process,
		changes: z.optional(words(text.changes)),
		record,
		foot,
		findings: z.optional(listOf(finding, text.findings)),
		checksum: sha256.nullable().meta({ description: text.checksum }),
	})
	.meta({ description: text.document })

/** `vagskal/annex@1`, the annex as JSON. Nothing reads it back; it documents, and tests hold what is built to it. */
export const annexSchema: z.ZodType<AnnexModel> = annex satisfies SchemaOfExactly<AnnexModel, typeof annex>

/** The same as JSON Schema 2020-12. */
export function annexJsonSchema() {
	return asJsonSchema(annexSchema)
}
