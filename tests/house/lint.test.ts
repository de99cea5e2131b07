import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'

const eslint = new ESLint()

/** The file lends its place in the tree; its own text is not read. */
const cases: readonly { claim: string; file: string; code: string; rule: string }[] = [
	{
		claim: 'words between tags',
		file: 'app/root.tsx',
		code: `export const view = <p>Hej</p>`,
		rule: 'react/jsx-no-literals',
	},
	{
		claim: 'words in a choice between tags',
		file: 'app/root.tsx',
		code: `export const view = (yes: boolean) => <p>{yes ? 'Ja' : null}</p>`,
		rule: 'no-restricted-syntax',
	},
	{
		claim: 'words in an attribute that is read aloud',
		file: 'app/root.tsx',
		code: `export const view = <p aria-label="Hej" />`,
		rule: 'no-restricted-syntax',
	},
	{
		claim: 'words in a template in an attribute',
		file: 'app/root.tsx',
		code: 'export const view = (name: string) => <p title={`Hej ${name}`} />',
		rule: 'no-restricted-syntax',
	},
	{
		claim: 'the environment read elsewhere than at the start',
		file: 'app/routes.ts',
		code: `export const port = process.env['PORT']`,
		rule: 'no-restricted-properties',
	},
	{
		claim: 'the environment imported elsewhere than at the start',
		file: 'app/routes.ts',
		code: `import { env } from 'node:process'\nexport const port = env['PORT']`,
		rule: 'no-restricted-syntax',
	},
	{
		claim: 'the time of day in the domain',
		file: 'app/domain/calendar.ts',
		code: `export const now = Date.now()`,
		rule: 'no-restricted-properties',
	},
	{
		claim: 'today in the domain',
		file: 'app/domain/calendar.ts',
		code: `export const now = new Date()`,
		rule: 'no-restricted-syntax',
	},
	{
		claim: 'chance in the domain',
		file: 'app/domain/calendar.ts',
		code: `export const chance = Math.random()`,
		rule: 'no-restricted-properties',
	},
	{
		claim: 'a path that climbs out of its folder',
		file: 'app/domain/calendar.ts',
		code: `import { sv } from '../text/sv.ts'\nexport const text: unknown = sv`,
		rule: '@typescript-eslint/no-restricted-imports',
	},
	{
		claim: 'any',
		file: 'app/domain/calendar.ts',
		code: `export const anything: any = 1`,
		rule: '@typescript-eslint/no-explicit-any',
	},
	{
		claim: 'a promise that nobody waits for',
		file: 'app/routes.ts',
		code: `export function go(): void {\n\tPromise.resolve(1)\n}`,
		rule: '@typescript-eslint/no-floating-promises',
	},
	{
		claim: 'a rule switched off by a comment',
		file: 'app/domain/calendar.ts',
		code: `// eslint-disable-next-line @typescript-eslint/no-explicit-any\nexport const anything: any = 1`,
		rule: '@typescript-eslint/no-explicit-any',
	},
	{
		claim: 'a log in the product',
		file: 'app/routes.ts',
		code: `console.log('hej')`,
		rule: 'no-console',
	},
	{
		claim: 'a test that does not run',
		file: 'tests/house/lint.test.ts',
		code: `import { test } from 'vitest'\ntest.skip('x', () => {})`,
		rule: 'no-restricted-syntax',
	},
]

describe('lint refuses', () => {
	// The first of them makes the linter read the whole project.
	test.each(cases)('$claim', { timeout: 120_000 }, async ({ file, code, rule }) => {
		expect(await brokenRules(file, code)).toContain(rule)
	})
})

test('lint takes markup whose words come from the texts', async () => {
	const code = `export const view = (word: string) => (\n\t<p className="lead" aria-label={word}>\n\t\t{word} · {word}\n\t</p>\n)\n`
	expect(await brokenRules('app/root.tsx', code)).toEqual([])
})

async function brokenRules(filePath: string, code: string): Promise<(string | null)[]> {
	const results = await eslint.lintText(code, { filePath })
	return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))
}
