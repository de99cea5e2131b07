import { afterAll, beforeAll, expect, test } from 'vitest'
import { get } from '#tests/support/forms.ts'
import { readPage } from '#tests/support/page.ts'
import { startInstallation } from './installation.ts'
import type { Installation } from './installation.ts'

let installation: Installation

beforeAll(async () => {
	installation = await startInstallation()
})
afterAll(() => installation.stop())

test('the result of a demonstration ärende shows how its figures came about, without JavaScript', async () => {
	const { path } = await installation.proposal('tillsyn')
	const text = await textOf(`${path}/resultat`)
	expect(text).toContain('Så räknades det')
	// Four answers of A about flexibilitet: +1, +2, +1 and −1.
	expect(text).toContain('(1 + 2 + 1 − 1) ÷ 4 = 0,75')
	expect(text).toContain('Oenighet mellan bedömare')
	expect(text).toContain('A: att alla berörda kan ställa om')
})

test('the review names a criterion by its short label, and links to its question', async () => {
	const { path } = await installation.proposal('verksamhetssystem')
	const { body } = await get(installation.server, `${path}/bedomning/granska`, await secretary())
	expect(body).toMatch(
		/href="[^"]*\/byrakrati#bureaucracy\.sustain"[^>]*>0, A, B: mindre tid till dokumentation</,
	)
})

async function textOf(path: string): Promise<string> {
	const { status, body } = await get(installation.server, path, await secretary())
	expect(status).toBe(200)
	return readPage(body).text.replaceAll('\u00a0', ' ')
}

function secretary() {
	return installation.logIn('maria.lindqvist')
}
