interface Violation {
	/** What the checks hold, in words. */
	readonly claim: string
	readonly rule: string
	/** The smallest tree that breaks it. */
	readonly files: Readonly<Record<string, string>>
}

export const violations: readonly Violation[] = [
	{
		claim: 'the domain imports nothing of Node',
		rule: 'domain-uses-no-package',
		files: {
			'app/domain/score.ts': `import { randomUUID } from 'node:crypto'\nexport const id = randomUUID`,
		},
	},
	{
		claim: 'the domain imports no package',
		rule: 'domain-uses-no-package',
		files: { 'app/domain/score.ts': `import { z } from 'zod'\nexport const s = z` },
	},
	{
		claim: 'the domain imports no text',
		rule: 'domain-imports-only-its-own',
		files: {
			'app/domain/score.ts': `import { sv } from '#app/text/sv.ts'\nexport const s = sv`,
			'app/text/sv.ts': `export const sv = {}`,
		},
	},
	{
		claim: 'text imports no content',
		rule: 'text-imports-only-its-own',
		files: {
			'app/text/sv.ts': `import { load } from '#app/content/load.ts'\nexport const s = load`,
			'app/content/load.ts': `export const load = 1`,
		},
	},
	{
		claim: 'text imports no package',
		rule: 'text-uses-no-package',
		files: { 'app/text/sv.ts': `import { format } from 'node:util'\nexport const s = format` },
	},
	{
		claim: 'a list as a file reads no database',
		rule: 'export-imports-only-its-own',
		files: {
			'app/export/csv.ts': `import { find } from '#db/queries/annex.ts'\nexport const rows = find`,
			'db/queries/annex.ts': 'export const find = 1',
		},
	},
	{
		claim: 'a list as a file writes to no disk',
		rule: 'export-writes-workbooks',
		files: { 'app/export/csv.ts': `import { writeFile } from 'node:fs'\nexport const w = writeFile` },
	},
	{
		claim: 'an imported file reads no database',
		rule: 'import-imports-only-its-own',
		files: {
			'app/import/table.ts': `import { find } from '#db/queries/annex.ts'\nexport const rows = find`,
			'db/queries/annex.ts': 'export const find = 1',
		},
	},
	{
		claim: 'an imported file is given, not opened',
		rule: 'import-reads-tables',
		files: { 'app/import/table.ts': `import { readFile } from 'node:fs'\nexport const r = readFile` },
	},
	{
		claim: 'the exchange format imports no content',
		rule: 'exchange-imports-only-its-own',
		files: {
			'app/exchange/schema.ts': `import { load } from '#app/content/load.ts'\nexport const s = load`,
			'app/content/load.ts': `export const load = 1`,
		},
	},
	{
		claim: 'the exchange format reads no file',
		rule: 'exchange-uses-zod',
		files: { 'app/exchange/schema.ts': `import { readFile } from 'node:fs'\nexport const s = readFile` },
	},
	{
		claim: 'content imports no annex',
		rule: 'content-imports-only-its-own',
		files: {
			'app/content/load.ts': `import { build } from '#app/annex/build.ts'\nexport const s = build`,
			'app/annex/build.ts': `export const build = 1`,
		},
	},
	{
		claim: 'the annex imports no database',
		rule: 'annex-imports-only-its-own',
		files: {
			'app/annex/build.ts': `import { find } from '#db/queries/annex.ts'\nexport const s = find`,
			'db/queries/annex.ts': `export const find = 1`,
		},
	},
	{
		claim: 'the annex model draws with no component',
		rule: 'annex-imports-only-its-own',
		files: {
			'app/annex/build.ts': `import { chart } from '#app/components/chart.tsx'\nexport const s = chart`,
			'app/components/chart.tsx': `export const chart = 1`,
		},
	},
	{
		claim: 'the HTML annex imports no use case',
		rule: 'annex-view-imports-only-its-own',
		files: {
			'app/annex/annex-view.tsx': `import { save } from '#app/use-cases/save.ts'\nexport const s = save`,
			'app/use-cases/save.ts': `export const save = 1`,
		},
	},
	{
		claim: 'a component imports no query',
		rule: 'components-imports-only-its-own',
		files: {
			'app/components/list.tsx': `import { find } from '#db/queries/proposal.ts'\nexport const s = find`,
			'db/queries/proposal.ts': `export const find = 1`,
		},
	},
	{
		claim: 'a component computes no figures',
		rule: 'components-compute-no-figures',
		files: {
			'app/components/list.tsx': `import { score } from '#app/domain/score.ts'\nexport const s = score`,
			'app/domain/score.ts': `export const score = 1`,
		},
	},
	{
		claim: 'access imports no use case',
		rule: 'access-imports-only-its-own',
		files: {
			'app/access/policy.ts': `import { save } from '#app/use-cases/save.ts'\nexport const s = save`,
			'app/use-cases/save.ts': `export const save = 1`,
		},
	},
	{
		claim: 'a use case knows no HTTP',
		rule: 'use-cases-imports-only-its-own',
		files: {
			'app/use-cases/save.ts': `import { requireFound } from '#app/http.server.ts'\nexport const s = requireFound`,
			'app/http.server.ts': `export const requireFound = 1`,
		},
	},
	{
		claim: 'a use case opens no database',
		rule: 'only-openers-value-the-database-module',
		files: {
			'app/use-cases/save.ts': `import { openDatabase } from '#db/database.ts'\nexport const s = openDatabase`,
			'db/database.ts': `export const openDatabase = 1`,
		},
	},
	{
		claim: 'a route imports no route',
		rule: 'routes-imports-only-its-own',
		files: {
			'app/routes/start.tsx': `import { loader } from './session/login.tsx'\nexport const s = loader`,
			'app/routes/session/login.tsx': `export const loader = 1`,
		},
	},
	{
		claim: 'the command line imports no component',
		rule: 'cli-imports-only-its-own',
		files: {
			'app/cli/main.ts': `import { chart } from '#app/components/chart.tsx'\nexport const s = chart`,
			'app/components/chart.tsx': `export const chart = 1`,
		},
	},
	{
		claim: 'the database knows no use case',
		rule: 'db-imports-only-its-own',
		files: {
			'db/queries/annex.ts': `import { save } from '#app/use-cases/save.ts'\nexport const s = save`,
			'app/use-cases/save.ts': `export const save = 1`,
		},
	},
	{
		claim: 'a migration imports nothing of ours',
		rule: 'migrations-imports-only-its-own',
		files: {
			'db/migrations/0001-first.ts': `import { find } from '#db/queries/annex.ts'\nexport const s = find`,
			'db/queries/annex.ts': `export const find = 1`,
		},
	},
	{
		claim: 'Kysely stays in db/',
		rule: 'database-drivers-stay-in-db',
		files: { 'app/use-cases/save.ts': `import { sql } from 'kysely'\nexport const s = sql` },
	},
	{
		claim: 'a driver stays in db/, also as a type',
		rule: 'database-drivers-stay-in-db',
		files: { 'server/serve.ts': `import type { Pool } from 'pg'\nexport type P = Pool` },
	},
	{
		claim: 'React stays in pages and components',
		rule: 'react-stays-in-pages',
		files: { 'app/annex/build.ts': `import { useState } from 'react'\nexport const s = useState` },
	},
	{
		claim: 'Remix stays in routes and at the edge of HTTP',
		rule: 'react-stays-in-pages',
		files: {
			'app/use-cases/save.ts': `import { redirect } from '@remix-run/node'\nexport const s = redirect`,
		},
	},
	{
		claim: 'a command that works on files reaches no driver, however far away',
		rule: 'files-need-no-database-and-no-server',
		files: {
			'app/cli/score.ts': `import { read } from '#app/exchange/read.ts'\nexport const s = read`,
			'app/exchange/read.ts': `import { find } from '#db/queries/annex.ts'\nexport const read = find`,
			'db/queries/annex.ts': `import { sql } from 'kysely'\nexport const find = sql`,
		},
	},
	{
		claim: 'a command that scores reaches no typesetter, also not on demand',
		rule: 'figures-need-no-typesetter',
		files: {
			'app/cli/score.ts': `export const s = () => import('#app/annex/pdf.ts')`,
			'app/annex/pdf.ts': `import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'\nexport const p = NodeCompiler`,
		},
	},
	{
		claim: 'no two files need each other',
		rule: 'no-circular',
		files: {
			'app/domain/a.ts': `import { b } from './b.ts'\nexport const a = b`,
			'app/domain/b.ts': `import { a } from './a.ts'\nexport const b = a`,
		},
	},
	{
		claim: 'an import leads to a file',
		rule: 'no-unresolvable',
		files: { 'app/domain/a.ts': `import { b } from './gone.ts'\nexport const a = b` },
	},
	{
		claim: 'the product needs no tool that is installed for development only',
		rule: 'no-tools-in-the-product',
		files: {
			'package.json': JSON.stringify({ devDependencies: { tool: '1.0.0' } }),
			'node_modules/tool/package.json': JSON.stringify({ name: 'tool', version: '1.0.0', main: 'index.js' }),
			'node_modules/tool/index.js': 'module.exports = 1',
			'app/use-cases/save.ts': `import tool from 'tool'\nexport const s = tool`,
		},
	},
]
