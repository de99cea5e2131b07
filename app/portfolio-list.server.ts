import type { FigureCell, FigureTable } from '#app/components/portfolio/figure-section.tsx'
import type { Instrument } from '#app/domain/instrument.ts'
import { effects } from '#app/domain/instrument.ts'
import type { PortfolioPart } from '#app/domain/portfolio/selection.ts'
import { capitalised, integer, percent } from '#app/text/format.ts'
import { figureText } from '#app/text/portfolio-figures.ts'
import { portfolioListText } from '#app/text/portfolio-list.ts'
import { portfolioProposals } from '#db/queries/portfolio-proposals.ts'
import type { PortfolioProposal } from '#db/queries/portfolio-proposals.ts'
import { listUnits } from '#db/queries/unit.ts'
import { cell } from './portfolio-figures.server.ts'
import { notFound } from './http.server.ts'
import { readPart } from './portfolio-part.server.ts'
import { refreshed } from './portfolio-refresh.server.ts'
import { selectionQuery } from './portfolio-selection.server.ts'
import type { PortfolioVisit } from './portfolio-visit.server.ts'
import { runtime } from './runtime.server.ts'

const text = portfolioListText
const pageSize = 50
/** A file has all, as far as a spreadsheet is of use. */
const fileSize = 10_000

/** The ärenden behind a figure, a page of them. 404 where the address names no figure. */
export async function portfolioListPage(visit: PortfolioVisit) {
	const part = askedPart(visit)
	const asked = Math.floor(Number(visit.parameters.get('sida')))
	const page = Math.min(Math.max(asked || 1, 1), 100_000)
	const { table, total } = await listOf(visit, part, { limit: pageSize, offset: (page - 1) * pageSize })
	const { choices } = visit.asked
	const query = selectionQuery(choices)
	const parameters = new URLSearchParams(query)
	parameters.set('visa', visit.parameters.get('visa') ?? 'all')
	return {
		heading: await partWords(visit, part),
		table,
		total,
		page,
		hasNext: page * pageSize < total,
		query: parameters.toString(),
		portfolio: query === '' ? '/portfolj' : `/portfolj?${query}`,
		csv: `/portfolj/filer/arenden.csv?${parameters.toString()}`,
	}
}

/** The whole list as the file has it. */
export async function portfolioListTable(visit: PortfolioVisit): Promise<FigureTable> {
	const { table } = await listOf(visit, askedPart(visit), { limit: fileSize, offset: 0 })
	return table
}

function askedPart({ parameters }: PortfolioVisit): PortfolioPart {
	const part = readPart(parameters.get('visa') ?? 'all')
	if (part === null) throw notFound()
	return part
}

async function listOf(
	{ filter, today, visitor }: PortfolioVisit,
	part: PortfolioPart,
	page: { readonly limit: number; readonly offset: number },
) {
	await refreshed(visitor.municipality.id)
	const { proposals, total } = await portfolioProposals(runtime.deps.db, filter, { part, today, ...page })
	return { total, table: { columns: text.columns, rows: proposals.map(rowOf) } }
}

function rowOf(proposal: PortfolioProposal): FigureCell[] {
	const { kind, verdict, certainty, known, applicable, money } = proposal
	const verdictWords = figureText.verdicts.words[verdict]
	return [
		cell(proposal.title, `/arenden/${proposal.publicId}`),
		cell(proposal.diarienummer ?? ''),
		cell(proposal.committeeName),
		cell(proposal.unitName ?? ''),
		cell(proposal.meetingDate ?? ''),
		cell(text.counted(proposal.alternativeKey, proposal.alternativeTitle)),
		cell(proposal.isDecided ? text.decided : text.undecided),
		cell(kind === 'short' ? `${verdictWords} (${text.short})` : verdictWords),
		cell(certainty === null ? '' : text.certainty[certainty]),
		cell(text.unknown(applicable - known, applicable)),
		cell(money === null ? text.noMoney : integer(money)),
		...[proposal.maintain, proposal.exploit, proposal.explore].map((share) =>
			cell(share === null ? '' : percent(share)),
		),
	]
}

async function partWords({ visitor }: PortfolioVisit, part: PortfolioPart): Promise<string> {
	const words = text.parts
	switch (part.kind) {
		case 'weighed':
			return words.weighed(part.isDecided)
		case 'verdict':
			return words.verdict(
				figureText.verdicts.words[part.verdict].toLocaleLowerCase('sv'),
				part.certainty === undefined ? null : text.certainty[part.certainty].toLocaleLowerCase('sv'),
				part.of === 'short',
			)
		case 'unknown':
			return words.unknown(part.of === null ? null : labelOf(part.of))
		case 'unknownInUnit': {
			const units = await listUnits(runtime.deps.db, visitor.municipality.id)
			const unit = units.find(({ id }) => id === part.unitId)
			return words.unknownInUnit(unit?.name ?? figureText.units.noUnit)
		}
		case 'halfYear':
			return words.halfYear(figureText.overTime.halfYear(part.halfYear))
		case 'openConditions':
			return words.openConditions(part.isLate)
		case 'instrument':
			return words.instrument(part.instrument, part.of === 'short')
		default:
			return words[part.kind]
	}
}

function labelOf(of: string): string {
	const instrument: Instrument | undefined = runtime.deps.instruments.at(-1)
	const effect = effects.find((known) => known === of)
	if (effect !== undefined) return instrument?.effects[effect].label ?? of
	return capitalised(instrument?.criteria.find(({ id }) => id === of)?.shortLabel ?? of)
}
