import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const texts = readdirSync(join(root, 'app/text')).map((name) => `app/text/${name}`)
const others = [
	'app/runtime-config.ts',
	...['tillganglighet.md', 'integritet.md'].map((name) => `content/pages/${name}`),
]

test.each([...texts, ...others])('%s quotes as Swedish does, with ”…”', (file) => {
	const said = withoutComments(readFileSync(join(root, file), 'utf8'))
	expect(said.match(/.{0,30}[«»“„].{0,30}/gu) ?? []).toEqual([])
})

test('a quotation in a comment is free, one in a text is not', () => {
	expect(withoutComments("/** «a» */\n// «b»\n'http://x «c»'")).toBe("\n\n'http://x «c»'")
})

function withoutComments(source: string): string {
	return source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
}
