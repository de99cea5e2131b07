import { proposalTypes } from '#app/domain/assessment.ts'
import type { Filters } from '#app/components/proposal/proposal-filters.tsx'
import type { CalendarDate } from '#app/domain/calendar.ts'
import type { ProposalFilter } from '#db/queries/proposal-list.ts'

const statuses = ['open', 'withdrawn', 'archived'] as const

/** The search and filters of an address. What names nothing known is left out: a mistyped address finds more, not an error. */
export function readProposalFilters(parameters: URLSearchParams): {
	readonly filters: Filters
	readonly page: number
	readonly query: Omit<ProposalFilter, 'municipalityId' | 'committees'>
} {
	const get = (name: string) => parameters.get(name)?.trim() ?? ''
	const type = proposalTypes.find((known) => known === get('typ'))
	const status = statuses.find((known) => known === get('status'))
	const year = /^\d{4}$/.test(get('ar')) ? get('ar') : ''
	const filters = {
		q: get('q').slice(0, 200),
		namnd: get('namnd'),
		status: status ?? '',
		typ: type ?? '',
		ar: year,
	}
	const page = Math.min(Math.max(Math.floor(Number(get('sida'))) || 1, 1), 100_000)
	return {
		filters,
		page,
		query: {
			...(filters.q === '' ? {} : { search: filters.q }),
			...(filters.namnd === '' ? {} : { committeeId: filters.namnd }),
			...(status === undefined ? {} : { status }),
			...(type === undefined ? {} : { type }),
			...(year === '' ? {} : { year: Number(year) }),
		},
	}
}

/** Next year and the five before it. */
export function yearsAround(today: CalendarDate): string[] {
	const thisYear = Number(today.slice(0, 4))
	return Array.from({ length: 7 }, (_, index) => String(thisYear + 1 - index))
}
