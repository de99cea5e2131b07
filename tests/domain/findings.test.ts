import { describe, expect, test } from 'vitest'
import type { Alternative, AnswerValue } from '#app/domain/assessment.ts'
import type { Finding } from '#app/domain/finding.ts'
import { findFindings } from '#app/domain/findings.ts'
import { scoreAssessment } from '#app/domain/score.ts'
import { sufficiencyOf } from '#app/domain/sufficiency.ts'
import { answersOf, documentOf, workedExample } from '#tests/annex/annex-models.ts'

const sixteen = (level: AnswerValue) => answersOf(Array.from({ length: 16 }, () => level))

const zero: Alternative = { id: '0', title: 'Som i dag', zero: true, answers: sixteen(0) }

/** An alternative of which there is nothing to ask. */
const sound: Alternative = {
	id: 'A',
	title: 'Förslaget',
	answers: sixteen(1),
	preconditions: {
		prioritering: { state: 'in_place' },
		kostnadskontroll: { state: 'partly' },
		nyttorealisering: { state: 'in_place' },
		nyttokontroll: { state: 'in_place' },
		kompetensforsorjning: { state: 'in_place' },
	},
	lockIn: { outdatedSystem: { answer: 'no' }, longCommitment: { answer: 'notApplicable' } },
	affected: [
		{ who: 'Brukare', heard: 'yes' },
		{ who: 'Personal', heard: 'partly' },
	],
}

function findingsOf(alternatives: readonly Alternative[], kind: 'full' | 'short' = 'full'): Finding[] {
	const document = { ...documentOf(alternatives), kind }
	return findFindings(document, scoreAssessment(document).alternatives)
}

describe('findings', () => {
	test('are none where all is answered, in place and heard', () => {
		expect(findingsOf([zero, sound])).toEqual([])
	})

	test('tell that there is one alternative only, and no nollalternativ', () => {
		expect(findingsOf([sound])).toEqual([{ code: 'oneAlternative' }, { code: 'noZeroAlternative' }])
		expect(findingsOf([sound, { ...sound, id: 'B' }])).toEqual([{ code: 'noZeroAlternative' }])
	})

	test('tell what an alternative that cannot be assessed lacks', () => {
		const values: AnswerValue[] = [...Array<AnswerValue>(8).fill(1), ...Array<AnswerValue>(8).fill('unknown')]
		expect(findingsOf([zero, { ...sound, answers: answersOf(values) }])).toEqual([
			{
				code: 'cannotBeAssessed',
				alternatives: ['A'],
				reasons: ['coverage', 'effect_without_level'],
				answersNeeded: 2,
				effectsWithoutLevel: ['renewal', 'innovation'],
			},
		])
	})

	test('have the avgörande Vet ej that accounts for most first, and contradiction', () => {
		const findings = findingsOf([zero, { ...sound, answers: workedExample.answers }])
		expect(findings.map((finding) => ('criterion' in finding ? finding.criterion : finding.code))).toEqual([
			'innovation.seize',
			'flexibility.sustain',
			'renewal.scale',
			'renewal.sustain',
			'contradiction',
		])
		expect(findings.at(-1)).toEqual({
			code: 'contradiction',
			alternatives: ['A'],
			raised: ['flexibility', 'renewal', 'innovation'],
			lowered: ['bureaucracy'],
		})
	})

	test('have nothing of a Vet ej that changes no verdict', () => {
		const one = answersOf(['unknown', ...Array<AnswerValue>(15).fill(2)])
		expect(findingsOf([zero, { ...sound, answers: one }])).toEqual([])
	})

	test('tell that Vet ej together, but none alone, can change the direction', () => {
		const values: AnswerValue[] = [
			...(['unknown', 1, 1, 1, 'unknown', 1, 1, 1, 'unknown', 0, 1, 1, 'unknown', 1, 0, 1] as const),
		]
		const findings = findingsOf([zero, { ...sound, answers: answersOf(values) }])
		expect(findings).toEqual([{ code: 'uncertain', alternatives: ['A'] }])
	})

	test('tell of a missing or unknown precondition, and of none stated, but never of the nollalternativ', () => {
		const given = {
			...sound.preconditions,
			prioritering: { state: 'missing' },
			nyttokontroll: { state: 'unknown' },
		} as const
		const { preconditions, ...silent } = sound
		expect(preconditions).toBeDefined()
		expect(
			findingsOf([zero, { ...sound, preconditions: given }, { ...silent, id: 'B' }]).filter(({ code }) =>
				code.startsWith('precondition'),
			),
		).toEqual([
			{ code: 'precondition', precondition: 'prioritering', state: 'missing', alternatives: ['A'] },
			{ code: 'precondition', precondition: 'nyttokontroll', state: 'unknown', alternatives: ['A'] },
			{ code: 'preconditionsNotStated', alternatives: ['B'] },
		])
		expect(findingsOf([{ ...zero, preconditions: given }, sound])).toEqual([])
	})

	test('tell of lock-in that is there or unclear, of the nollalternativ too', () => {
		const lockIn = { longCommitment: { answer: 'yes' }, unownedRoutine: { answer: 'unknown' } } as const
		expect(
			findingsOf([
				{ ...zero, lockIn },
				{ ...sound, lockIn },
			]),
		).toEqual([
			{ code: 'lockInUnclear', check: 'unownedRoutine', alternatives: ['0', 'A'] },
			{ code: 'lockIn', check: 'longCommitment', alternatives: ['0', 'A'] },
		])
	})

	test('call a requirement of an it-system missing or unclear, and unanswered is unclear', () => {
		const system = {
			...sound,
			itSystem: true,
			lockIn: { dataOwnership: { answer: 'yes' }, closedStandards: { answer: 'no' } },
		} as const
		expect(findingsOf([zero, system])).toEqual([
			{ code: 'shallUnclear', check: 'noOpenApi', alternatives: ['A'] },
			{ code: 'shallMissing', check: 'dataOwnership', alternatives: ['A'] },
		])
		expect(findingsOf([{ ...system, id: '0', zero: true }, sound])).toEqual([
			{ code: 'lockIn', check: 'dataOwnership', alternatives: ['0'] },
		])
	})

	test('tell of disagreement until it is settled', () => {
		const assessors = ([-1, 2] as const).map((level) => ({
			role: 'bedömare',
			answers: { 'flexibility.sense': { level } },
		}))
		const { 'flexibility.sense': agreed, ...others } = sixteen(1)
		expect(findingsOf([zero, { ...sound, answers: others, assessors }])).toEqual([
			{ code: 'disagreement', criterion: 'flexibility.sense', alternatives: ['A'] },
		])
		expect(
			findingsOf([
				zero,
				{ ...sound, answers: { ...others, ...(agreed ? { 'flexibility.sense': agreed } : {}) }, assessors },
			]),
		).toEqual([])
	})

	test('tell who is not heard or may not be, once for all alternatives', () => {
		const affected = [
			{ who: ' Anhöriga ', heard: 'no' },
			{ who: 'Barn', heard: 'unknown' },
		] as const
		expect(
			findingsOf([zero, { ...sound, affected }, { ...sound, id: 'B', affected: [affected[0]] }]),
		).toEqual([
			{ code: 'unheard', who: 'Anhöriga', heard: 'no', alternatives: ['A', 'B'] },
			{ code: 'unheard', who: 'Barn', heard: 'unknown', alternatives: ['A'] },
		])
	})

	test('tell that nobody is named, in a full assessment only', () => {
		const { affected, preconditions, ...silent } = sound
		expect([affected, preconditions]).not.toContain(undefined)
		expect(findingsOf([zero, silent])).toEqual([
			{ code: 'heardNotStated' },
			{ code: 'preconditionsNotStated', alternatives: ['A'] },
		])
		const level = { level: 1 } as const
		const answers = { flexibility: level, bureaucracy: level, renewal: level, innovation: level }
		expect(
			findingsOf(
				[
					{ ...zero, answers },
					{ ...silent, answers },
				],
				'short',
			),
		).toEqual([])
	})
})

describe('the material', () => {
	test('is enough where there is nothing to ask', () => {
		expect(sufficiencyOf([])).toEqual({ verdict: 'enough', missing: [], questions: [] })
	})

	test('is enough with questions where nothing is missing', () => {
		const findings: Finding[] = [{ code: 'noZeroAlternative' }]
		expect(sufficiencyOf(findings)).toEqual({
			verdict: 'enoughWithQuestions',
			missing: [],
			questions: findings,
		})
	})

	test.each<Finding>([
		{ code: 'oneAlternative' },
		{ code: 'heardNotStated' },
		{ code: 'shallUnclear', check: 'noOpenApi', alternatives: ['A'] },
		{
			code: 'cannotBeAssessed',
			alternatives: ['A'],
			reasons: ['coverage'],
			answersNeeded: 2,
			effectsWithoutLevel: [],
		},
	])('lacks something with $code, and the questions stay', (finding) => {
		expect(sufficiencyOf([finding, { code: 'noZeroAlternative' }])).toEqual({
			verdict: 'missing',
			missing: [finding],
			questions: [{ code: 'noZeroAlternative' }],
		})
	})
})
