import { describe, expect, test } from 'vitest'
import { loadInstruments } from '#app/content/load-instruments.ts'
import { adviseScreening, isInquiryOnly } from '#app/domain/screening.ts'
import type { ScreeningAnswers } from '#app/domain/screening.ts'

const screening = loadInstruments()[0]?.screening ?? []
const no = Object.fromEntries(screening.map(({ id }) => [id, 'no'])) as ScreeningAnswers
const advise = (answers: ScreeningAnswers) => adviseScreening(screening, answers)

describe('the screening advises', () => {
	test.each([
		['a full assessment of an upphandling', { ...no, procurement: 'yes' }, 'full', ['procurement']],
		[
			'a full one as soon as something speaks for it, whatever is not answered',
			{ newBuilding: 'yes' },
			'full',
			['newBuilding'],
		],
		['a short one where only an inquiry is decided', { onlyInquiry: 'yes' }, 'short', ['onlyInquiry']],
		[
			'a short one of an inquiry also where what is inquired into would need a full one',
			{ ...no, onlyInquiry: 'yes', reorganisation: 'yes' },
			'short',
			['onlyInquiry'],
		],
		['none of a formality', { ...no, formalMatter: 'yes' }, 'none', ['formalMatter']],
		[
			'a full one where a formality is also a styrdokument: when in doubt it is assessed',
			{ ...no, formalMatter: 'yes', steeringDocument: 'yes' },
			'full',
			['steeringDocument'],
		],
		[
			'a short one where somebody does not know',
			{ ...no, newWaysOfWorking: 'unknown' },
			'short',
			['newWaysOfWorking'],
		],
		['none where everything is nej', no, 'none', []],
		['none where only the formality is not known', { ...no, formalMatter: 'unknown' }, 'none', []],
	] as const)('%s', (_what, answers, outcome, because) => {
		expect(advise(answers)).toEqual({ kind: 'advised', outcome, because, isSplit: false })
	})

	test('to divide an ärende of several decisions, beside what else it advises', () => {
		expect(advise({ ...no, separateDecisions: 'yes', newBuilding: 'yes' })).toMatchObject({
			outcome: 'full',
			isSplit: true,
		})
	})

	test('nothing while a question that could decide is open', () => {
		const rest = Object.fromEntries(Object.entries(no).filter(([id]) => id !== 'procurement'))
		expect(advise({ ...rest, formalMatter: 'yes' })).toEqual({ kind: 'unanswered', ids: ['procurement'] })
		expect(advise({})).toEqual({ kind: 'unanswered', ids: screening.map(({ id }) => id) })
	})
})

test('an inquiry is known by its own question', () => {
	expect(isInquiryOnly(screening, { ...no, onlyInquiry: 'yes' })).toBe(true)
	expect(isInquiryOnly(screening, { ...no, newWaysOfWorking: 'unknown' })).toBe(false)
})
