import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { violations } from './layer-violations.ts'

const options = await extractDepcruiseOptions(`${process.cwd()}/.dependency-cruiser.mjs`)

let tree: string
beforeEach(() => {
	tree = mkdtempSync(join(tmpdir(), 'layers-'))
	write({
		'package.json': JSON.stringify({ imports: { '#app/*': './app/*', '#db/*': './db/*' } }),
		'tsconfig.json': '{}',
	})
})
afterEach(() => {
	rmSync(tree, { recursive: true })
})

describe('the layer checks notice that', () => {
	test.each(violations)('$claim', async ({ rule, files }) => {
		write(files)
		expect(await brokenRules()).toContain(rule)
	})
})

test('every rule is broken once by these tests', () => {
	const rules = options.ruleSet?.forbidden?.map((rule) => rule.name) ?? []
	expect(new Set(violations.map((violation) => violation.rule))).toEqual(new Set(rules))
})

test('a tree that keeps to its layers passes', async () => {
	write({
		'app/domain/score.ts': `export type Score = number\nexport const score = (): Score => 1`,
		'app/text/sv.ts': `import type { Score } from '#app/domain/score.ts'\nexport const sv = (score: Score) => String(score)`,
		'app/components/figure.tsx': `import type { Score } from '#app/domain/score.ts'\nimport { sv } from '#app/text/sv.ts'\nexport const figure = (score: Score) => sv(score)`,
		'app/use-cases/save.ts': `import { score } from '#app/domain/score.ts'\nimport { insert } from '#db/queries/annex.ts'\nexport const save = () => insert(score())`,
		'app/routes/start.tsx': `import { save } from '#app/use-cases/save.ts'\nimport { figure } from '#app/components/figure.tsx'\nexport const page = () => figure(save())`,
		'db/queries/annex.ts': `import type { Score } from '#app/domain/score.ts'\nexport const insert = (score: Score) => score`,
	})
	expect(await brokenRules()).toEqual([])
})

async function brokenRules(): Promise<string[]> {
	const folders = ['app', 'db', 'server'].filter((folder) => existsSync(join(tree, folder)))
	const { output } = await cruise(folders, { ...options, baseDir: tree })
	if (typeof output === 'string') throw new Error('dependency-cruiser answered with a report, not with data')
	return output.summary.violations.map((violation) => violation.rule.name)
}

function write(files: Readonly<Record<string, string>>): void {
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(tree, path)), { recursive: true })
		writeFileSync(join(tree, path), text)
	}
}
