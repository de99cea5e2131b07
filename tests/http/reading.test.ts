import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadInstruments } from '#app/content/load-instruments.ts'
import { get } from '#tests/support/forms.ts'
import { attribute, readPage, textOf } from '#tests/support/page.ts'
import type { Element } from '#tests/support/page.ts'
import { startInstallation } from './installation.ts'
import type { Installation } from './installation.ts'

let installation: Installation
let path: string

beforeAll(async () => {
	installation = await startInstallation()
	path = (await installation.proposal('verksamhetssystem')).path
})
afterAll(() => installation.stop())

const effectSteps = ['flexibilitet', 'byrakrati', 'fornyelse', 'innovation'] as const

/** The page's own part, for an assessor who has answered one question of three alternatives. */
async function mainOf(step: string): Promise<Element> {
	const { status, body } = await get(
		installation.server,
		`${path}/bedomning/alla/${step}`,
		await installation.logIn('amir.rahimi'),
	)
	expect(status).toBe(200)
	const main = readPage(body).elements.find(({ tagName }) => tagName === 'main')
	if (main === undefined) throw new Error(`${step} has no main`)
	return main
}

/** What is read without unfolding anything: no list of steps, no choices of a list, nothing said to screen readers only. */
function seenIn(node: Element): string {
	const isUnseen =
		['select', 'textarea', 'nav', 'script'].includes(node.tagName) ||
		/\bvs-visually-hidden\b/.test(attribute(node, 'class'))
	if (isUnseen) return ''
	const isFolded = node.tagName === 'details' && !node.attrs.some(({ name }) => name === 'open')
	const children = node.childNodes.filter((child) => !isFolded || child.nodeName === 'summary')
	return children.map((child) => ('tagName' in child ? seenIn(child) : textOf(child))).join(' ')
}

function wordsIn(text: string): number {
	return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

describe('a step of the assessment', () => {
	test.each([...effectSteps, 'resurser', 'inlasning', 'forutsattningar'])(
		'%s is read in less than four minutes at 180 words a minute',
		async (step) => {
			expect(wordsIn(seenIn(await mainOf(step)))).toBeLessThan(720)
		},
	)

	test.each(effectSteps)('%s has on the page all that its questions say, folded or not', async (step) => {
		const [instrument] = loadInstruments()
		const text = textOf(await mainOf(step))
		const asked = (instrument?.criteria ?? []).filter(({ id }) =>
			id.startsWith(
				`${{ flexibilitet: 'flexibility', byrakrati: 'bureaucracy', fornyelse: 'renewal', innovation: 'innovation' }[step]}.`,
			),
		)
		expect(asked).toHaveLength(4)
		for (const { question, help, example, why, anchors } of asked)
			for (const said of [question, help, example, why.text, why.source, ...Object.values(anchors)])
				expect(text).toContain(said)
		for (const label of Object.values(instrument?.levelLabels ?? {})) expect(text).toContain(label)
		expect(text).toContain(instrument?.baseline)
	})

	test('shows the anchors, the baseline and the axis without unfolding', async () => {
		const [instrument] = loadInstruments()
		const seen = seenIn(await mainOf('byrakrati'))
		for (const { anchors } of (instrument?.criteria ?? []).filter(({ effect }) => effect === 'bureaucracy'))
			for (const anchor of Object.values(anchors)) expect(seen).toContain(anchor)
		expect(seen).toContain(instrument?.baseline)
		expect(seen).toContain(instrument?.effects.bureaucracy.help)
		expect(seen).toContain('−2 svårare att ställa om · 0 som i dag · +2 lättare att ställa om')
	})
})
