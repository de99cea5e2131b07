import type { ChangedField, DocumentChange } from '#app/domain/document-change.ts'
import type { Instrument } from '#app/domain/instrument.ts'
import { changedName } from './changed-names.ts'
import { changedValue } from './changed-values.ts'
import { integer, uncapitalised } from './format.ts'

/** A change as it is read. */
export interface ChangeWords {
	/** «Innovation, fånga och pröva, alternativ A: från vet ej till +1» or «Motivering till … har ändrats». */
	readonly sentence: string
	/** What is too long for the sentence, before and after, null where there is nothing; null for a short value. */
	readonly texts: { readonly from: string | null; readonly to: string | null } | null
}

export function changeWords(change: DocumentChange, instrument: Instrument): ChangeWords {
	const { field, from, to } = change
	const name = fullName(change, instrument)
	if (isText(field)) return { sentence: `${name} ${whatHappened(from, to)}`, texts: { from, to } }
	const value = (stored: string | null) => changedValue(field, stored, instrument)
	return { sentence: `${name}: från ${value(from)} till ${value(to)}`, texts: null }
}

/** The one line of an annex that tells what is new in it. */
export const changesText = {
	since: (version: number, items: readonly string[], more: number) =>
		`Ändrat sedan version ${integer(version)}: ${[...items.map(uncapitalised), ...others(more, items.length)].join('; ')}.`,
	none: (version: number) => `Inget i underlaget har ändrats sedan version ${integer(version)}.`,
}

function others(count: number, told: number): string[] {
	if (count === 0) return []
	const changes = `${integer(count)} ${count === 1 ? 'ändring' : 'ändringar'}`
	return [told === 0 ? changes : `och ${changes} till`]
}

function fullName({ alternative, field }: DocumentChange, instrument: Instrument): string {
	const name = changedName(field, instrument)
	if (alternative === null) return name
	const place = `alternativ ${alternative}`
	if (field.part === 'alternative') return name === '' ? `Alternativ ${alternative}` : `${name} på ${place}`
	return [name, place, ...whose(field)].join(', ')
}

function whose(field: ChangedField): string[] {
	if (field.part !== 'answer' || field.by === null) return []
	return [field.by.kind === 'agreed' ? 'gemensamt svar' : field.by.role]
}

function whatHappened(from: string | null, to: string | null): string {
	if (from === null) return 'har tillkommit'
	return to === null ? 'har tagits bort' : 'har ändrats'
}

/** What may be long, and is shown before and after rather than in a sentence. */
export function isText(field: ChangedField): boolean {
	switch (field.part) {
		case 'proposal':
			return field.field === 'title' || field.field === 'description'
		case 'assessment':
			return field.field === 'summary' || field.field === 'screeningReason'
		case 'alternative':
			return field.field !== 'zero'
		case 'answer':
			return field.field !== 'level' && field.field !== 'evidence'
		case 'lockIn':
		case 'precondition':
			return field.field === 'note'
		case 'chain':
		case 'condition':
			return field.field === 'whole' || field.field === 'text'
		case 'affected':
			return field.field !== 'heard'
		case 'weight':
		case 'orientation':
		case 'cost':
		case 'itSystem':
			return false
	}
}
