import { describe, expect, test } from 'vitest'
import { readDecisionForm } from '#app/use-cases/read-decision-form.ts'
import type { DecisionChoices, TypedDecision } from '#app/use-cases/read-decision-form.ts'

const choices: DecisionChoices = {
	committeeIds: ['on', 'ks'],
	personIds: ['eva'],
	alternatives: [
		{ key: '0', title: 'Som i dag' },
		{ key: 'A', title: 'Inför' },
	],
	conditions: [
		{
			number: 1,
			text: 'att krav ställs',
			responsible: 'chefen',
			followUp: '2027-09-01',
			criteria: ['renewal.scale'],
			alternatives: 'A',
		},
	],
	isMotion: false,
	today: '2026-11-24',
}
const approved: TypedDecision = {
	committeeId: 'on',
	decidedOn: '15/10',
	outcome: 'approved',
	alternative: 'A',
}

function problemsOf(typed: TypedDecision, more: Partial<DecisionChoices> = {}) {
	const read = readDecisionForm(typed, { ...choices, ...more })
	return read.kind === 'ok' ? {} : read.problems
}

describe('a recorded decision', () => {
	test('is read with the date of the latest such day, and its chosen alternative', () => {
		const read = readDecisionForm({ ...approved, paragraph: ' §  112 ', followUpOn: '1/10 2027' }, choices)
		expect(read).toEqual({
			kind: 'ok',
			decision: {
				committeeId: 'on',
				decidedOn: '2026-10-15',
				outcome: 'approved',
				paragraph: '§ 112',
				alternative: { key: 'A', title: 'Inför' },
				reason: null,
				followUpOn: '2027-10-01',
				conditions: [],
			},
		})
	})

	test('takes ticked conditions as they were edited, and own ones', () => {
		const read = readDecisionForm(
			{
				...approved,
				outcome: 'approved_with_conditions',
				'condition-0': '1',
				'condition-0-text': 'att krav alltid ställs',
				'condition-0-responsible': 'förvaltningschefen',
				'condition-0-person': 'eva',
				'condition-0-followUp': '1/9 2027',
				'own-1-text': 'att nämnden får veta hur det går',
			},
			choices,
		)
		expect(read.kind === 'ok' ? read.decision.conditions : read.problems).toEqual([
			{
				annexNumber: 1,
				text: 'att krav alltid ställs',
				responsible: 'förvaltningschefen',
				responsiblePersonId: 'eva',
				followUp: '2027-09-01',
				criteria: ['renewal.scale'],
			},
			{
				annexNumber: null,
				text: 'att nämnden får veta hur det går',
				responsible: null,
				responsiblePersonId: null,
				followUp: null,
				criteria: [],
			},
		])
	})

	test('leaves what is not ticked where it is', () => {
		expect(problemsOf({ ...approved, 'condition-0-text': '' })).toEqual({})
	})

	test.each<[string, TypedDecision, object]>([
		['nothing', {}, { committeeId: 'committeeMissing', decidedOn: 'dateMissing', outcome: 'outcomeMissing' }],
		['a day that does not exist', { ...approved, decidedOn: '31/2' }, { decidedOn: 'date' }],
		['a day to come', { ...approved, decidedOn: '2026-11-25' }, { decidedOn: 'dateInFuture' }],
		['another’s nämnd', { ...approved, committeeId: 'x' }, { committeeId: 'committeeMissing' }],
		['a bifall of nothing', { ...approved, alternative: '' }, { alternative: 'alternativeMissing' }],
		[
			'a återremiss without a reason',
			{ ...approved, outcome: 'referred_back', alternative: '' },
			{ reason: 'reasonMissing' },
		],
		[
			'a bordläggning with an alternative',
			{ ...approved, outcome: 'tabled' },
			{ alternative: 'alternativeNotChosen' },
		],
		[
			'anses besvarad of what is no motion',
			{ ...approved, outcome: 'answered' },
			{ outcome: 'answeredOnlyMotion' },
		],
		[
			'bifall med villkor without any',
			{ ...approved, outcome: 'approved_with_conditions' },
			{ outcome: 'conditionMissing' },
		],
		[
			'conditions without bifall med villkor',
			{ ...approved, 'condition-0': '1', 'condition-0-text': 'att krav ställs' },
			{ outcome: 'conditionsNotAdopted' },
		],
		[
			'a condition without text',
			{
				...approved,
				outcome: 'approved_with_conditions',
				'condition-0': '1',
				'condition-0-followUp': '31/2',
			},
			{ 'condition-0-text': 'textMissing', 'condition-0-followUp': 'date' },
		],
		[
			'a person who is not there',
			{ ...approved, outcome: 'approved_with_conditions', 'own-0-text': 'att x', 'own-0-person': 'z' },
			{ 'own-0-person': 'personUnknown' },
		],
		['a broken character', { ...approved, reason: 'a\0b' }, { reason: 'brokenCharacter' }],
		['a long paragraph', { ...approved, paragraph: '§'.repeat(201) }, { paragraph: 'lineTooLong' }],
	])('with %s is refused', (_what, typed, problems) => {
		expect(problemsOf(typed)).toEqual(problems)
	})

	test('of a motion may be that it is anses besvarad', () => {
		expect(problemsOf({ ...approved, outcome: 'answered', alternative: '' }, { isMotion: true })).toEqual({})
	})

	test('needs no alternative where the ärende has no annex', () => {
		expect(problemsOf({ ...approved, alternative: '' }, { alternatives: [] })).toEqual({})
	})
})
