import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { acceptabilityOf } from '#app/domain/acceptability.ts'
import { comparisonSchema } from '#app/exchange/comparison-schema.ts'
import { smallestDocument } from '#tests/exchange/documents.ts'
import { fourAlternatives, shortAlternative } from '#tests/domain/compared-cases.ts'
import { vagskal } from './vagskal.ts'

const folder = mkdtempSync(join(tmpdir(), 'vagskal-'))
afterAll(() => {
	rmSync(folder, { recursive: true })
})

const short = (alternatives: readonly object[]) => ({
	...smallestDocument,
	kind: 'short',
	alternatives: alternatives.map((alternative) => ({ title: 'Alternativ', ...alternative })),
})
const four = file('four.json', short(fourAlternatives))
const one = file('a/lov.json', short([shortAlternative('A', 1, 0, 0, 'unknown')]))
const same = file('b/lov.json', short([shortAlternative('A', 0, 1, 0, 1)]))
const full = file('full.json', smallestDocument)
const nothing = file(
	'nothing.json',
	short([shortAlternative('B', 'notApplicable', 'notApplicable', 'notApplicable', 'notApplicable')]),
)

describe('vagskal compare', () => {
	it('writes the figures of the alternatives of a file', async () => {
		const { code, stdout, stderr } = await vagskal('compare', four)
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
		expect(stdout).toBe(`${JSON.stringify(acceptabilityOf(fourAlternatives, { kind: 'short' }))}\n`)
	})

	it('takes the reader’s ranking and a number of draws', async () => {
		const ranking = ['innovation', 'renewal', 'flexibility', 'bureaucracy'] as const
		const { stdout } = await vagskal('compare', four, '--rank', ranking.join(), '--draws', '500')
		const figures = acceptabilityOf(fourAlternatives, { kind: 'short', ranking, draws: 500 })
		expect(stdout).toBe(`${JSON.stringify(figures)}\n`)
	})

	it('calls alternatives of several files file:id, and numbers files of the same name', async () => {
		const { stdout } = await vagskal('compare', one, same)
		const figures = comparisonSchema.parse(JSON.parse(stdout))
		expect(figures.alternatives).toEqual(['lov:A', 'lov-2:A'])
		const reversed = comparisonSchema.parse(JSON.parse((await vagskal('compare', same, one)).stdout))
		expect(reversed.pairwise['lov-2:A']?.['lov:A']).toBe(figures.pairwise['lov:A']?.['lov-2:A'])
	})

	it('names on standard error what går inte att bedöma', async () => {
		const { code, stderr } = await vagskal('compare', one, same)
		expect(code).toBe(0)
		expect(stderr).toMatch(/^lov:A: går inte att bedöma\./)
	})

	it.each([
		['one alternative', [one], `${one}: /alternatives: Hittade 1 alternativ.`],
		['seven', [four, one, same, nothing], `${four}: /alternatives: Hittade 7 alternativ.`],
		['a short and a full assessment', [one, full], `${full}: /kind: Hittade "full".`],
		[
			'an alternative to which nothing applies',
			[one, nothing],
			`${nothing}: /alternatives/0/answers: Hittade bara`,
		],
	])('refuses %s, with nothing on stdout', async (_, files, problem) => {
		const { code, stdout, stderr } = await vagskal('compare', ...files)
		expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
		expect(stderr).toContain(problem)
	})

	it.each([
		['no file', []],
		['an effect ranked twice', [four, '--rank', 'innovation,innovation,renewal,flexibility']],
		['no draws at all', [four, '--draws', '0']],
		['a half draw', [four, '--draws', '0.5']],
		['an unknown option', [four, '--seed', '1']],
	])('says that %s is wrong usage', async (_, args) => {
		expect(await vagskal('compare', ...args)).toMatchObject({ code: 2, stdout: '' })
	})
})

function file(name: string, content: unknown): string {
	const path = join(folder, name)
	mkdirSync(dirname(path), { recursive: true })
	writeFileSync(path, JSON.stringify(content))
	return path
}
