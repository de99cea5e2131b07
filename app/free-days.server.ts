import type { CalendarDate } from './domain/calendar.ts'

const known = new Map<number, Promise<readonly CalendarDate[]>>()

/**
 * The days on which Swedish offices are closed, of the years: the red days (lagen (1989:253) om allmänna helgdagar) and
 * midsommarafton, julafton and nyårsafton, which are red in all but name. Skärtorsdag, valborgsmässoafton and other days
 * that are free or short in some municipalities only are working days here.
 *
 * The package that knows them is large: it is loaded when the first page asks.
 */
export async function freeDays(years: readonly number[]): Promise<ReadonlySet<CalendarDate>> {
	return new Set((await Promise.all([...new Set(years)].map(freeDaysOf))).flat())
}

function freeDaysOf(year: number): Promise<readonly CalendarDate[]> {
	const found = known.get(year) ?? lookUp(year)
	known.set(year, found)
	return found
}

async function lookUp(year: number): Promise<readonly CalendarDate[]> {
	const { default: Holidays } = await import('date-holidays')
	return new Holidays('SE')
		.getHolidays(year)
		.filter(({ type }) => type === 'public' || type === 'bank')
		.map(({ date }) => date.slice(0, 10))
}
