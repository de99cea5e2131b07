import type {
	Evidence,
	HeardState,
	LockInAnswer,
	PreconditionState,
	ProposalType,
} from '#app/domain/assessment.ts'
import type { ChangedField } from '#app/domain/document-change.ts'
import type { Instrument } from '#app/domain/instrument.ts'
import { evidenceWords, heardWords, lockInChoices, preconditionStateWords } from './assessment-choices.ts'
import { decimal, kronor, percent, signedLevel, uncapitalised } from './format.ts'
import { proposalTypes } from './proposal-types.ts'

/** A stored value (document-change.ts) as it stands in «från … till …». */
export function changedValue(field: ChangedField, stored: string | null, instrument: Instrument): string {
	if (stored === null)
		return field.part === 'answer' && field.field === 'level' ? 'inte besvarad' : 'ej angivet'
	switch (field.part) {
		case 'proposal':
			return proposalValue(field, stored)
		case 'assessment':
			return assessmentValues[field.field]?.[stored] ?? stored
		case 'weight':
			return decimal(Number(stored), decimalsOf(stored))
		case 'alternative':
		case 'itSystem':
			return stored === 'true' ? 'ja' : 'nej'
		case 'answer':
			return field.field === 'evidence'
				? uncapitalised(evidenceWords[stored as Evidence])
				: levelValue(stored)
		case 'orientation':
			return orientationValue(stored)
		case 'cost':
			return kronor(Number(stored))
		case 'lockIn':
			return uncapitalised(lockInChoices[stored as LockInAnswer])
		case 'precondition':
			return uncapitalised(preconditionStateWords[stored as PreconditionState])
		case 'chain':
			return instrument.chainLinks.find(({ id }) => id === stored)?.label ?? stored
		case 'condition':
			return field.field === 'criteria' ? criteriaValue(stored, instrument) : stored
		case 'affected':
			return uncapitalised(heardWords[stored as HeardState])
	}
}

function proposalValue({ field }: Extract<ChangedField, { part: 'proposal' }>, stored: string): string {
	if (field === 'type') return uncapitalised(proposalTypes[stored as ProposalType])
	if (field === 'unitKind') return stored === 'company' ? 'bolag' : 'förvaltning'
	return stored
}

const assessmentValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	kind: { full: 'hel', short: 'kort' },
	screening: { full: 'hel bedömning', short: 'kort bedömning', none: 'ingen bedömning' },
}

function levelValue(stored: string): string {
	if (stored === 'unknown') return 'vet ej'
	return stored === 'notApplicable' ? 'ej tillämpligt' : signedLevel(Number(stored))
}

function decimalsOf(number: string): number {
	return number.split('.')[1]?.length ?? 0
}

function orientationValue(stored: string): string {
	if (stored === 'unknown') return 'vet ej'
	const [maintain, exploit, explore] = stored.split(' ').map((share) => percent(Number(share)))
	return `bevara ${maintain ?? ''}, effektivisera ${exploit ?? ''} och utforska ${explore ?? ''}`
}

function criteriaValue(stored: string, { criteria }: Instrument): string {
	const labels = stored
		.split(' ')
		.map((id) => criteria.find((criterion) => criterion.id === id)?.shortLabel ?? id)
	return labels.join(', ')
}
