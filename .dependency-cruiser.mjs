/**
 * Who may import whom. Each layer names what it may import; what is not named is forbidden.
 * tests/house/layers.test.ts breaks every rule once.
 */
const database = '^db/(database|schema)\\.ts$'
const queries = '^db/queries/'
const transactions = '^db/write-transaction\\.ts$'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
	forbidden: [
		{
			name: 'no-circular',
			comment: 'A file that needs itself cannot be read from top to bottom.',
			severity: 'error',
			from: {},
			to: { circular: true },
		},
		{
			name: 'no-unresolvable',
			comment: 'An import leads somewhere.',
			severity: 'error',
			from: { path: '^(app|db|server)/' },
			to: { couldNotResolve: true, pathNot: '^virtual:' },
		},
		{
			name: 'no-tools-in-the-product',
			comment: 'What is installed for development only is not there in production.',
			severity: 'error',
			from: { path: '^(app|db|server)/', pathNot: '^app/routes\\.ts$' },
			to: {
				dependencyTypes: ['npm-dev'],
				dependencyTypesNot: ['type-only'],
				pathNot: 'node_modules/@types/',
			},
		},

		layer('domain', '^app/domain/', { ours: [] }, 'Pure: time, ids and randomness are arguments.'),
		packages('domain-uses-no-package', '^app/domain/', [], 'Not even Node is there for the domain.'),

		layer('text', '^app/text/', { ours: ['^app/domain/'] }, 'Words about the domain, nothing else.'),
		packages('text-uses-no-package', '^app/text/', [], 'Text is loaded by the browser too.'),

		layer('exchange', '^app/exchange/', { ours: ['^app/domain/', '^app/text/'] }, 'The format, checked.'),
		packages('exchange-uses-zod', '^app/exchange/', ['zod'], 'Reading files is for the caller.'),

		layer('export', '^app/export/', { ours: ['^app/domain/', '^app/text/'] }, 'Lists as files.'),
		packages('export-writes-workbooks', '^app/export/', ['write-excel-file'], 'Reading is for others.'),

		layer('import', '^app/import/', { ours: ['^app/domain/', '^app/text/'] }, 'Files as rows of cells.'),
		packages(
			'import-reads-tables',
			'^app/import/',
			['csv-parse', 'read-excel-file', 'fflate'],
			'What a file holds; where it comes from is for the caller.',
		),

		layer('content', '^app/content/', { ours: ['^app/domain/'] }, 'Files become domain types at boot.'),

		layer(
			'annex',
			'^app/annex/',
			{ ours: ['^app/domain/', '^app/text/', '^app/content/', '^app/exchange/'], except: '-view\\.tsx$' },
			'One document model and its renderers; no database, no HTTP.',
		),
		layer(
			'annex-view',
			'^app/annex/.*-view\\.tsx$',
			{ ours: ['^app/annex/', '^app/domain/', '^app/text/', '^app/components/'] },
			'The HTML renderer alone draws with components.',
		),

		layer(
			'components',
			'^app/components/',
			{ ours: ['^app/domain/', '^app/text/'] },
			'Props in, markup out.',
		),
		{
			name: 'components-compute-no-figures',
			comment: 'Figures arrive as props; lists of choices and hints on language may be used as they are.',
			severity: 'error',
			from: { path: '^app/components/' },
			to: {
				path: '^app/domain/(score|verdict|certainty|contradiction|explain|weak-differences|what-.*|.*figures?|criterion-value)\\.ts$',
				dependencyTypesNot: ['type-only'],
			},
		},

		layer(
			'access',
			'^app/access/',
			{ ours: ['^app/domain/', queries, transactions, database] },
			'Who may do what.',
		),
		layer(
			'use-cases',
			'^app/use-cases/',
			{
				ours: [
					'^app/(domain|content|exchange|access)/',
					'^app/annex/(?!.*-view\\.tsx$)',
					'^app/text/',
					queries,
					transactions,
					database,
				],
			},
			'What takes more than one step; knows no HTTP and no page.',
		),
		layer(
			'routes',
			'^app/routes/',
			{
				ours: [
					'^app/(use-cases|components|access|domain|text|content|exchange|export|import|annex)/',
					'^app/[^/]+\\.server\\.tsx?$',
					queries,
					database,
				],
				itself: false,
			},
			'Between HTTP and the use cases. Routes do not import routes; what two share has a layer of its own.',
		),
		layer(
			'cli',
			'^app/cli/',
			{
				ours: [
					'^app/(use-cases|access|domain|text|content|exchange|annex)/',
					'^app/([^/]+\\.server|runtime-config)\\.ts$',
					'^db/(?!migrations/)',
					'^server/',
				],
			},
			'Between the command line and the use cases.',
		),
		{
			name: 'only-openers-value-the-database-module',
			comment:
				'A connection is an argument; only its type is known outside db/ and the two places that start.',
			severity: 'error',
			from: { path: '^app/(access|use-cases|routes)/' },
			to: { path: database, dependencyTypesNot: ['type-only'] },
		},

		layer('db', '^db/', { ours: ['^app/domain/'], except: '^db/migrations/' }, 'Knows only the domain.'),
		layer(
			'migrations',
			'^db/migrations/(?!index\\.ts$)',
			{ ours: [], itself: false },
			'A migration is frozen: nothing of ours that may change can reach it.',
		),

		{
			name: 'database-drivers-stay-in-db',
			comment: 'Kysely, the drivers and snake_case rows never leave db/.',
			severity: 'error',
			from: { path: '^(app|server)/' },
			to: { path: npm(['kysely', 'better-sqlite3', 'pg']) },
		},
		{
			name: 'react-stays-in-pages',
			comment: 'React and Remix only in routes, components, root, entries and the HTML renderer.',
			severity: 'error',
			from: {
				path: '^(app|db|server)/',
				pathNot: [
					'^app/(routes|components)/',
					'^app/(root|entry\\.server|entry\\.client)\\.tsx$',
					'^app/(routes|remix\\.d)\\.ts$',
					'^app/[^/]+\\.server\\.ts$',
					'^app/cli/serve\\.ts$',
					'^app/annex/.*-view\\.tsx$',
					'^server/',
				],
			},
			to: { path: npm(['react', 'react-dom', 'remix', '@remix-run', '@navikt']) },
		},
		{
			name: 'files-need-no-database-and-no-server',
			comment:
				'These commands work on files, and start in well under a second because they load nothing else.',
			severity: 'error',
			from: { path: '^app/cli/(commands/)?(score|compare|validate|annex)(-command)?\\.ts$' },
			to: { path: npm(['kysely', 'better-sqlite3', 'pg', 'remix', '@remix-run']), reachable: true },
		},
		{
			name: 'figures-need-no-typesetter',
			comment: 'Loading Typst costs more than scoring a thousand files.',
			severity: 'error',
			from: { path: '^app/cli/(commands/)?(score|compare)(-command)?\\.ts$' },
			to: { path: npm(['@myriaddreamin']), reachable: true },
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^(build|\\.cache)/' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'types', 'node', 'default'],
			extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
		},
	},
}

/**
 * Of our own files a layer imports itself (unless told otherwise) and those named in `ours`.
 *
 * @param {string} name
 * @param {string} path
 * @param {{ ours: string[], except?: string, itself?: boolean }} allowed
 * @param {string} comment
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
function layer(name, path, { ours, except, itself = true }, comment) {
	return {
		name: `${name}-imports-only-its-own`,
		comment,
		severity: 'error',
		from: except === undefined ? { path } : { path, pathNot: except },
		to: { path: '^(app|db|server|tests)/', pathNot: itself ? [path, ...ours] : ours },
	}
}

/**
 * Packages, Node's own included, that a layer may use.
 *
 * @param {string} name
 * @param {string} path
 * @param {string[]} allowed
 * @param {string} comment
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
function packages(name, path, allowed, comment) {
	return {
		name,
		comment,
		severity: 'error',
		from: { path },
		to: { path: '.', pathNot: ['^(app|db|server|tests)/', ...(allowed.length > 0 ? [npm(allowed)] : [])] },
	}
}

/** @param {string[]} names */
function npm(names) {
	return `(^|node_modules/)(@types/)?(${names.join('|')})(/|$)`
}
