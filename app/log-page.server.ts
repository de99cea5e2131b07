import type { CalendarDate, Timestamp } from './domain/calendar.ts'
import { readDate } from './domain/swedish-input.ts'
import { swedishClock, swedishDate } from './domain/swedish-time.ts'
import { runtime } from './runtime.server.ts'
import { eventInWords, logText as text } from './text/log.ts'
import { siteText } from './text/site.ts'
import { searchAudit } from '#db/queries/audit-search.ts'
import type { AuditSearch, FoundEntry } from '#db/queries/audit-search.ts'
import { listAdministeredPersons } from '#db/queries/administered-person.ts'

/** What the log is searched by, as it was typed: the parameters of the address. */
export interface LogFilters {
	readonly person: string
	readonly handelse: string
	readonly galler: string
	readonly fran: string
	readonly till: string
}

export interface LogSearch {
	readonly search: Omit<AuditSearch, 'limit' | 'below'>
	readonly problems: Readonly<Partial<Record<keyof LogFilters, string>>>
}

const nobody = 'ingen'

export function filtersOf(request: Request): LogFilters {
	const given = new URL(request.url).searchParams
	const of = (name: string) => (given.get(name) ?? '').trim()
	return {
		person: of('person'),
		handelse: of('handelse'),
		galler: of('galler'),
		fran: of('fran'),
		till: of('till'),
	}
}

/** A day that cannot be read is told of, and the search goes on without it. */
export async function logSearch(
	municipalityId: string,
	filters: LogFilters,
	today: CalendarDate,
): Promise<LogSearch> {
	const from = filters.fran === '' ? null : readDate(filters.fran, today)
	const to = filters.till === '' ? null : readDate(filters.till, today)
	const [action, subjectType] = filters.handelse.split(' ')
	return {
		search: {
			municipalityId,
			...(await personOf(municipalityId, filters.person)),
			...(action === undefined || action === '' ? {} : { action }),
			...(subjectType === undefined ? {} : { subjectType }),
			...(filters.galler === '' ? {} : { subject: filters.galler }),
			...(from === null ? {} : { from: startOf(from) }),
			...(to === null ? {} : { before: startOf(dayAfter(to)) }),
		},
		problems: {
			...(filters.fran !== '' && from === null ? { fran: text.problems.date } : {}),
			...(filters.till !== '' && to === null ? { till: text.problems.date } : {}),
		},
	}
}

async function personOf(municipalityId: string, number: string) {
	if (number === '') return {}
	if (number === nobody) return { personId: null }
	const persons = await listAdministeredPersons(runtime.deps.db, municipalityId)
	return { personId: persons.find((one) => String(one.number) === number)?.id ?? '' }
}

/** The first instant of a Swedish day: an hour or two before it begins in UTC. */
function startOf(day: CalendarDate): Timestamp {
	const hours = [2, 1].find((ahead) => swedishDate(shifted(day, ahead)) === day) ?? 0
	return shifted(day, hours)
}

function shifted(day: CalendarDate, hours: number): Timestamp {
	return new Date(Date.parse(day) - hours * 60 * 60_000).toISOString()
}

function dayAfter(day: CalendarDate): CalendarDate {
	return new Date(Date.parse(day) + 24 * 60 * 60_000).toISOString().slice(0, 10)
}

/** An entry as a row of the page. */
export function shownEntry(entry: FoundEntry) {
	const { sequence, at, personId, personName, action, subjectType, proposalPublicId, paths } = entry
	return {
		sequence,
		at: `${swedishDate(at)} ${swedishClock(at)}`,
		who: personName ?? (personId === null ? '–' : personId),
		what: eventInWords(action, subjectType),
		proposal: proposalPublicId === null ? null : `/arenden/${proposalPublicId}`,
		fields: fieldsOf(paths),
	}
}

const shownFields = 4

function fieldsOf(paths: readonly string[]): string {
	const shown = paths.slice(0, shownFields).join(siteText.listSeparator)
	const more = paths.length - shownFields
	return more > 0 ? `${shown} ${text.moreFields(more)}` : shown
}

const pageLength = 1000

/** Every entry that is searched for, latest first, a thousand at a time. */
export async function* wholeLog(search: Omit<AuditSearch, 'limit' | 'below'>): AsyncGenerator<FoundEntry[]> {
	let below = Number.MAX_SAFE_INTEGER
	for (;;) {
		const page = await searchAudit(runtime.deps.db, { ...search, below, limit: pageLength })
		if (page.length > 0) yield page
		if (page.length < pageLength) return
		below = page.at(-1)?.sequence ?? 0
	}
}
