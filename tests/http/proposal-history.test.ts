import { afterAll, beforeAll, expect, test } from 'vitest'
import { proposalText } from '#app/text/proposal.ts'
import { appendAudit } from '#db/queries/audit.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import { get } from '#tests/support/forms.ts'
import { startInstallation } from './installation.ts'
import type { Installation } from './installation.ts'

let installation: Installation
beforeAll(async () => {
	installation = await startInstallation()
})
afterAll(() => installation.stop())

test('the history of an ärende shows what is newest, and all of it when asked', async () => {
	const { server, db, municipalityId, logIn, proposal } = installation
	const { id, path } = await proposal('verksamhetssystem')
	const secretary = await logIn('maria.lindqvist')
	const actor = { municipalityId, personId: null, at: new Date().toISOString() }
	await writeTransaction(db, async (transaction) => {
		for (const action of Array<string[]>(40).fill(['alternative.saved', 'fields.saved']).flat())
			await appendAudit(transaction, actor, { action, subjectType: 'test', subjectId: id, proposalId: id })
	})
	const eventsOf = (body: string) => body.match(/<li><span class="vs-number/g)?.length
	const newest = (await get(server, path, secretary)).body
	expect(eventsOf(newest)).toBe(60)
	expect(newest).not.toContain('Ärendet skapades')
	expect(newest).toContain(`href="${path}?historik=alla#historik"`)
	const all = (await get(server, `${path}?historik=alla`, secretary)).body
	expect(eventsOf(all)).toBeGreaterThan(80)
	expect(all).toContain('Ärendet skapades')
	expect(all).not.toContain(proposalText.historyAll)
})
