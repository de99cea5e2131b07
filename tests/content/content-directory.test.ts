import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { contentDirectory } from '#app/content/content-directory.ts'

describe('contentDirectory', () => {
	const root = mkdtempSync(join(tmpdir(), 'vagskal-package-'))
	const folder = (...parts: string[]) => {
		mkdirSync(join(root, ...parts), { recursive: true })
		return join(root, ...parts)
	}
	afterAll(() => {
		rmSync(root, { recursive: true })
	})

	it('is the same for source and for a bundle in build/', () => {
		writeFileSync(join(root, 'package.json'), '{ "name": "vagskal" }')
		for (const place of [folder('app', 'content'), folder('build', 'server'), folder('build', 'cli')])
			expect(contentDirectory(pathToFileURL(join(place, 'index.js')).href)).toBe(join(root, 'content'))
	})

	it("passes by another package's folder on the way up", () => {
		writeFileSync(join(folder('build', 'other'), 'package.json'), '{ "type": "module" }')
		const file = pathToFileURL(join(root, 'build', 'other', 'index.js')).href
		expect(contentDirectory(file)).toBe(join(root, 'content'))
	})

	it('is refused outside the package', () => {
		expect(() => contentDirectory(pathToFileURL(join(tmpdir(), 'index.js')).href)).toThrow(
			'No package.json named vagskal',
		)
	})
})
