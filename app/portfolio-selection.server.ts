import { proposalTypes } from '#app/domain/assessment.ts'
import { portfolioStatuses } from '#app/domain/portfolio/selection.ts'
import type { PortfolioPart, PortfolioSelection } from '#app/domain/portfolio/selection.ts'
import type { PortfolioChoices } from '#app/components/portfolio/portfolio-filters.tsx'
import { partParameter } from './portfolio-part.server.ts'

export interface AskedSelection {
	/** As the form shows it. */
	readonly choices: PortfolioChoices
	readonly selection: PortfolioSelection
}

/** The selection of an address. What names nothing known is left out, as in the list of ärenden. */
export function readSelection(parameters: URLSearchParams): AskedSelection {
	const get = (name: string) => parameters.get(name)?.trim() ?? ''
	const type = proposalTypes.find((known) => known === get('typ'))
	const status = portfolioStatuses.find((known) => known === get('status'))
	const year = /^\d{4}$/.test(get('ar')) ? get('ar') : ''
	const [committeeId, unitId] = [get('namnd'), get('enhet')]
	return {
		choices: { namnd: committeeId, enhet: unitId, ar: year, status: status ?? '', typ: type ?? '' },
		selection: {
			...(committeeId === '' ? {} : { committeeId }),
			...(unitId === '' ? {} : { unitId }),
			...(year === '' ? {} : { year: Number(year) }),
			...(status === undefined ? {} : { status }),
			...(type === undefined ? {} : { type }),
		},
	}
}

/** The choices as parameters; '' where there are none. */
export function selectionQuery(choices: PortfolioChoices): string {
	const given = Object.entries(choices).filter(([, value]) => value !== '')
	return new URLSearchParams(given).toString()
}

/** The page of the ärenden behind a figure. */
export function partAddress(choices: PortfolioChoices, part: PortfolioPart): string {
	const parameters = new URLSearchParams(selectionQuery(choices))
	parameters.set('visa', partParameter(part))
	return `/portfolj/arenden?${parameters.toString()}`
}
