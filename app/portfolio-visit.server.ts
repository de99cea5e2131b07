import type { LoaderFunctionArgs } from '@remix-run/node'
import { committeesInPortfolio } from '#app/access/policy.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'
import type { PortfolioFilter } from '#db/queries/portfolio-where.ts'
import { readSelection } from './portfolio-selection.server.ts'
import type { AskedSelection } from './portfolio-selection.server.ts'
import { requirePermission, requireVisitor } from './require-access.server.ts'
import { runtime } from './runtime.server.ts'
import type { Visitor } from './visitor.server.ts'

export interface PortfolioVisit {
	readonly visitor: Visitor
	readonly asked: AskedSelection
	readonly parameters: URLSearchParams
	/** The selection, within what the reader may see. */
	readonly filter: PortfolioFilter
	readonly today: CalendarDate
}

/** The reader and what she asks to see. 403 for a role that the policy gives no portfolio. */
export async function requirePortfolioVisit(args: LoaderFunctionArgs): Promise<PortfolioVisit> {
	const visitor = await requireVisitor(args)
	requirePermission(visitor, 'portfolio.read', { hasEstablishedAnnex: true })
	const parameters = new URL(args.request.url).searchParams
	const asked = readSelection(parameters)
	const { whole, established } = committeesInPortfolio(visitor.assignments)
	return {
		visitor,
		asked,
		parameters,
		filter: {
			municipalityId: visitor.municipality.id,
			committees: whole,
			establishedIn: established,
			...asked.selection,
		},
		today: swedishDate(runtime.deps.now()),
	}
}
