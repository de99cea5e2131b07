import { describe, expect, test } from 'vitest'
import { readProposalForm } from '#app/use-cases/read-proposal-form.ts'
import type { TypedProposal } from '#app/use-cases/read-proposal-form.ts'

const known = { committeeIds: ['omsorg', 'social'], unitIds: ['forvaltning'], today: '2026-11-24' }
const typed: TypedProposal = {
	title: 'Valfrihet i hemtjänsten',
	committeeId: 'omsorg',
	type: 'inquiry',
	diarienummer: '',
	meetingDate: '',
	raisedOn: '',
	description: '',
	unitId: '',
	preparedByName: '',
	preparedByRole: '',
}

function read(changed: Partial<TypedProposal>) {
	const result = readProposalForm({ ...typed, ...changed }, known)
	return result.kind === 'ok' ? result.values : result.problems
}

describe('an ärende', () => {
	test('needs a heading, a nämnd and a type, and nothing else', () => {
		expect(read({})).toEqual(typed)
		expect(read({ title: '', committeeId: '', type: '' })).toEqual({
			title: 'titleMissing',
			committeeId: 'committeeMissing',
			type: 'typeMissing',
		})
	})

	test('is stored without white space around, with dates as dates and lines as lines', () => {
		expect(
			read({
				title: '  Valfrihet\u0007 ',
				diarienummer: ' ON 2026/00123 ',
				meetingDate: '10/12',
				description: 'Ett.\r\n\r\nTvå. ',
				unitId: 'forvaltning',
				preparedByName: 'A\u030asa',
			}),
		).toEqual({
			...typed,
			title: 'Valfrihet',
			diarienummer: 'ON 2026/00123',
			meetingDate: '2026-12-10',
			description: 'Ett.\n\nTvå.',
			unitId: 'forvaltning',
			preparedByName: 'Åsa',
		})
	})

	test.each([
		[{ title: ' \n ' }, { title: 'titleMissing' }],
		[{ title: 'x'.repeat(301) }, { title: 'titleTooLong' }],
		[{ title: 'x'.repeat(9000) }, { title: 'titleTooLong' }],
		[{ title: 'a\0b' }, { title: 'brokenCharacter' }],
		[{ preparedByRole: '\ud83d' }, { preparedByRole: 'brokenCharacter' }],
		[{ diarienummer: 'x'.repeat(41) }, { diarienummer: 'diarienummerTooLong' }],
		[{ description: 'x'.repeat(8001) }, { description: 'tooLong' }],
		[{ meetingDate: '31/2' }, { meetingDate: 'date' }],
		[{ meetingDate: 'snart' }, { meetingDate: 'date' }],
		[{ committeeId: 'bildning' }, { committeeId: 'committeeMissing' }],
		[{ type: 'Motion' }, { type: 'typeMissing' }],
	])('is refused with the field that is wrong: %j', (changed, problems) => {
		expect(read(changed)).toEqual(problems)
	})

	test('tells all that is wrong at once', () => {
		expect(read({ title: '', meetingDate: '31/2', diarienummer: 'x'.repeat(41) })).toEqual({
			title: 'titleMissing',
			meetingDate: 'date',
			diarienummer: 'diarienummerTooLong',
		})
	})

	test('belongs to no unit where the one chosen is none of the municipality’s', () => {
		expect(read({ unitId: 'grannens' })).toEqual(typed)
	})

	test('may have a heading of 300 characters and a diarienummer of 40', () => {
		const longest = { title: 'å'.repeat(300), diarienummer: '1'.repeat(40) }
		expect(read(longest)).toEqual({ ...typed, ...longest })
	})
})
