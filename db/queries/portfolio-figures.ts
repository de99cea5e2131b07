import type { Selectable } from 'kysely'
import type { AlternativeFigures } from '#app/domain/portfolio/alternative-figures.ts'
import { chosenAlternative, halfYearOf } from '#app/domain/portfolio/chosen-alternative.ts'
import type { Database, Transaction } from '#db/database.ts'
import type { PortfolioFigureTable } from '#db/tables/portfolio.ts'
import type { PortfolioCase } from './portfolio-case.ts'

type FigureRow = Selectable<PortfolioFigureTable>

/** The figures of an ärende as they are now, in place of those that were; none removes them. */
export async function replaceFigures(
	db: Transaction,
	place: { readonly municipalityId: string; readonly proposalId: string },
	rows: readonly FigureRow[],
): Promise<void> {
	await db
		.deleteFrom('portfolio_figure')
		.where('proposal_id', '=', place.proposalId)
		.where('municipality_id', '=', place.municipalityId)
		.execute()
	if (rows.length > 0) await db.insertInto('portfolio_figure').values(rows).execute()
}

/** In the order of the alternatives' ids, as `figureRows`. */
export async function storedFigures(
	db: Database,
	place: { readonly municipalityId: string; readonly proposalId: string },
): Promise<FigureRow[]> {
	return db
		.selectFrom('portfolio_figure')
		.selectAll()
		.where('proposal_id', '=', place.proposalId)
		.where('municipality_id', '=', place.municipalityId)
		.orderBy('alternative_id')
		.execute()
}

/** Ärenden in the order of their ids, a page after the given one, and whether their figures are known to be old. */
export async function proposalsPage(
	db: Database,
	{ municipalityId, after, limit }: { municipalityId: string; after: string; limit: number },
): Promise<{ readonly id: string; readonly publicId: string; readonly isDue: boolean }[]> {
	const rows = await db
		.selectFrom('proposal')
		.leftJoin('portfolio_due', 'portfolio_due.proposal_id', 'proposal.id')
		.select(['proposal.id', 'public_id as publicId', 'marks'])
		.where('proposal.municipality_id', '=', municipalityId)
		.where('proposal.id', '>', after)
		.orderBy('proposal.id')
		.limit(limit)
		.execute()
	return rows.map(({ marks, ...row }) => ({ ...row, isDue: marks !== null }))
}

/**
 * The rows to store: every alternative that is or could be chosen. A draft has none, nor an ärende without
 * alternatives: nothing of it may be seen or counted.
 */
export function figureRows(example: PortfolioCase, figures: readonly AlternativeFigures[]): FigureRow[] {
	const { assessment, alternatives } = example
	if (assessment.state === 'draft') return []
	const chosen = chosenAlternative(alternatives, example.decision)
	return alternatives
		.filter(({ key, isZero }) => !isZero || key === chosen.key)
		.flatMap(({ id, key, isZero }) => {
			const one = figures.find((figure) => figure.key === key)
			if (one === undefined) return []
			return {
				assessment_id: assessment.id,
				alternative_id: id,
				municipality_id: example.municipalityId,
				proposal_id: example.proposalId,
				committee_id: example.committeeId,
				unit_id: example.unitId,
				meeting_date: example.meetingDate,
				half_year: halfYearOf(example.meetingDate),
				type: example.type,
				status: example.status,
				is_established: bit(assessment.isEstablished),
				is_decided: bit(chosen.isDecided),
				is_chosen: bit(key === chosen.key),
				is_zero: bit(isZero),
				instrument: assessment.instrument,
				...ofAlternative(one),
			}
		})
		.sort((a, b) => (a.alternative_id < b.alternative_id ? -1 : 1))
}

function ofAlternative({ stages, orientation, point, ...figures }: AlternativeFigures) {
	const { kind, verdict, certainty, known, applicable, states, money } = figures
	return {
		kind,
		verdict,
		certainty,
		point_numerator: point?.numerator ?? null,
		point_denominator: point?.denominator ?? null,
		known,
		applicable,
		states,
		sense_sum: stages.sense.sum,
		sense_low: stages.sense.low,
		sense_high: stages.sense.high,
		seize_sum: stages.seize.sum,
		seize_low: stages.seize.low,
		seize_high: stages.seize.high,
		scale_sum: stages.scale.sum,
		scale_low: stages.scale.low,
		scale_high: stages.scale.high,
		sustain_sum: stages.sustain.sum,
		sustain_low: stages.sustain.low,
		sustain_high: stages.sustain.high,
		money,
		maintain: orientation?.maintain ?? null,
		exploit: orientation?.exploit ?? null,
		explore: orientation?.explore ?? null,
	}
}

function bit(value: boolean): 0 | 1 {
	return value ? 1 : 0
}
