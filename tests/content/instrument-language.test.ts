import { describe, expect, it } from 'vitest'
import { loadInstruments } from '#app/content/load-instruments.ts'
import { readability } from '#app/domain/readability.ts'

const instruments = loadInstruments()
const texts = instruments.flatMap((instrument) => textsOf(instrument, instrument.version))
const questions = texts.filter(([path]) => /\/question$/.test(path))

describe('the texts of every instrument', () => {
	it.each(texts)('%s is klarspråk: LIX at most 45, no sentence over 25 words, no abbreviation', (_, text) => {
		const { lix, longSentences, abbreviations } = readability(text)
		expect(lix ?? 0).toBeLessThanOrEqual(45)
		expect(longSentences).toEqual([])
		expect(abbreviations).toEqual([])
	})

	it.each(texts)('%s is finished: no placeholder, doubled space or foreign quotation mark', (_, text) => {
		expect(text).not.toMatch(/todo|tbd|xxx|lorem|\?\?|\.\.\.|…|[{}<>]| {2}|["“„«»]/i)
	})

	it.each(questions)('%s is one question of at most 20 words', (_, text) => {
		expect(text.match(/\?/g)).toHaveLength(1)
		expect(text).toMatch(/^\p{Lu}.*\?$/u)
		expect(readability(text).words).toBeLessThanOrEqual(20)
	})
})

describe.each(instruments.map((instrument) => [instrument.version, instrument] as const))('%s', (_, instrument) => {
	it('joins no two matters with «och» in a question about effects or preconditions', () => {
		const asked = [
			...instrument.criteria,
			...Object.values(instrument.shortQuestions),
			...instrument.preconditions,
			...instrument.screening,
		].map(({ question }) => question)
		expect(asked.filter((question) => /\b(och|samt)\b/i.test(question))).toEqual([])
	})

	it('gives each criterion a question, an example and anchors of its own', () => {
		const own = instrument.criteria.flatMap(({ question, example, anchors }) => [
			question,
			example,
			...Object.values(anchors),
		])
		expect(new Set(own).size).toBe(own.length)
	})

	it('never repeats a general level label as an anchor', () => {
		const anchors = instrument.criteria.flatMap((criterion) => Object.values(criterion.anchors))
		expect(anchors.filter((anchor) => Object.values(instrument.levelLabels).includes(anchor))).toEqual([])
	})

	it('writes every anchor as one sentence of at most 20 words', () => {
		for (const { anchors } of [...instrument.criteria, ...Object.values(instrument.shortQuestions)])
			for (const anchor of Object.values(anchors)) {
				expect(anchor).toMatch(/^\p{Lu}[^.?!]*\.$/u)
				expect(readability(anchor).words).toBeLessThanOrEqual(20)
			}
	})

	it('names every criterion of byråkrati in a sentence so that plus means less of it', () => {
		const named = instrument.criteria.filter(({ effect }) => effect === 'bureaucracy')
		for (const { shortLabel } of named) expect(shortLabel).toMatch(/^(färre|mindre) /)
	})

	it('says with every question about byråkrati that plus means less of it', () => {
		const asked = instrument.criteria.filter(({ effect }) => effect === 'bureaucracy')
		for (const { help } of [...asked, instrument.shortQuestions.bureaucracy])
			expect(help).toMatch(/Plus betyder .*mindre byråkrati\.$/)
	})

	it('names the four effects so that plus is good for omställningsförmågan', () => {
		expect(Object.values(instrument.effects).map(({ label }) => label)).toEqual([
			'Mer flexibilitet',
			'Mindre byråkrati',
			'Mer förnyelse',
			'Mer innovation',
		])
	})

	it('says baseline and horizon, and what is not byråkrati, in the words of the method', () => {
		expect(instrument.baseline).toBe(
			'Jämför med i dag. Tänk dig läget fyra år efter beslutet, om alternativet genomförs som det är beskrivet, i den verksamhet ärendet gäller. Att fortsätta som i dag är 0, om det inte gör det svårare att ställa om senare.',
		)
		expect(instrument.effects.bureaucracy.help).toBe(
			'Gäller krav som kommunen själv kan ändra. Dokumentation som lagen kräver eller som skyddar den enskilde räknas inte som byråkrati.',
		)
	})
})

function textsOf(value: unknown, path: string): [path: string, text: string][] {
	if (typeof value === 'string') return [[path, value]]
	if (typeof value !== 'object' || value === null) return []
	return Object.entries(value).flatMap(([key, item]) =>
		textsOf(item, `${path}/${key}`),
	)
}
