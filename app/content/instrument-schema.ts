import { z } from 'zod'
import { isCalendarDate } from '#app/domain/calendar.ts'
import {
	chainLinks,
	criterionIds,
	effects,
	levels,
	lockInIds,
	preconditionIds,
	stages,
} from '#app/domain/instrument.ts'
import type { Instrument, LevelKey } from '#app/domain/instrument.ts'

const text = z
	.string()
	.refine((value) => value !== '' && value === value.trim(), {
		error: 'a text, not empty, without white space at its ends',
	})

const shortLabel = z.string().regex(/^\p{Ll}[^.,;:?!]{0,38}[^.,;:?!\s]$/u, {
	error: 'a phrase of at most 40 characters that begins in lower case, without punctuation',
})

const anchors = z.strictObject(
	recordOf(
		levels.map((level) => String(level) as LevelKey),
		text,
	),
)

const criterion = z.strictObject({
	id: z.enum(criterionIds),
	effect: z.enum(effects),
	stage: z.enum(stages),
	shortLabel,
	question: text,
	help: text,
	example: text,
	why: z.strictObject({ text, source: text }),
	mechanisms: z.array(text).min(1),
	anchors,
})

const lockIn = z.strictObject({
	id: z.enum(lockInIds),
	question: text,
	help: text,
	statement: text,
	requirement: text,
	itSystemOnly: z.boolean(),
})

const screening = z.strictObject({
	id: text,
	question: text,
	help: text,
	ifYes: z.enum(['full', 'short', 'none', 'split']),
})

/**
 * The shape of an instrument file. Strict: an unknown key is refused. Order, number and agreement between parts
 * are instrument-rules.ts.
 */
export const instrumentSchema: z.ZodType<Instrument> = z.strictObject({
	version: z.string().regex(/^\d{4}-[1-9]\d*$/, { error: 'a version such as "2026-1"' }),
	validFrom: z.string().refine(isCalendarDate, { error: 'a date that exists, as YYYY-MM-DD' }),
	baseline: text,
	effects: z.strictObject(
		recordOf(effects, z.strictObject({ label: text, name: text, meaning: text, help: text })),
	),
	stages: z.strictObject(recordOf(stages, z.strictObject({ label: text, meaning: text }))),
	levelLabels: anchors,
	criteria: z.array(criterion),
	shortQuestions: z.strictObject(recordOf(effects, z.strictObject({ question: text, help: text, anchors }))),
	lockIns: z.array(lockIn),
	preconditions: z.array(
		z.strictObject({ id: z.enum(preconditionIds), label: text, question: text, help: text }),
	),
	chainLinks: z.array(
		z.strictObject({ id: z.enum(chainLinks), label: text, opportunityPrompt: text, riskPrompt: text }),
	),
	affected: z.array(text).min(1),
	likelihoods: z.tuple([text, text, text, text]),
	consequences: z.tuple([text, text, text, text]),
	screening: z.array(screening).min(1),
})

function recordOf<Key extends string, Schema>(keys: readonly Key[], schema: Schema): Record<Key, Schema> {
	return Object.fromEntries(keys.map((key) => [key, schema])) as Record<Key, Schema>
}
