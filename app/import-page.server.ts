import { proposalTypes } from '#app/domain/assessment.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { guessColumns, importFields } from '#app/import/import-field.ts'
import type { ColumnMap, ImportField } from '#app/import/import-field.ts'
import { readProposals } from '#app/import/read-proposals.ts'
import type { CellProblem, ImportedProposal } from '#app/import/read-proposals.ts'
import type { FileProblem, ImportTable } from '#app/import/table.ts'
import { importText as text } from '#app/text/import.ts'
import { knownDiarienummer } from '#db/queries/import-batch.ts'
import { findUpload } from '#db/queries/import-upload.ts'
import { requireFound } from './http.server.ts'
import { proposalChoices } from './proposal-form.server.ts'
import { runtime } from './runtime.server.ts'
import type { Visitor } from './visitor.server.ts'

const shownRows = 10
const shownProblems = 50

/** A file that is waiting, read by the choices of the form; every problem of every cell. */
export interface ReadImport {
	readonly fileName: string
	readonly table: ImportTable
	readonly columns: ColumnMap
	readonly choices: Readonly<Record<'namnd' | 'typ' | 'finns', string>>
	readonly proposals: readonly ImportedProposal[]
	readonly problems: readonly CellProblem[]
	readonly known: ReadonlySet<string>
	readonly committees: readonly { readonly id: string; readonly name: string }[]
}

/** 404 for a file of somebody else, or that has been imported or has expired. */
export async function readImport(
	visitor: Visitor,
	publicId: string,
	asked: { get: (name: string) => unknown },
): Promise<ReadImport> {
	const { db, now } = runtime.deps
	const municipalityId = visitor.municipality.id
	const query = { municipalityId, personId: visitor.personId, publicId, now: now() }
	const { fileName, content } = requireFound(await findUpload(db, query))
	const table = JSON.parse(content) as ImportTable
	const { committees, units } = await proposalChoices(visitor)
	const field = (name: string) => {
		const value = asked.get(name)
		return typeof value === 'string' ? value : ''
	}
	const columns = columnsOf(table, field)
	const type = proposalTypes.find((one) => one === field('typ')) ?? 'committee'
	const committeeId = committees.find(({ id }) => id === field('namnd'))?.id ?? onlyOne(committees)
	const today = swedishDate(now())
	const { proposals, problems } = readProposals(table, columns, {
		committees,
		units,
		committeeId,
		type,
		today,
	})
	return {
		fileName,
		table,
		columns,
		choices: { namnd: committeeId, typ: type, finns: field('finns') === 'skapa' ? 'skapa' : 'hoppa' },
		proposals,
		problems,
		known: await knownDiarienummer(db, municipalityId, proposals),
		committees,
	}
}

function columnsOf({ header }: ImportTable, field: (name: string) => string): ColumnMap {
	const guessed = guessColumns(header)
	return Object.fromEntries(
		importFields.map((name) => {
			const chosen = field(`kol-${name}`)
			if (chosen === '') return [name, guessed[name]]
			const place = Number(chosen)
			return [name, Number.isInteger(place) && place >= 0 && place < header.length ? place : null]
		}),
	) as ColumnMap
}

function onlyOne(committees: readonly { readonly id: string }[]): string {
	return committees.length === 1 ? (committees[0]?.id ?? '') : ''
}

/** What the page shows before anything is imported. */
export function previewOf(read: ReadImport) {
	const { table, columns, proposals, problems, known, choices } = read
	const mapped = importFields.filter((field) => columns[field] !== null)
	const skipped =
		choices.finns === 'skapa'
			? 0
			: proposals.filter(({ diarienummer }) => diarienummer !== null && known.has(diarienummer)).length
	return {
		fileName: read.fileName,
		rowCount: table.rows.length,
		header: table.header,
		columns,
		choices,
		committees: read.committees,
		shown: {
			headings: mapped.map((field) => table.header[columns[field] ?? 0] ?? ''),
			rows: table.rows.slice(0, shownRows).map(({ number, cells }) => ({
				number,
				cells: mapped.map((field: ImportField) => (cells[columns[field] ?? 0] ?? '').slice(0, 120)),
			})),
		},
		problems: problems
			.slice(0, shownProblems)
			.map(({ row, column, kind, value }) => text.cellProblem(row, column, text.cell[kind](value))),
		problemCount: problems.length,
		knownCount: known.size,
		importCount: proposals.length - skipped,
	}
}

/** Why a whole file is refused, in words. */
export function fileProblemSentence(problem: FileProblem): string {
	const words = text.fileProblems
	switch (problem.kind) {
		case 'tooManyRows':
		case 'tooManyColumns':
			return words[problem.kind](problem.at)
		case 'headerEmpty':
			return words.headerEmpty(problem.cell)
		case 'headerTwice':
			return words.headerTwice(problem.cell, problem.heading)
		case 'ragged':
			return words.ragged(problem.row, problem.cells, problem.expected)
		case 'nul':
		case 'quoteNotClosed':
		case 'quoteMisplaced':
			return words[problem.kind](problem.row)
		case 'merged':
		case 'formula':
		case 'cellTooLong':
			return words[problem.kind](problem.cell)
		default:
			return words[problem.kind]
	}
}
