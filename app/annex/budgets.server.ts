import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { contentDirectory } from '#app/content/content-directory.ts'
import { ContentError } from '#app/content/content-error.ts'
import { schemaProblems } from '#app/content/schema-problems.ts'
import type { AnnexBudgets } from './budget.ts'

const file = 'annex/budgets.yaml'

/** Reads the file in the content folder. Throws ContentError where it is not what AnnexBudgets says. */
export function loadAnnexBudgets(directory: string = contentDirectory()): AnnexBudgets {
	const raw: unknown = parse(readFileSync(join(directory, file), 'utf8'))
	const parsed = schema.safeParse(raw)
	if (parsed.success) return parsed.data
	throw new ContentError(schemaProblems(raw, parsed.error.issues).map((problem) => ({ file, ...problem })))
}

const count = z.int().positive()
const text = z.strictObject({ lines: count, charactersPerLine: count })
const schema = z.strictObject({
	conclusionWords: count,
	chainItems: count,
	conditions: count,
	decisiveUnknowns: count,
	alternativeTitle: text,
	proposalTitle: text,
	fact: text,
	condition: text,
	responsible: text,
	chainItem: text,
	circumstance: text,
	changes: text,
})
