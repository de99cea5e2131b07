import { expect, test } from 'vitest'
import { savePostedFields, touchesAnswers } from '#app/use-cases/save-posted-fields.ts'
import { changeAssessmentState, findAssessment } from '#db/queries/assessment.ts'
import { changeRespondentState } from '#db/queries/respondent.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { noon } from '#tests/support/proposals.ts'
import { alsoAnswering, answering } from './answering.ts'

const motivation = 'answers/flexibility.sense/motivation'

describeDatabases('posted fields', ({ open }) => {
	test('are stored as they are read, and told as they are stored', async () => {
		const { a, save, stored } = await answering(await open())
		const { saved, refused, conflicts } = await save({
			[`${a}/cost/oneOff`]: '1,5 mnkr',
			[`${a}/orientation/maintain`]: '60 %',
			[`${a}/${motivation}`]: 'Å, så\r\när det.',
			[`${a}/itSystem`]: 'true',
		})
		expect(
			Object.fromEntries(saved.map(({ name, value }) => [name.split('/').slice(1).join('/'), value])),
		).toEqual({
			'cost/oneOff': '1500000',
			'orientation/maintain': '60',
			[motivation]: 'Å, så\när det.',
			itSystem: 'true',
		})
		expect([refused, conflicts]).toEqual([[], []])
		expect(await stored(a)).toMatchObject({ 'cost/oneOff': '1500000', [motivation]: 'Å, så\när det.' })
	})

	test('that were not changed are not touched, whatever somebody else has made of them', async () => {
		const { a, deps, target, save, stored } = await answering(await open())
		await save({ [`${a}/cost/oneOff`]: '100' })
		const untouched = { name: `${a}/cost/oneOff`, base: '7', value: '7', keepTheirs: false }
		expect(await savePostedFields(deps, target, [untouched])).toMatchObject({ saved: [], conflicts: [] })
		expect(await stored(a)).toMatchObject({ 'cost/oneOff': '100' })
	})

	test('that cannot be read are refused one by one; the others are saved', async () => {
		const { a, save, stored } = await answering(await open())
		const { saved, refused } = await save({
			[`${a}/cost/oneOff`]: 'en slant',
			[`${a}/cost/yearly`]: '200',
			[`${a}/orientation/explore`]: '101',
			[`${a}/${motivation}`]: 'trasig \ud83d',
		})
		expect(saved.map(({ name }) => name)).toEqual([`${a}/cost/yearly`])
		expect(refused.map(({ problem }) => problem)).toEqual(['kronor', 'percent', 'brokenCharacter'])
		expect(await stored(a)).toEqual({ 'cost/yearly': '200' })
	})

	test('of an alternative, a path or a question that is not asked are refused', async () => {
		const { a, save, stored } = await answering(await open())
		const names = [
			'01890000-0000-7000-8000-000000000000/cost/oneOff',
			`${a}/cost/monthly`,
			`${a}/answers/flexibility.sense/reason`,
			`${a}/answers/flexibility/level`,
			a,
			'cost/oneOff',
			'',
		]
		const { refused } = await save(Object.fromEntries(names.map((name) => [name, '1'])))
		expect(refused).toEqual(names.map((name) => ({ name, problem: 'choice' })))
		expect(await stored(a)).toEqual({})
	})

	test('that somebody else has changed come back with her text, who she is and when', async () => {
		const visit = await answering(await open())
		const other = await alsoAnswering(visit, 'controller')
		const { a, save, stored, deps, target } = visit
		await save({ [`${a}/cost/oneOff`]: '100' }, other.target)
		const { saved, conflicts } = await save({ [`${a}/cost/oneOff`]: '300', [`${a}/cost/yearly`]: '5' })
		expect(saved.map(({ name }) => name)).toEqual([`${a}/cost/yearly`])
		expect(conflicts).toEqual([
			{ name: `${a}/cost/oneOff`, theirs: '100', by: other.actor.personId, at: noon },
		])
		expect(await stored(a)).toMatchObject({ 'cost/oneOff': '100' })
		const resolved = { name: `${a}/cost/oneOff`, base: '100', value: '300', keepTheirs: false }
		await savePostedFields(deps, target, [{ ...resolved, keepTheirs: true }])
		expect(await stored(a)).toMatchObject({ 'cost/oneOff': '100' })
		await savePostedFields(deps, target, [resolved])
		expect(await stored(a)).toMatchObject({ 'cost/oneOff': '300' })
	})

	test('with the text that is there already are no conflict', async () => {
		const { a, save } = await answering(await open())
		await save({ [`${a}/cost/oneOff`]: '100' })
		expect(await save({ [`${a}/cost/oneOff`]: '100 kr' })).toMatchObject({
			saved: [{ name: `${a}/cost/oneOff`, value: '100' }],
			conflicts: [],
		})
	})

	test('with answers are an assessor’s own: another’s are another answer', async () => {
		const visit = await answering(await open())
		const other = await alsoAnswering(visit, 'controller')
		const name = `${visit.a}/${motivation}`
		await visit.save({ [name]: 'Min' })
		expect((await visit.save({ [name]: 'Hennes' }, other.target)).conflicts).toEqual([])
		expect(await visit.stored(visit.a)).toEqual({ [motivation]: 'Min' })
		expect(await visit.stored(visit.a, other.target)).toEqual({ [motivation]: 'Hennes' })
	})

	test('with answers of nobody are refused, while shared texts are saved', async () => {
		const { a, save, target } = await answering(await open())
		const nobody = { ...target, respondentId: null }
		const { saved, refused } = await save({ [`${a}/${motivation}`]: 'x', [`${a}/cost/oneOff`]: '1' }, nobody)
		expect(saved.map(({ name }) => name)).toEqual([`${a}/cost/oneOff`])
		expect(refused).toEqual([{ name: `${a}/${motivation}`, problem: 'choice' }])
	})

	test('with answers that are submitted are locked; shared texts are not', async () => {
		const { a, actor, db, save, stored, assessmentId, respondentId } = await answering(await open())
		await changeRespondentState(db, actor, { assessmentId, respondentId, to: 'submitted' })
		expect(await save({ [`${a}/${motivation}`]: 'Sent' })).toMatchObject({ saved: [], locked: 'submitted' })
		expect(await save({ [`${a}/cost/oneOff`]: '1' })).toMatchObject({ locked: null })
		expect(await stored(a)).toEqual({ 'cost/oneOff': '1' })
	})

	test('are all locked once the annex is established', async () => {
		const { a, actor, db, save, stored, assessmentId } = await answering(await open())
		await changeAssessmentState(db, actor, { assessmentId, from: ['draft'], to: 'closed' })
		for (const name of [`${a}/${motivation}`, `${a}/cost/oneOff`, 'summary'])
			expect(await save({ [name]: '1' })).toMatchObject({ saved: [], locked: 'closed' })
		expect(await stored(a)).toEqual({})
	})

	test('with the secretary’s comment follow the same rule of comparison', async () => {
		const { db, deps, target, save } = await answering(await open())
		expect((await save({ summary: 'Vi förordar A.\r\n' })).saved).toEqual([
			{ name: 'summary', value: 'Vi förordar A.\n' },
		])
		expect((await save({ summary: 'Vi förordar 0.' })).conflicts).toMatchObject([
			{ name: 'summary', theirs: 'Vi förordar A.\n', by: target.personId },
		])
		expect((await save({ summary: 'x'.repeat(8001) })).refused).toEqual([
			{ name: 'summary', problem: 'tooLong' },
		])
		const change = { name: 'summary', base: 'Vi förordar A.\n', value: '', keepTheirs: false }
		await savePostedFields(deps, target, [change])
		expect((await findAssessment(db, target))?.summary ?? '').toBe('')
	})

	test('of a row that is gone are a conflict with nothing, and lose nothing', async () => {
		const { a, save } = await answering(await open())
		const name = `${a}/chain/01890000-0000-7000-8000-000000000000/text`
		expect((await save({ [name]: 'Text till en borttagen rad' })).conflicts).toEqual([
			{ name, theirs: '', by: null, at: null },
		])
	})

	test('touch answers only where one of them was changed', () => {
		const field = { name: 'id/answers/flexibility.sense/level', base: '1', value: '1', keepTheirs: false }
		expect(touchesAnswers([field])).toBe(false)
		expect(touchesAnswers([{ ...field, value: '2' }])).toBe(true)
		expect(touchesAnswers([{ ...field, name: 'id/cost/oneOff', value: '2' }])).toBe(false)
	})
})
