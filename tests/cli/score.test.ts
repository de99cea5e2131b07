import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { scoreAssessment } from '#app/domain/score.ts'
import { fullDocument, shortDocument, smallestDocument } from '#tests/exchange/documents.ts'
import { vagskal } from './vagskal.ts'

const folder = mkdtempSync(join(tmpdir(), 'vagskal-'))
afterAll(() => {
	rmSync(folder, { recursive: true })
})

const full = file('full.json', JSON.stringify(fullDocument))
const short = file('short.json', JSON.stringify(shortDocument))
const broken = file('broken.json', JSON.stringify({ ...smallestDocument, format: 1, extra: true }))

describe('vagskal score', () => {
	it('writes the result of a file', async () => {
		expect(await vagskal('score', full)).toEqual({
			code: 0,
			stdout: `${JSON.stringify(scoreAssessment(fullDocument))}\n`,
			stderr: '',
		})
	})

	it('writes one result a line, in the order of the files', async () => {
		const { code, stdout } = await vagskal('score', short, full, short)
		const results = stdout.trimEnd().split('\n')
		const [first, second] = [scoreAssessment(shortDocument), scoreAssessment(fullDocument)]
		expect(code).toBe(0)
		expect(results).toEqual([first, second, first].map((result) => JSON.stringify(result)))
	})

	it('reads standard input as -', async () => {
		const { code, stdout } = await vagskal.reading(JSON.stringify(shortDocument))('score', '-')
		expect(code).toBe(0)
		expect(stdout).toBe(`${JSON.stringify(scoreAssessment(shortDocument))}\n`)
	})

	it('writes nothing where any file is refused, and the problems of all files one a line', async () => {
		const missing = join(folder, 'missing.json')
		expect(await vagskal('score', full, broken, missing)).toEqual({
			code: 1,
			stdout: '',
			stderr: [
				`${broken}: /format: Hittade 1. Ska vara "vagskal/assessment@1".`,
				`${broken}: /extra: Hittade nyckeln "extra". Formatet har ingen sådan nyckel här. Det som kan stå här är format, instrument, municipality, proposal, kind, screening, summary, weights, weightSet, alternatives.`,
				`${missing}: /: Hittade ingen sådan fil. Ska vara en fil som går att läsa.`,
				'',
			].join('\n'),
		})
	})

	it('refuses an instrument that is not published', async () => {
		const other = file('other.json', JSON.stringify({ ...smallestDocument, instrument: '1999-1' }))
		const { code, stderr } = await vagskal('score', other)
		expect(code).toBe(1)
		expect(stderr).toBe(`${other}: /instrument: Hittade "1999-1". Ska vara en version som finns: 2026-1.\n`)
	})

	it('writes problems as JSON with --json', async () => {
		const { stderr } = await vagskal('score', '--json', broken)
		expect(
			stderr
				.trimEnd()
				.split('\n')
				.map((line): unknown => JSON.parse(line)),
		).toMatchObject([
			{ file: broken, path: '/format', found: '1', expected: 'Ska vara "vagskal/assessment@1".' },
			{ file: broken, path: '/extra', found: 'nyckeln "extra"' },
		])
	})

	it('keeps a problem on one line, whatever a key is called', async () => {
		const odd = file('odd.json', JSON.stringify({ ...smallestDocument, 'a\nb\u009B31m\u2028': 1 }))
		const { stderr } = await vagskal('score', odd)
		expect(stderr).toContain(`${odd}: /a\\u000ab\\u009b31m\\u2028: `)
		expect(stderr.split('\n')).toHaveLength(2)
	})
})

describe('vagskal validate', () => {
	it('says that every file follows the format', async () => {
		expect(await vagskal('validate', full, short)).toEqual({
			code: 0,
			stdout: `${full}: följer formatet\n${short}: följer formatet\n`,
			stderr: '',
		})
	})

	it('says it as JSON with --json', async () => {
		const { stdout } = await vagskal('validate', '--json', full)
		expect(stdout).toBe(`${JSON.stringify({ file: full, valid: true })}\n`)
	})

	it('says nothing of the good files where one is refused', async () => {
		expect(await vagskal('validate', full, broken)).toMatchObject({ code: 1, stdout: '' })
	})
})

function file(name: string, content: string): string {
	const path = join(folder, name)
	writeFileSync(path, content)
	return path
}
