import { describe, expect, test } from 'vitest'
import { readNewRows } from '#app/use-cases/read-new-rows.ts'

function read(fields: Readonly<Record<string, string>>) {
	return readNewRows(new Map(Object.entries(fields)), '2026-11-24')
}

function rowsOf(fields: Readonly<Record<string, string>>) {
	return read(fields).map((row) => (row.kind === 'row' ? row.row : [row.name, row.problem]))
}

describe('a row that is filled in', () => {
	test('is a possibility with its text', () => {
		expect(rowsOf({ 'new:chain:delivery:opportunity:text': 'Fler\r\nidéer' })).toEqual([
			{ kind: 'opportunity', link: 'delivery', text: 'Fler\nidéer' },
		])
	})

	test('is a risk with its likelihood and consequence', () => {
		const risk = 'new:chain:decision:risk'
		expect(
			rowsOf({ [`${risk}:text`]: 'Avhopp', [`${risk}:likelihood`]: '2', [`${risk}:consequence`]: '4' }),
		).toEqual([{ kind: 'risk', link: 'decision', text: 'Avhopp', likelihood: 2, consequence: 4 }])
	})

	test('is a condition of a chain item, with a date as it is typed', () => {
		const condition = 'new:condition:k1'
		expect(
			rowsOf({
				[`${condition}:text`]: 'utvärdering sker',
				[`${condition}:responsible`]: 'förvaltningen',
				[`${condition}:followUp`]: '10/12',
			}),
		).toEqual([
			{
				kind: 'condition',
				chainItemId: 'k1',
				text: 'utvärdering sker',
				responsible: 'förvaltningen',
				followUp: '2026-12-10',
			},
		])
		expect(rowsOf({ [`${condition}:text`]: 'x', [`${condition}:responsible`]: '' })).toEqual([
			{ kind: 'condition', chainItemId: 'k1', text: 'x' },
		])
	})

	test('is a group that is offered, by the name in its key, or another by its own', () => {
		const offered = `new:offered:${encodeURIComponent('Brukare: äldre, 65+')}`
		expect(
			rowsOf({
				[`${offered}:heard`]: 'no',
				[`${offered}:how`]: '',
				'new:affected::who': 'Anhöriga',
				'new:affected::heard': 'yes',
				'new:affected::how': 'Samtal',
			}),
		).toEqual([
			{ kind: 'affected', who: 'Brukare: äldre, 65+', heard: 'no' },
			{ kind: 'affected', who: 'Anhöriga', heard: 'yes', how: 'Samtal' },
		])
	})

	test('names its fields, so that they are emptied once it is added', () => {
		const fields = { 'new:affected::who': 'Anhöriga', 'new:affected::heard': 'yes' }
		expect(read(fields)).toMatchObject([{ kind: 'row', names: Object.keys(fields) }])
	})
})

describe('a row', () => {
	test('with nothing but white space in it is none', () => {
		expect(
			rowsOf({
				'new:chain:delivery:risk:text': ' \n',
				'new:chain:delivery:risk:likelihood': '',
				'new:chain:delivery:risk:consequence': '',
				'new:affected::who': '',
			}),
		).toEqual([])
		expect(readNewRows(new Map(), '2026-11-24')).toEqual([])
	})

	test('that is half filled in is a problem at each field that is missing', () => {
		const risk = 'new:chain:delivery:risk'
		expect(
			rowsOf({ [`${risk}:text`]: 'Avhopp', [`${risk}:likelihood`]: '', [`${risk}:consequence`]: '' }),
		).toEqual([
			[`${risk}:likelihood`, 'missing'],
			[`${risk}:consequence`, 'missing'],
		])
		expect(
			rowsOf({ [`${risk}:text`]: '', [`${risk}:likelihood`]: '2', [`${risk}:consequence`]: '3' }),
		).toEqual([[`${risk}:text`, 'missing']])
		expect(rowsOf({ 'new:affected::who': 'Anhöriga', 'new:affected::heard': '' })).toEqual([
			['new:affected::heard', 'choice'],
		])
		expect(rowsOf({ 'new:affected::who': '', 'new:affected::heard': 'yes' })).toEqual([
			['new:affected::who', 'missing'],
		])
		expect(rowsOf({ 'new:condition:k1:responsible': 'chefen' })).toEqual([
			['new:condition:k1:text', 'missing'],
		])
	})

	test('with what cannot be stored is a problem, and does not stop the others', () => {
		expect(
			rowsOf({
				'new:condition:k1:text': 'x',
				'new:condition:k1:followUp': '31/2',
				'new:chain:delivery:opportunity:text': 'half \ud83d',
				'new:chain:followUp:opportunity:text': 'Hel',
			}),
		).toEqual([
			['new:condition:k1:followUp', 'date'],
			['new:chain:delivery:opportunity:text', 'brokenCharacter'],
			{ kind: 'opportunity', link: 'followUp', text: 'Hel' },
		])
	})

	test.each([
		'new:chain:nowhere:risk:text',
		'new:chain:delivery:wish:text',
		'new:unheard:of:text',
		'new:',
		'new:text',
		'new:offered:%E0%A4%A:heard',
		'new:offered:%00:heard',
		'new:offered:%20:heard',
	])('under a forged name, %s, is a problem and nothing worse', (name) => {
		expect(read({ [name]: 'yes' })).toContainEqual(expect.objectContaining({ kind: 'problem' }))
		expect(rowsOf({ [name]: 'yes' }).every(Array.isArray)).toBe(true)
	})
})
