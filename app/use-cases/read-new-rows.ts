import type { CalendarDate } from '#app/domain/calendar.ts'
import { heardChoices } from '#app/domain/assessment.ts'
import { readFieldValue } from '#app/domain/field-value.ts'
import type { ValueProblem } from '#app/domain/field-value.ts'
import type { FieldAddress } from '#app/domain/field.ts'
import { chainLinks } from '#app/domain/instrument.ts'
import type { RiskGrade } from '#app/domain/assessment.ts'
import type { NewRow } from '#db/queries/rows.ts'

/** A row that was filled in, or what is wrong with it, by field name. */
export type ReadRow =
	| { readonly kind: 'row'; readonly row: NewRow; readonly names: readonly string[] }
	| { readonly kind: 'problem'; readonly name: string; readonly problem: ValueProblem }

/**
 * Reads the rows of a form that do not exist yet (`new:…`, see components/assessment/chain-view). A row without
 * anything in it is no row; one that is half filled in is a problem at the field that is missing.
 */
export function readNewRows(typed: ReadonlyMap<string, string>, today: CalendarDate): ReadRow[] {
	const rows = new Map<string, Map<string, string>>()
	for (const [name, value] of typed) {
		const split = name.lastIndexOf(':')
		const key = name.slice(0, split)
		rows.set(key, (rows.get(key) ?? new Map<string, string>()).set(name.slice(split + 1), value))
	}
	return [...rows].flatMap(([key, fields]) =>
		[...fields.values()].every((value) => value.trim() === '') ? [] : readRow(key, fields, today),
	)
}

function readRow(key: string, fields: ReadonlyMap<string, string>, today: CalendarDate): ReadRow[] {
	const [, kind = '', ...rest] = key.split(':')
	const problems: ReadRow[] = []
	const value: ReadValue = (field, address, typed = fields.get(field) ?? '') => {
		const read = readFieldValue(address, typed, today)
		if (read.kind === 'ok') return read.value
		problems.push({ kind: 'problem', name: `${key}:${field}`, problem: read.problem })
		return ''
	}
	const row =
		kind === 'chain'
			? chainRow(rest, value)
			: kind === 'condition'
				? conditionRow(rest, value)
				: affectedRow(rest, fields, value)
	if (row === null)
		return [
			{
				kind: 'problem',
				name: `${key}:${kind === 'affected' || kind === 'offered' ? 'heard' : 'text'}`,
				problem: 'choice',
			},
		]
	return problems.length > 0
		? problems
		: [{ kind: 'row', row, names: [...fields.keys()].map((field) => `${key}:${field}`) }]
}

type ReadValue = (field: string, address: FieldAddress, typed?: string) => string

function chainRow([link = '', kind = '']: readonly string[], value: ReadValue): NewRow | null {
	const known = chainLinks.find((one) => one === link)
	if (known === undefined || (kind !== 'risk' && kind !== 'opportunity')) return null
	const text = value('text', { part: 'chain', item: 'new', field: 'text' })
	if (kind === 'opportunity') return { kind, link: known, text }
	const grade = (field: 'likelihood' | 'consequence') =>
		Number(value(field, { part: 'chain', item: 'new', field })) as RiskGrade
	return {
		kind: 'risk',
		link: known,
		text,
		likelihood: grade('likelihood'),
		consequence: grade('consequence'),
	}
}

function conditionRow([chainItemId = '']: readonly string[], value: ReadValue): NewRow {
	const field = (name: 'text' | 'responsible' | 'followUp') =>
		value(name, { part: 'condition', condition: 'new', field: name })
	const [text, responsible, followUp] = [field('text'), field('responsible'), field('followUp')]
	return {
		kind: 'condition',
		chainItemId,
		text,
		...(responsible === '' ? {} : { responsible }),
		...(followUp === '' ? {} : { followUp }),
	}
}

/** The name of an offered group, as it is written in a key; null where it is none. */
export function offeredName(written: string): string | null {
	try {
		return decodeURIComponent(written)
	} catch {
		return null
	}
}

/** An offered group has its name in the key; another group in its own field. */
function affectedRow(
	[offered = '']: readonly string[],
	fields: ReadonlyMap<string, string>,
	value: ReadValue,
): NewRow | null {
	const heard = heardChoices.find((choice) => choice === fields.get('heard'))
	const name = offeredName(offered)
	if (heard === undefined || name === null) return null
	const address = { part: 'affected', row: 'new', field: 'who' } as const
	const who = offered === '' ? value('who', address) : value('who', address, name)
	const how = value('how', { part: 'affected', row: 'new', field: 'how' })
	return { kind: 'affected', who, heard, ...(how === '' ? {} : { how }) }
}
