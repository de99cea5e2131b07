import { z } from 'zod'
import { stages as stageKeys } from '#app/domain/instrument.ts'
import { annexSchemaText as text } from '#app/text/annex-schema.ts'
import { barCell, heading, labelled, listOf, oneOf, words } from './parts-schema.ts'

/* Sections 6–10, the assessment record and the foot, in the order of model-page-two.ts. */

const column = z.string()

const chainRow = z.strictObject({
	kind: oneOf(['opportunity', 'risk'], text.chainKind),
	sign: oneOf(['+', '−'], text.chainSign),
	text: words(text.text),
	alternatives: words(text.chainAlternatives),
	value: z.int().min(1).max(16).nullable().meta({ description: text.riskValue }),
	risk: words(text.risk),
	condition: words(text.chainCondition),
})

export const chain = z
	.strictObject({
		heading,
		columns: z.tuple([column, column, column, column, column]).meta({ description: text.columns }),
		links: listOf(
			z.strictObject({ label: words(text.linkLabel), rows: listOf(chainRow, text.chainRows) }),
			text.links,
		),
		notes: listOf(z.string(), text.notes),
	})
	.meta({ description: text.chain })

export const stages = z
	.strictObject({
		heading,
		corner: words(text.corner),
		columns: listOf(
			z.strictObject({ key: oneOf(stageKeys, text.stageKey), label: words(text.label) }),
			text.stageColumns,
		),
		rows: listOf(
			z.strictObject({ id: words(text.id), label: words(text.label), cells: listOf(barCell, text.cells) }),
			text.stageRows,
		),
	})
	.nullable()
	.meta({ description: text.stages })

function percent(description: string) {
	return z.int().min(0).max(100).meta({ description })
}

const moneyRow = z.strictObject({
	label: words(text.label),
	shares: z
		.strictObject({
			maintain: percent(text.maintain),
			exploit: percent(text.exploit),
			explore: percent(text.explore),
		})
		.nullable()
		.meta({ description: text.shares }),
	cells: z.tuple([column, column, column, column, column]).meta({ description: text.moneyCells }),
})

export const money = z
	.strictObject({
		heading,
		columns: z.tuple([column, column, column, column, column, column]).meta({ description: text.columns }),
		rows: listOf(moneyRow, text.moneyRows),
		note: words(text.moneyNote),
	})
	.meta({ description: text.money })

const circumstanceLine = z.strictObject({
	alternatives: words(text.circumstanceAlternatives),
	text: words(text.text),
})

export const circumstances = z
	.strictObject({
		heading,
		groups: listOf(
			z.strictObject({
				label: words(text.groupLabel),
				warning: z.boolean().meta({ description: text.warning }),
				lines: listOf(circumstanceLine, text.circumstanceLines),
			}),
			text.groups,
		),
	})
	.meta({ description: text.circumstances })

export const process = z
	.strictObject({
		heading,
		paragraphs: listOf(z.string(), text.paragraphs),
		checksumLabel: words(text.checksumLabel),
	})
	.meta({ description: text.process })

const recordAnswer = z.strictObject({
	criterion: words(text.criterion),
	question: words(text.question),
	answer: words(text.answer),
	details: listOf(labelled, text.answerDetails),
})

export const record = z
	.strictObject({
		heading,
		intro: words(text.recordIntro),
		lists: listOf(
			z.strictObject({ heading, items: listOf(labelled, text.recordItems).min(1) }),
			text.recordLists,
		),
		alternatives: listOf(
			z.strictObject({
				heading,
				notes: listOf(labelled, text.recordNotes),
				answers: listOf(recordAnswer, text.recordAnswers),
			}),
			text.recordAlternatives,
		),
	})
	.nullable()
	.meta({ description: text.record })

export const foot = z
	.strictObject({ text: words(text.footText), page: words(text.footPage), of: words(text.footOf) })
	.meta({ description: text.foot })
