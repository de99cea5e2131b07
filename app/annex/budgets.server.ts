import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { contentDirectory } from '#app/content/content-directory.ts'
import type { AnnexBudgets } from './budget.ts'

/** Reads `annex/budgets.yaml` of the content folder. Throws where it is not what AnnexBudgets says. */
export function loadAnnexBudgets(directory: string = contentDirectory()): AnnexBudgets {
	return schema.parse(parse(readFileSync(join(directory, 'annex', 'budgets.yaml'), 'utf8')))
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
})
