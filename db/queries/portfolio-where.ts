import { sql } from 'kysely'
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { CalendarDate } from '#app/domain/calendar.ts'
import { criterionIds } from '#app/domain/instrument.ts'
import type { PortfolioPart, PortfolioSelection } from '#app/domain/portfolio/selection.ts'
import type { Database } from '#db/database.ts'
import type { Schema } from '#db/schema.ts'

export interface PortfolioFilter extends PortfolioSelection {
	readonly municipalityId: string
	/** The nämnder of which the reader may see all that is past draft; 'all' is the whole municipality. */
	readonly committees: 'all' | readonly string[]
	/** Those of which she may see what is established. */
	readonly establishedIn: 'all' | readonly string[]
}

type Is = ExpressionBuilder<Schema, 'portfolio_figure'>

/** The rows of the alternatives that count, one for each ärende of the selection that the reader may see. */
export function chosenRows(db: Database, filter: PortfolioFilter) {
	const { committeeId, unitId, year, status, type } = filter
	let rows = db
		.selectFrom('portfolio_figure')
		.where('municipality_id', '=', filter.municipalityId)
		.where('is_chosen', '=', 1)
	if (filter.committees !== 'all') rows = rows.where((is) => isReadable(is, filter))
	if (committeeId !== undefined) rows = rows.where('committee_id', '=', committeeId)
	if (unitId !== undefined) rows = rows.where('unit_id', '=', unitId)
	if (type !== undefined) rows = rows.where('type', '=', type)
	if (year !== undefined) rows = rows.where('half_year', 'in', [`${String(year)}-1`, `${String(year)}-2`])
	rows = rows.where('status', status === 'withdrawn' ? '=' : '<>', 'withdrawn')
	if (status === 'decided' || status === 'undecided')
		rows = rows.where('is_decided', '=', status === 'decided' ? 1 : 0)
	return rows
}

function isReadable(is: Is, { committees, establishedIn }: PortfolioFilter) {
	const isIn = (reach: 'all' | readonly string[]) =>
		reach === 'all' ? is.lit(true) : is('committee_id', 'in', reach.length > 0 ? reach : [''])
	return is.or([isIn(committees), is.and([isIn(establishedIn), is('is_established', '=', 1)])])
}

/** True for the rows behind one figure. `today` tells what is late. */
export function isInPart(is: Is, part: PortfolioPart, today: CalendarDate): Expression<SqlBool> {
	switch (part.kind) {
		case 'all':
			return is.lit(true)
		case 'full':
		case 'short':
			return is('kind', '=', part.kind)
		case 'decided':
			return is('is_decided', '=', 1)
		case 'undecided':
			return is('is_decided', '=', 0)
		case 'weighed':
			return is.and([...decidedOnly(is, part), is('money', 'is not', null), is('maintain', 'is not', null)])
		case 'costMissing':
			return is.and([...decidedOnly(is, part), is('money', 'is', null)])
		case 'orientationMissing':
			return is.and([...decidedOnly(is, part), is('money', 'is not', null), is('maintain', 'is', null)])
		case 'verdict':
			return is.and([
				is('kind', '=', part.of),
				is('verdict', '=', part.verdict),
				...(part.certainty === undefined ? [] : [is('certainty', '=', part.certainty)]),
			])
		case 'unknown':
			return hasUnknown(is, part.of)
		case 'unknownInUnit':
			return is.and([
				is('kind', '=', 'full'),
				part.unitId === null ? is('unit_id', 'is', null) : is('unit_id', '=', part.unitId),
				is('known', '<', is.ref('applicable')),
			])
		case 'halfYear':
			return is.and([is('kind', '=', 'full'), is('half_year', '=', part.halfYear)])
		case 'openConditions':
			return hasOpenCondition(is, part.isLate ? today : null)
		case 'instrument':
			return is.and([is('kind', '=', part.of), is('instrument', '=', part.instrument)])
	}
}

function decidedOnly(is: Is, { isDecided }: { readonly isDecided: boolean }) {
	return isDecided ? [is('is_decided', '=', 1)] : []
}

function hasUnknown(is: Is, of: Extract<PortfolioPart, { kind: 'unknown' }>['of']) {
	const places = criterionIds.flatMap((criterion, index) =>
		of === null || criterion === of || criterion.startsWith(`${of}.`) ? [index + 1] : [],
	)
	return is.and([
		is('kind', '=', 'full'),
		is.or(places.map((place) => sql<SqlBool>`substr(states, ${sql.lit(place)}, 1) = 'u'`)),
	])
}

function hasOpenCondition(is: Is, lateOn: CalendarDate | null) {
	const open = is
		.selectFrom('adopted_condition')
		.innerJoin('decision', 'decision.id', 'adopted_condition.decision_id')
		.select('adopted_condition.id')
		.whereRef('decision.proposal_id', '=', 'portfolio_figure.proposal_id')
		.where('decision.withdrawn_at', 'is', null)
		.where('adopted_condition.done_at', 'is', null)
	return is.exists(lateOn === null ? open : open.where('follow_up', '<', lateOn))
}
