import { criterionQuestion } from '#app/annex/annex-input.ts'
import { parseFieldPath } from '#app/domain/field.ts'
import type { FieldAddress } from '#app/domain/field.ts'
import type { Instrument } from '#app/domain/instrument.ts'
import { assessmentText as text } from '#app/text/assessment.ts'
import { fieldLabels } from '#app/text/field-labels.ts'
import { offeredName } from '#app/use-cases/read-new-rows.ts'
import type { Alternative } from '#db/queries/alternative.ts'

interface Names {
	readonly alternatives: readonly Pick<Alternative, 'id' | 'key'>[]
	readonly instrument: Instrument
}

/** What a summary of problems calls a posted field: «A: Motivering, Blir det …?», «Ny risk: Sannolikhet». */
export function fieldLabel(name: string, names: Names): string {
	if (name === 'summary') return text.summaryTitle
	if (name.startsWith('new:')) return newRowLabel(name.split(':'))
	const split = name.indexOf('/')
	const key = names.alternatives.find(({ id }) => id === name.slice(0, split))?.key ?? ''
	const address = parseFieldPath(name.slice(split + 1))
	return address === null ? key : `${key}: ${partLabel(address, names.instrument)}`
}

function partLabel(address: FieldAddress, instrument: Instrument): string {
	switch (address.part) {
		case 'answer':
			return `${fieldLabels.answer[address.field]}, ${criterionQuestion(instrument, address.criterion)}`
		case 'orientation':
			return fieldLabels.orientation[address.field]
		case 'cost':
			return text.costs[address.field]
		case 'itSystem':
			return text.itSystem
		case 'lockIn':
			return instrument.lockIns.find(({ id }) => id === address.check)?.question ?? address.check
		case 'precondition':
			return instrument.preconditions.find(({ id }) => id === address.principle)?.label ?? address.principle
		case 'chain':
			return fieldLabels.chain[address.field]
		case 'condition':
			return fieldLabels.condition[address.field]
		case 'affected':
			return fieldLabels.affected[address.field]
	}
}

/** `new:chain:<link>:<kind>:<field>`, `new:condition:<item>:<field>`, `new:offered:<who>:<field>`, `new:affected::<field>`. */
function newRowLabel(parts: readonly string[]): string {
	const field = parts.at(-1) ?? ''
	switch (parts[1]) {
		case 'chain':
			return `${parts[3] === 'risk' ? fieldLabels.newRisk : fieldLabels.newOpportunity}: ${labelIn(fieldLabels.chain, field)}`
		case 'condition':
			return `${fieldLabels.newCondition}: ${labelIn(fieldLabels.condition, field)}`
		case 'offered':
			return `${offeredName(parts[2] ?? '') ?? text.otherGroup}: ${labelIn(fieldLabels.affected, field)}`
		default:
			return `${text.otherGroup}: ${labelIn(fieldLabels.affected, field)}`
	}
}

function labelIn(labels: Readonly<Record<string, string>>, field: string): string {
	return labels[field] ?? field
}
