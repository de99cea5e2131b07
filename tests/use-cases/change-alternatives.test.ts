import { expect, test } from 'vitest'
import { changeAlternatives, mayChangeAlternatives } from '#app/use-cases/change-alternatives.ts'
import type { AlternativeChange } from '#app/use-cases/change-alternatives.ts'
import { listAlternatives } from '#db/queries/alternative.ts'
import { readFields } from '#db/queries/read-fields.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { answering } from './answering.ts'
import type { Answering } from './answering.ts'

type Typed = Partial<AlternativeChange['typed']> & { readonly intent: string }

const empty = { key: '', title: '', description: '' }

function change({ deps, actor, proposalId, assessmentId, respondentId }: Answering, typed: Typed) {
	const all = { alternativeId: '', zero: '', bases: empty, ...empty, ...typed }
	return changeAlternatives(deps, { actor, proposalId, assessmentId, respondentId, typed: all })
}

function refusal(field: string, problem: string) {
	return { kind: 'refused', problems: [{ field, problem }] }
}

describeDatabases('alternatives, as they are typed,', ({ open }) => {
	test('are added last, as the nollalternativ where that is ticked', async () => {
		const visit = await answering(await open())
		await change(visit, { intent: 'add', key: ' B ', title: ' Inför LOV ', description: 'a\r\nb' })
		await change(visit, { intent: 'add', key: 'Z', title: 'Inget beslut', zero: '1' })
		expect(await visit.keys()).toBe('0 A B (Z)')
		const { db, actor, proposalId } = visit
		const [, , added] = await listAlternatives(db, { ...actor, proposalId })
		expect(added).toMatchObject({ key: 'B', title: 'Inför LOV', description: 'a\nb' })
	})

	test.each([
		[{ title: 'x' }, 'key', 'keyMissing'],
		[{ key: ' ', title: 'x' }, 'key', 'keyMissing'],
		[{ key: 'x'.repeat(21), title: 'x' }, 'key', 'keyTooLong'],
		[{ key: 'A', title: 'x' }, 'key', 'keyTaken'],
		[{ key: 'B' }, 'title', 'alternativeTitleMissing'],
		[{ key: 'B', title: 'x'.repeat(301) }, 'title', 'titleTooLong'],
		[{ key: 'B', title: 'x', description: 'x'.repeat(8001) }, 'description', 'tooLong'],
		[{ key: 'B', title: 'x', description: 'a\0b' }, 'description', 'brokenCharacter'],
	])('are refused when %j: %s, %s', async (typed, field, problem) => {
		const visit = await answering(await open())
		expect(await change(visit, { intent: 'add', ...typed })).toEqual(refusal(field, problem))
		expect(await visit.keys()).toBe('0 A')
	})

	test('with a broken character are told so, not that they are missing', async () => {
		const visit = await answering(await open())
		const outcome = await change(visit, { intent: 'add', key: 'B', title: 'half \ud83d' })
		expect(outcome).toEqual(refusal('title', 'brokenCharacter'))
	})

	test('are at most six', async () => {
		const visit = await answering(await open())
		for (const key of ['B', 'C', 'D', 'E']) await change(visit, { intent: 'add', key, title: key })
		const tooMany = refusal('title', 'tooManyAlternatives')
		expect(await change(visit, { intent: 'add', key: 'F', title: 'F' })).toEqual(tooMany)
		expect(await change(visit, { intent: 'copy', alternativeId: visit.a })).toEqual(tooMany)
		expect(await visit.keys()).toBe('0 A B C D E')
	})

	test('are renamed by comparison with what the page showed', async () => {
		const visit = await answering(await open())
		const bases = { key: 'A', title: 'Alternativ A', description: '' }
		const rename = (title: string, base = bases) =>
			change(visit, { intent: 'save', alternativeId: visit.a, key: 'A', title, bases: base })
		expect(await rename('Inför LOV')).toEqual({ kind: 'done' })
		expect(await rename('Avstå')).toEqual({
			kind: 'conflict',
			problems: [{ field: 'title', problem: 'changedMeanwhile', theirs: 'Inför LOV' }],
		})
		expect(await rename('Avstå', { ...bases, title: 'Inför LOV' })).toEqual({ kind: 'done' })
		const taken = { key: '0', title: 'Avstå', bases: { ...bases, title: 'Avstå' } }
		expect(await change(visit, { intent: 'save', alternativeId: visit.a, ...taken })).toEqual(
			refusal('key', 'keyTaken'),
		)
	})

	test('are moved, marked and removed, and the last one stays', async () => {
		const visit = await answering(await open())
		const { a, zero, keys } = visit
		await change(visit, { intent: 'zero', alternativeId: zero })
		await change(visit, { intent: 'up', alternativeId: a })
		expect(await keys()).toBe('A (0)')
		await change(visit, { intent: 'down', alternativeId: a })
		await change(visit, { intent: 'not-zero', alternativeId: zero })
		expect(await keys()).toBe('0 A')
		await change(visit, { intent: 'remove', alternativeId: zero })
		await change(visit, { intent: 'remove', alternativeId: a })
		expect(await keys()).toBe('A')
	})

	test('are copied with one’s own answers, which wait for confirmation, under the first free letter', async () => {
		const visit = await answering(await open())
		const { a, db, target, respondentId, keys, save } = visit
		await save({
			[`${a}/answers/flexibility.sense/level`]: '1',
			[`${a}/answers/flexibility.sense/motivation`]: 'Så är det.',
			[`${a}/cost/oneOff`]: '100',
		})
		await change(visit, { intent: 'copy', alternativeId: a })
		expect(await keys()).toBe('0 A B')
		const content = await readFields(db, { ...target, respondentId })
		const copied = content.fields.filter(({ alternativeId }) => ![a, visit.zero].includes(alternativeId))
		expect(
			copied.map(({ path, value, awaitingConfirmation }) => [path, value, awaitingConfirmation]),
		).toEqual(
			expect.arrayContaining([
				['answers/flexibility.sense/level', '1', true],
				['cost/oneOff', '100', false],
			]),
		)
	})

	test('that do not exist are not changed, and nothing else is', async () => {
		const visit = await answering(await open())
		await change(visit, { intent: 'zero', alternativeId: visit.zero })
		for (const intent of ['up', 'down', 'zero', 'copy', 'remove', 'save', 'explode', ''])
			await change(visit, { intent, alternativeId: visit.assessmentId, key: 'Q', title: 'Q' })
		expect(await visit.keys()).toBe('(0) A')
	})
})

test('alternatives are open while answers are', () => {
	expect(mayChangeAlternatives({ status: 'open' }, null)).toBe(true)
	expect(mayChangeAlternatives({ status: 'open' }, { state: 'draft' })).toBe(true)
	for (const state of ['submitted', 'in_review', 'approved', 'closed'] as const)
		expect(mayChangeAlternatives({ status: 'open' }, { state })).toBe(false)
	for (const status of ['withdrawn', 'archived'] as const)
		expect(mayChangeAlternatives({ status }, { state: 'draft' })).toBe(false)
})
