import { committeesRead } from './access/policy.ts'
import type { Assignment } from './access/policy.ts'
import type { CalendarDate } from './domain/calendar.ts'
import { addDays } from './domain/calendar-days.ts'
import { swedishDate } from './domain/swedish-time.ts'
import { listDatedFollowUps } from '#db/queries/calendar-feed.ts'
import { listMeetings } from '#db/queries/meeting.ts'
import type { Municipality } from '#db/queries/municipality.ts'
import { listProposals } from '#db/queries/proposal-list.ts'
import { withNotices } from './noticed-meeting.server.ts'
import { runtime } from './runtime.server.ts'
import { calendarText as text } from './text/calendar.ts'

interface Day {
	/** The same for the same thing, whatever its day or title becomes. */
	readonly uid: string
	readonly date: CalendarDate
	readonly summary: string
	readonly description?: string
}

const monthBack = -31
const shownAtMost = 500

/** Days of the nämnder that the person has a role in, from a month back, as all-day events with no more than titles. */
export async function calendarDays(
	municipality: Municipality,
	assignments: readonly Assignment[],
): Promise<Day[]> {
	const { db, now } = runtime.deps
	const municipalityId = municipality.id
	const today = swedishDate(now())
	const from = addDays(today, monthBack)
	const isWhole = assignments.some(({ committeeId }) => committeeId === null)
	const committees = isWhole
		? 'all'
		: [...new Set(assignments.flatMap(({ committeeId }) => committeeId ?? []))]
	const meetings = await withNotices(
		await listMeetings(db, { municipalityId, from, limit: shownAtMost, committees }),
	)
	const { whole, established, onRouteOf } = committeesRead(assignments)
	const readable = { municipalityId, committees: whole, establishedIn: established, onRouteOf }
	const page = { sort: 'meetingDate', direction: 'asc', limit: shownAtMost, offset: 0 } as const
	const { proposals } = await listProposals(db, { ...readable, status: 'open', meetingFrom: from }, page)
	const followUps = await listDatedFollowUps(db, { municipalityId, from, limit: shownAtMost })
	const ids = [...new Set(followUps.map(({ proposalId }) => proposalId))]
	const followed = (await listProposals(db, { ...readable, ids }, page)).proposals
	return [
		...meetings.flatMap(({ id, committeeId, committeeName, date, notice }) => {
			const titles = proposals
				.filter((proposal) => proposal.committeeId === committeeId && proposal.meetingDate === date)
				.map(({ title }) => title)
			const description = titles.length === 0 ? {} : { description: text.proposals(titles) }
			return [
				{ uid: `kallelse-${id}`, date: notice, summary: text.notice(committeeName), ...description },
				{ uid: `sammantrade-${id}`, date, summary: text.meeting(committeeName), ...description },
			]
		}),
		...followUps.flatMap(({ id, date, proposalId }) => {
			const proposal = followed.find((one) => one.id === proposalId)
			return proposal === undefined
				? []
				: [{ uid: `uppfoljning-${id}`, date, summary: text.followUp(proposal.title) }]
		}),
	]
}

/**
 * The days as iCalendar (RFC 5545): whole days, which have no hour, CRLF, folded lines. The time zone is told apart from
 * the package, which would write DTSTAMP in it. The package is loaded when the first one asks.
 */
export async function calendarFile(
	municipality: Municipality,
	days: readonly Day[],
	host: string,
): Promise<string> {
	const { default: ical } = await import('ical-generator')
	const calendar = ical({
		name: text.feedName(municipality.name),
		prodId: { company: 'vagskal', product: 'vagskal', language: 'SV' },
		ttl: 60 * 60 * 6,
	})
	for (const { uid, date, summary, description } of days)
		calendar.createEvent({
			id: `${uid}@${host}`,
			start: new Date(`${date}T00:00:00Z`),
			allDay: true,
			stamp: new Date(runtime.deps.now()),
			summary,
			...(description === undefined ? {} : { description }),
		})
	return `${calendar.toString()}\r\n`.replace(
		'\r\nREFRESH-INTERVAL',
		'\r\nX-WR-TIMEZONE:Europe/Stockholm\r\nREFRESH-INTERVAL',
	)
}
