import { proposalTypes } from '#app/domain/assessment.ts'
import type { ProposalType } from '#app/domain/assessment.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'
import { maxTextLength } from '#app/domain/field-value.ts'
import { normaliseText } from '#app/domain/plain-text.ts'
import { readDate } from '#app/domain/swedish-input.ts'
import { proposalTypes as proposalTypeNames } from '#app/text/proposal-types.ts'
import { importFields } from './import-field.ts'
import type { ColumnMap, ImportField } from './import-field.ts'
import type { ImportRow, ImportTable } from './table.ts'

export interface ImportedProposal {
	/** In the file. */
	readonly row: number
	readonly title: string
	readonly committeeId: string
	readonly diarienummer: string | null
	readonly type: ProposalType
	readonly meetingDate: CalendarDate | null
	readonly description: string | null
	readonly unitId: string | null
	readonly preparedByName: string | null
	readonly preparedByRole: string | null
}

export interface CellProblem {
	readonly row: number
	/** The heading of its column. */
	readonly column: string
	readonly kind:
		| 'titleMissing'
		| 'titleTooLong'
		| 'committeeMissing'
		| 'committeeUnknown'
		| 'diarienummerTooLong'
		| 'diarienummerTwice'
		| 'typeUnknown'
		| 'date'
		| 'unitUnknown'
		| 'tooLong'
		| 'brokenCharacter'
	/** What stands in the cell. */
	readonly value: string
}

interface Known {
	/** Those that the person may write ärenden for. */
	readonly committees: readonly { readonly id: string; readonly name: string }[]
	readonly units: readonly { readonly id: string; readonly name: string }[]
	/** For rows without; '' is none. */
	readonly committeeId: string
	readonly type: ProposalType
	readonly today: CalendarDate
}

/** Every row as an ärende, or every problem of every cell. A nämnd, unit or type is known by its name, case aside. */
export function readProposals(
	{ header, rows }: ImportTable,
	columns: ColumnMap,
	known: Known,
): { readonly proposals: readonly ImportedProposal[]; readonly problems: readonly CellProblem[] } {
	const problems: CellProblem[] = []
	const seen = new Map<string, number>()
	const proposals = rows.map((row) => {
		const problem = (field: ImportField, kind: CellProblem['kind'], value: string): null => {
			const place = columns[field]
			problems.push({ row: row.number, column: place === null ? '' : (header[place] ?? ''), kind, value })
			return null
		}
		return readRow(row, columns, known, seen, problem)
	})
	return { proposals, problems }
}

type Report = (field: ImportField, kind: CellProblem['kind'], value: string) => null

const longestTitle = 300
const longestDiarienummer = 40

function readRow(
	row: ImportRow,
	columns: ColumnMap,
	known: Known,
	seen: Map<string, number>,
	report: Report,
): ImportedProposal {
	const texts = Object.fromEntries(
		importFields.map((field) => [field, textOf(row, columns[field], field, report)]),
	) as Record<ImportField, string>
	const { title, diarienummer } = texts
	if (title === '') report('title', 'titleMissing', '')
	if (title.length > longestTitle) report('title', 'titleTooLong', title.slice(0, 40))
	if (diarienummer.length > longestDiarienummer) report('diarienummer', 'diarienummerTooLong', diarienummer)
	if (diarienummer !== '' && seen.has(diarienummer)) report('diarienummer', 'diarienummerTwice', diarienummer)
	seen.set(diarienummer, row.number)
	return {
		row: row.number,
		title,
		committeeId: committeeOf(texts.committee, known, report) ?? '',
		diarienummer: nullIfEmpty(diarienummer),
		type: typeOf(texts.type, known, report) ?? known.type,
		meetingDate: dateOf(texts.meetingDate, known, report),
		description: nullIfEmpty(texts.description),
		unitId: unitOf(texts.unit, known, report),
		preparedByName: nullIfEmpty(texts.preparedByName),
		preparedByRole: nullIfEmpty(texts.preparedByRole),
	}
}

function textOf(row: ImportRow, column: number | null, field: ImportField, report: Report): string {
	const read = normaliseText(column === null ? '' : (row.cells[column] ?? ''))
	if (read.kind === 'refused') {
		report(field, 'brokenCharacter', '')
		return ''
	}
	const text = read.text.trim()
	if (text.length > maxTextLength) report(field, 'tooLong', text.slice(0, 40))
	return field === 'description' ? text : text.replace(/\s+/g, ' ')
}

function committeeOf(name: string, { committees, committeeId }: Known, report: Report): string | null {
	if (name === '') return committeeId === '' ? report('committee', 'committeeMissing', '') : committeeId
	const found = committees.find((committee) => isSame(committee.name, name))
	return found?.id ?? report('committee', 'committeeUnknown', name)
}

function unitOf(name: string, { units }: Known, report: Report): string | null {
	if (name === '') return null
	return units.find((unit) => isSame(unit.name, name))?.id ?? report('unit', 'unitUnknown', name)
}

function typeOf(name: string, { type }: Known, report: Report): ProposalType | null {
	if (name === '') return type
	const found = proposalTypes.find((one) => one === name || isSame(proposalTypeNames[one], name))
	return found ?? report('type', 'typeUnknown', name)
}

/** With or without a time after it. */
function dateOf(typed: string, { today }: Known, report: Report): CalendarDate | null {
	if (typed === '') return null
	const date = readDate(typed.replace(/[T ]\d{1,2}[:.]\d{2}.*$/, ''), today)
	return date ?? report('meetingDate', 'date', typed)
}

function isSame(a: string, b: string): boolean {
	return a.toLocaleLowerCase('sv') === b.toLocaleLowerCase('sv')
}

function nullIfEmpty(text: string): string | null {
	return text === '' ? null : text
}
