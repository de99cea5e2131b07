import { expect, test } from 'vitest'
import { afterSaving } from '#app/after-saving.server.ts'
import { findStep, stepPages } from '#app/domain/assessment-steps.ts'

const address = '/arenden/abc/bedomning'

/** Where a saved page of A's decision chain leads, of an ärende with the alternatives 0 and A. */
function after(intent: string, outcome: { anchor?: string; copied?: number } = {}): string {
	const step = findStep('beslutskedja')
	if (step === null) throw new Error('No such step')
	return afterSaving({
		address,
		pages: stepPages(['0', 'A']),
		here: { step, alternativeKey: 'A' },
		intent,
		outcome: { kind: 'saved', anchor: outcome.anchor ?? null, copied: outcome.copied ?? null },
	})
}

test('stays, says what was saved and how much was copied, and goes to what the button concerned', () => {
	expect(after('stay')).toBe(`${address}/A/beslutskedja?klar=beslutskedja/A`)
	expect(after('stay', { anchor: 'rad-1' })).toBe(`${address}/A/beslutskedja?klar=beslutskedja/A#rad-1`)
	expect(after('copy-step:x:y', { copied: 0 })).toBe(
		`${address}/A/beslutskedja?klar=beslutskedja/A&kopierat=0`,
	)
})

test('goes on to the next page, which is told what was saved', () => {
	expect(after('next')).toBe(`${address}/0/berorda?klar=beslutskedja/A`)
})

test('goes where a link led: within the assessment with what was saved, elsewhere as the link said', () => {
	expect(after(`goto:${address}/0/beslutskedja`)).toBe(`${address}/0/beslutskedja?klar=beslutskedja/A`)
	expect(after('goto:/arenden?q=lov')).toBe('/arenden?q=lov')
	expect(after('goto:/logga-ut')).toBe('/logga-ut')
})

test.each([
	'//evil.example/x',
	'/\\evil.example',
	'https://evil.example',
	'/.//evil.example',
	'/a/..//evil.example',
	'javascript:alert(1)',
])('never leads to another site: %s', (path) => {
	const to = after(`goto:${path}`)
	expect(new URL(to, 'https://vagskal.example').origin).toBe('https://vagskal.example')
	expect(to).not.toContain('evil')
})
