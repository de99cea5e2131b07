import { defineConfig } from 'vitest/config'

const browserSupport = 'tests/house/browser-support.test.ts'

/** `unit` needs nothing but Node, `database` starts a PostgreSQL, `browser` a Chromium and the built server. */
export default defineConfig({
	test: {
		projects: [
			project('unit', {
				include: [
					'tests/{access,annex,cli,components,content,domain,exchange,house,routes,server,text}/**/*.test.{ts,tsx}',
				],
				exclude: [browserSupport],
			}),
			project('database', {
				include: ['tests/{db,use-cases}/**/*.test.ts'],
				globalSetup: ['tests/support/databases-setup.ts'],
				hookTimeout: 60_000,
			}),
			project('browser', {
				include: ['tests/browser/**/*.test.ts', browserSupport],
				fileParallelism: false,
				hookTimeout: 120_000,
				testTimeout: 120_000,
			}),
		],
	},
})

interface ProjectOptions {
	readonly include: string[]
	readonly globalSetup?: string[]
	readonly exclude?: string[]
	readonly fileParallelism?: boolean
	readonly hookTimeout?: number
	readonly testTimeout?: number
}

function project(name: string, options: ProjectOptions) {
	return {
		test: { name, setupFiles: ['tests/support/silent-console.ts'], testTimeout: 20_000, ...options },
	}
}
