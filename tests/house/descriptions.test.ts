import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const packageJson = z
	.object({ version: z.string(), license: z.string(), scripts: z.record(z.string(), z.string()) })
	.parse(JSON.parse(readFileSync('package.json', 'utf8')))
const pages = [
	'README.md',
	'CONTRIBUTING.md',
	'SECURITY.md',
	'CHANGELOG.md',
	'docs/drift.md',
	'tests/README.md',
]

describe('publiccode.yml', () => {
	const publiccode = z
		.object({
			softwareVersion: z.string(),
			legal: z.object({ license: z.string() }),
			description: z.record(
				z.string(),
				z.object({
					shortDescription: z.string().max(150),
					longDescription: z.string().min(150).max(10_000),
					features: z.array(z.string()).min(1),
				}),
			),
		})
		.parse(parse(readFileSync('publiccode.yml', 'utf8')))

	test('names the version and the licence of the package', () => {
		expect(publiccode.softwareVersion).toBe(packageJson.version)
		expect(publiccode.legal.license).toBe(packageJson.license)
	})
	test('describes the program in Swedish and English', () => {
		expect(Object.keys(publiccode.description)).toEqual(['sv', 'en'])
	})
})

test('the changelog begins with the version of the package', () => {
	const [, newest] = /^## (\S+)/m.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? []
	expect(newest).toBe(packageJson.version)
})

describe.each(pages)('%s', (page) => {
	const text = readFileSync(page, 'utf8')

	test('names only npm scripts that exist', () => {
		const named = [...text.matchAll(/npm (?:run )?(start|test|check|dev|bench|(?<=run )[a-z:]+)/g)].map(
			([, script = '']) => script,
		)
		expect(named.filter((script) => !(script in packageJson.scripts))).toEqual([])
	})
	test('links only to files that exist', () => {
		const folder = page.includes('/') ? `${page.slice(0, page.lastIndexOf('/'))}/` : ''
		const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link = '']) => `${folder}${link}`)
		expect(links.filter((link) => !existsSync(link))).toEqual([])
	})
})
