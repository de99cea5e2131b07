import type { Alternative, Cost } from '#app/domain/assessment.ts'
import type { Instrument } from '#app/domain/instrument.ts'
import { annexText } from '#app/text/annex.ts'
import { recordText } from '#app/text/annex-process.ts'
import { heardWords, lockInChoices, preconditionStateWords } from '#app/text/assessment-choices.ts'
import { kronor, percent } from '#app/text/format.ts'
import type { AssessedAlternative } from './annex-input.ts'
import { oneLine } from './budget.ts'
import type { Labelled } from './model.ts'

/** All that is stored of an alternative besides its answers, chain and conditions. What is not given is left out. */
export function recordNotes(instrument: Instrument, { alternative }: AssessedAlternative): Labelled[] {
	return [
		{ label: recordText.description, text: alternative.description ?? '' },
		...resources(alternative),
		...lockIns(instrument, alternative),
		...preconditions(instrument, alternative),
		...(alternative.affected ?? []).map(({ who, heard, how }) => ({
			label: recordText.heard(oneLine(who)),
			text: sentences(heardWords[heard], how),
		})),
	].filter(({ text }) => text.trim() !== '')
}

function resources({ orientation, cost }: Alternative): Labelled[] {
	const words = annexText.money
	const shares =
		typeof orientation === 'object'
			? recordText.shares(
					percent(orientation.maintain),
					percent(orientation.exploit),
					percent(orientation.explore),
				)
			: orientation === 'unknown'
				? words.unknown
				: ''
	return [
		{ label: recordText.orientation, text: shares },
		{ label: recordText.cost, text: costWords(cost) },
	]
}

function costWords({ oneOff, yearly }: Cost = {}): string {
	return [
		...(oneOff === undefined ? [] : [recordText.oneOff(kronor(oneOff))]),
		...(yearly === undefined ? [] : [recordText.yearly(kronor(yearly))]),
	].join(' · ')
}

/** The answer to the question as it is put, which is the opposite of what is stored. */
function lockIns(instrument: Instrument, { itSystem, lockIn = {} }: Alternative): Labelled[] {
	const answered = instrument.lockIns.flatMap(({ id, question }) => {
		const given = lockIn[id]
		return given === undefined
			? []
			: [{ label: recordText.lockIn(question), text: sentences(lockInChoices[given.answer], given.note) }]
	})
	const isIt = itSystem === undefined ? '' : itSystem ? recordText.yes : recordText.no
	return [{ label: recordText.itSystem, text: isIt }, ...answered]
}

function preconditions(instrument: Instrument, { preconditions: given = {} }: Alternative): Labelled[] {
	return instrument.preconditions.flatMap(({ id, label }) => {
		const { state, note } = given[id] ?? {}
		return state === undefined ? [] : [{ label, text: sentences(preconditionStateWords[state], note) }]
	})
}

/** «Saknas. Ingen plan finns.»; without the note «Saknas.» */
function sentences(word: string, note = ''): string {
	return note.trim() === '' ? `${word}.` : `${word}. ${note}`
}
