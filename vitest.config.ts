import { defineConfig } from 'vitest/config'

const withDatabases = ['tests/{db,use-cases}/**/*.test.ts']
const withBrowser = ['tests/{browser,http}/**/*.test.ts', 'tests/house/browser-support.test.ts']

/** `unit` needs nothing but Node, `database` starts a PostgreSQL, `browser` a Chromium and the built server. */
export default defineConfig({
	test: {
		projects: [
			project('unit', {
				include: ['tests/**/*.test.{ts,tsx}'],
				exclude: [...withDatabases, ...withBrowser],
			}),
			project('database', {
				include: withDatabases,
				globalSetup: ['tests/support/databases-setup.ts'],
				hookTimeout: 60_000,
			}),
			project('browser', {
				include: withBrowser,
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
