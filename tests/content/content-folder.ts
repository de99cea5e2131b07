import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { contentDirectory } from '#app/content/content-directory.ts'

/** A content folder for one test: the published pages and texts, and the files given as text. Removed when the test is over. */
export function contentFolder(files: Readonly<Record<string, string>>): string {
	const folder = mkdtempSync(join(tmpdir(), 'vagskal-content-'))
	onTestFinished(() => {
		rmSync(folder, { recursive: true })
	})
	for (const part of ['instruments', 'pages', 'knowledge']) mkdirSync(join(folder, part))
	for (const part of ['pages', 'knowledge'])
		cpSync(join(contentDirectory(), part), join(folder, part), { recursive: true })
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
	return folder
}

/** The text of a file in content/. */
export function publishedText(name: string): string {
	return readFileSync(join(contentDirectory(), name), 'utf8')
}
