import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { contentDirectory } from '#app/content/content-directory.ts'
import { ContentError } from '#app/content/content-error.ts'
import { schemaProblems } from '#app/content/schema-problems.ts'
import { countBudgets, textBudgets } from './budget.ts'
import type { AnnexBudgets } from './budget.ts'

const file = 'annex/budgets.yaml'

/** Reads the file in the content folder. Throws ContentError where it is not what AnnexBudgets says. */
export function loadAnnexBudgets(directory: string = contentDirectory()): AnnexBudgets {
	const raw: unknown = parse(readFileSync(join(directory, file), 'utf8'))
	const parsed = schema.safeParse(raw)
	if (!parsed.success)
		throw new ContentError(schemaProblems(raw, parsed.error.issues).map((problem) => ({ file, ...problem })))
	const { tighter, ...first } = parsed.data
	return { first: first, tighter: tighter }
}

const count = z.int().nonnegative()
const lines = z.int().positive()
const schema = z.strictObject({
	...keyed(textBudgets, z.strictObject({ lines, charactersPerLine: lines })),
	...keyed(countBudgets, count),
	tighter: z.array(
		z.strictObject({
			...keyed(textBudgets, z.exactOptional(z.strictObject({ lines }))),
			...keyed(countBudgets, z.exactOptional(count)),
		}),
	),
})

function keyed<Key extends string, Schema extends z.ZodType>(keys: readonly Key[], value: Schema) {
	return Object.fromEntries(keys.map((key) => [key, value])) as Record<Key, Schema>
}
