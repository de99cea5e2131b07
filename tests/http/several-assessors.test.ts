import { afterAll, beforeAll, expect, test } from 'vitest'
import { assessmentReplies as replies } from '#app/text/assessment-replies.ts'
import { annexPageText } from '#app/text/annex-page.ts'
import { qualityReviewText, reviewParts } from '#app/text/quality-review.ts'
import { commentsText, reconciliationText } from '#app/text/reconciliation.ts'
import { get, post } from '#tests/support/forms.ts'
import type { FormFields, Received, Sent } from '#tests/support/forms.ts'
import { readPage } from '#tests/support/page.ts'
import { followLink, inviteByLink } from './guest.ts'
import { startInstallation } from './installation.ts'
import type { Installation } from './installation.ts'
import { submit } from './secretary.ts'

/** One ärende by several: invited, blind, reconciled by two at once, reviewed, mended, approved and established. */
let installation: Installation
let secretary: Sent
let colleague: Sent
let reviewer: Sent
let path: string
let alternative: string
const assessors: Record<string, Sent> = {}

beforeAll(async () => {
	installation = await startInstallation()
	secretary = await installation.logIn('maria.lindqvist')
	colleague = await installation.newPerson({
		municipality: 'alvstad',
		role: 'sekreterare',
		committee: 'Omsorgsnämnden',
	})
	reviewer = await installation.logIn('johan.akesson')
	await installation.db
		.updateTable('municipality')
		.set({ settings: JSON.stringify({ reviewRequired: true }) })
		.where('id', '=', installation.municipalityId)
		.execute()
	path = await newProposal()
})
afterAll(() => installation.stop())

async function newProposal(): Promise<string> {
	const as = { installation, sent: secretary }
	const created = await submit(as, '/arenden/ny', [
		['title', 'Flera bedömare'],
		['committeeId', await installation.committeeId('Omsorgsnämnden')],
		['type', 'other'],
	])
	const address = created.replace(/\/alternativ.*/, '')
	for (const key of ['0', 'A'])
		await submit(as, `${address}/alternativ`, [
			['intent', 'add'],
			['key', key],
			['title', `Alternativ ${key}`],
			['zero', key === '0' ? '1' : ''],
		])
	return address
}

function send(page: string, fields: FormFields, sent: Sent): Promise<Received> {
	return post(installation.server, path + page, fields, sent)
}

async function textOf(page: string, sent: Sent): Promise<string> {
	return readPage((await get(installation.server, path + page, sent)).body).text
}

/** Answers as the plain form does, with what the page has in it. */
async function answer(sent: Sent, level: string): Promise<void> {
	const step = `${path}/bedomning/alla/flexibilitet`
	const { forms } = readPage((await get(installation.server, step, sent)).body)
	const [base] = forms.flat().filter(([name]) => /^was:.*\/answers\/flexibility\.sense\/level$/.test(name))
	const name = (base?.[0] ?? '').slice('was:'.length)
	alternative = name.split('/')[0] ?? ''
	const motivation = name.replace('/level', '/motivation')
	const typed: FormFields = [
		[name, level],
		[motivation, `Motivering till ${level}.`],
		['intent', 'stay'],
	]
	const kept = forms.flat().filter(([field]) => field.startsWith('was:'))
	expect((await post(installation.server, step, [...kept, ...typed], sent)).status).toBe(302)
}

function agreed(field: string, base: string, value: string): FormFields {
	const name = `${alternative}/answers/flexibility.sense/${field}`
	return [
		[`was:${name}`, base],
		[name, value],
		['intent', 'stay'],
	]
}

test('three are invited, and are blind to each other until they have submitted', async () => {
	const invited = await installation.db
		.selectFrom('person')
		.select('id')
		.where('email', '=', 'eva.sandstrom@alvstad.example')
		.executeTakeFirstOrThrow()
	await send(
		'/bedomare',
		[
			['personId', invited.id],
			['role', 'utredare'],
			['dueOn', '2099-12-31'],
			['intent', 'invite-account'],
		],
		secretary,
	)
	assessors['utredare'] = await installation.logIn('eva.sandstrom')
	for (const role of ['controller', 'enhetschef'])
		assessors[role] = await followLink(
			installation,
			await inviteByLink(installation, secretary, path, { role }),
		)
	expect(await textOf('', secretary)).toContain('0 av 3 klara')
	const levels = { utredare: '2', controller: '-1', enhetschef: '1' }
	for (const [role, level] of Object.entries(levels)) await answer(assessors[role] ?? {}, level)
	for (const sent of Object.values(assessors)) {
		const own = await textOf('/bedomning/granska', sent)
		expect(own.match(/Motivering till/g)).toHaveLength(1)
		expect((await get(installation.server, `${path}/samstamning`, sent)).status).not.toBe(200)
	}
	const page = await textOf('/samstamning', secretary)
	expect(page).toContain('Svaren visas när alla bedömare har lämnat in. Kvar: ')
	expect(page).not.toContain('Motivering till')
	expect((await send('/samstamning/spara', agreed('level', '', '1'), secretary)).body).toContain(
		reconciliationText.awaited,
	)
})

test('each submits; somebody with a link cannot change her answers until the secretary opens them', async () => {
	for (const sent of Object.values(assessors))
		expect((await send('/bedomning/granska', [['intent', 'submit']], sent)).status).toBe(302)
	expect(await textOf('', secretary)).toContain('3 av 3 klara')
	const controller = assessors['controller'] ?? {}
	const late = agreed('level', '-1', '0')
	expect((await send('/bedomning/alla/flexibilitet', late, controller)).status).toBe(409)
	const { id } = await installation.db
		.selectFrom('respondent')
		.innerJoin('assessment', 'assessment.id', 'assessment_id')
		.innerJoin('proposal', 'proposal.id', 'proposal_id')
		.select('respondent.id')
		.where('title', '=', 'Flera bedömare')
		.where('role', '=', 'controller')
		.executeTakeFirstOrThrow()
	const open = (reason: string): FormFields => [
		['respondentId', id],
		['reason', reason],
		['intent', 'reopen'],
	]
	expect((await send('/bedomare', open(''), secretary)).status).toBe(422)
	expect((await send('/bedomare', open('Ny uppgift.'), secretary)).status).toBe(302)
	expect(await textOf('', secretary)).toContain('2 av 3 klara Kvar: controller.')
	await send('/bedomning/granska', [['intent', 'submit']], controller)
	expect(await textOf('?historik=alla', secretary)).toContain('Skäl: Ny uppgift.')
})

test('the answers lie side by side, and two who write in the same field are shown both texts', async () => {
	const page = await textOf('/samstamning?visa=oeniga', secretary)
	expect(page).toContain(reconciliationText.figures(1, 32))
	for (const part of ['−1 till +2', 'Motivering till -1.', 'Motivering till 2.', reconciliationText.disputed])
		expect(page).toContain(part)
	expect((await send('/samstamning/1', agreed('reason', '', 'Rutinen finns.'), secretary)).status).toBe(302)
	const second = await send('/samstamning/1', agreed('reason', '', 'Rutinen saknas.'), colleague)
	expect(second.status).toBe(409)
	const shown = readPage(second.body)
	expect(shown.text).toContain(replies.conflictSummary)
	expect(shown.text).toContain('Rutinen finns.')
	expect(shown.forms.flat()).toContainEqual([
		`${alternative}/answers/flexibility.sense/reason`,
		'Rutinen saknas.',
	])
	expect((await send('/samstamning/1', agreed('level', '', '1'), colleague)).status).toBe(302)
	expect((await send('/samstamning/1', agreed('motivation', '', 'Vi enades.'), secretary)).status).toBe(302)
	expect(await textOf('/resultat', secretary)).toContain('enades')
})

test('a comment is answered and löst', async () => {
	const say = (text: string, parentId: string): FormFields => [
		['text', text],
		['parentId', parentId],
		['intent', 'comment'],
	]
	expect((await send('/samstamning/1', say(' ', ''), secretary)).body).toContain(
		commentsText.problems.missing,
	)
	await send('/samstamning/1', say('Vilken rutin?', ''), secretary)
	const { id } = await installation.db
		.selectFrom('comment')
		.select('id')
		.where('text', '=', 'Vilken rutin?')
		.executeTakeFirstOrThrow()
	await send('/samstamning/1', say('Den från 2024.', id), assessors['utredare'] ?? {})
	expect(await textOf('/samstamning', secretary)).toContain(reconciliationText.openComments(1))
	await send(
		'/samstamning/1',
		[
			['commentId', id],
			['intent', 'resolve-comment'],
		],
		secretary,
	)
	const page = await textOf('/samstamning/1', colleague)
	for (const part of ['Den från 2024.', commentsText.resolved]) expect(page).toContain(part)
})

test('the review sends it back with a remark at its field, and approves what is mended', async () => {
	const review = (intent: string, fields: FormFields, sent: Sent) =>
		send('/granskning', [...fields, ['intent', intent]], sent)
	expect(await textOf('/bilaga', secretary)).toContain(annexPageText.notApproved)
	expect((await review('send', [], secretary)).status).toBe(302)
	expect((await send('/samstamning/1', agreed('reason', 'Rutinen finns.', 'x'), secretary)).status).toBe(422)
	expect(await textOf('/granskning', reviewer)).toContain(qualityReviewText.parts.language.title)
	const remark: FormFields = [
		['field', 'answers/flexibility.sense'],
		['alternativeId', alternative],
		['text', 'Säg vilken rutin.'],
	]
	expect((await review('remark', remark, reviewer)).status).toBe(302)
	expect((await review('approve', [], reviewer)).status).toBe(422)
	expect((await review('send-back', [['reason', 'Otydligt.']], reviewer)).status).toBe(302)
	expect(await textOf('/granskning', secretary)).toContain(qualityReviewText.sentBack('Otydligt.'))
	const atField = qualityReviewText.atField('Säg vilken rutin.')
	expect(await textOf('/bedomning/alla/flexibilitet', secretary)).toContain(atField)
	expect(await textOf('/bedomning/alla/flexibilitet', assessors['utredare'] ?? {})).not.toContain(atField)
	const { id } = await installation.db
		.selectFrom('comment')
		.select('id')
		.where('kind', '=', 'remark')
		.executeTakeFirstOrThrow()
	const mended = agreed('reason', 'Rutinen finns.', 'Rutinen från 2024 finns.')
	expect((await send('/samstamning/1', mended, secretary)).status).toBe(302)
	await review('mark-done', [['commentId', id]], secretary)
	expect(await textOf('/bedomning/alla/flexibilitet', secretary)).not.toContain(atField)
	await review('send', [], secretary)
	const ticked = reviewParts.map((part) => [part, '1'] as const)
	expect((await review('approve', ticked, reviewer)).status).toBe(302)
	const history = await textOf('?historik=alla', secretary)
	for (const step of ['Granskaren skickade tillbaka bedömningen', 'Skäl: Otydligt.', 'Bedömningen godkändes'])
		expect(history).toContain(step)
})

test('what is approved is established, and says that the assessors agreed', async () => {
	const { forms } = readPage((await get(installation.server, `${path}/bilaga`, secretary)).body)
	const read = forms.flat().filter(([name]) => name === 'read')
	const { status } = await send('/bilaga', [...read, ['confirm', '1']], secretary)
	expect(status).toBe(302)
	const annex = await get(installation.server, `${path}/bilaga/1/bilaga.txt`, secretary)
	expect(annex.body.replace(/\s+/g, ' ')).toMatch(/enades efter samtal om 1 av 32 svar/)
})
