import type { ListedProposal } from './components/proposal/proposal-list.tsx'
import type { MeetingGroup } from './components/start/meeting-groups.tsx'
import type { CalendarDate } from './domain/calendar.ts'
import { daysBetween } from './domain/calendar-days.ts'
import { noticeDay } from './domain/notice-day.ts'
import { listCommittees } from '#db/queries/committee.ts'
import type { Meeting } from '#db/queries/meeting.ts'
import { freeDays } from './free-days.server.ts'
import { runtime } from './runtime.server.ts'
import { startText as text } from './text/start.ts'
import type { Visitor } from './visitor.server.ts'

/** An empty meeting whose kallelse is farther away need not be thought of today. */
const nearDays = 21

interface Placed {
	readonly committeeId: string
	readonly meetingDate: CalendarDate | null
	readonly isFinished: boolean
	readonly item: ListedProposal
}

interface Grouping {
	readonly today: CalendarDate
	readonly shown: readonly Placed[]
	/** Those that are shown also where nothing is on them, if the kallelse is near; the others come with what is on them. */
	readonly meetings: readonly Meeting[]
	/** The visitor keeps this nämnd's ärenden, and so its kallelse; elsewhere she is told by when answers are needed. */
	readonly isKept: (committeeId: string) => boolean
}

/**
 * Ärenden by the meeting they are for. Those whose kallelse has gone out with something unfinished come first, then the
 * one whose kallelse goes out first. A day that nobody has put in as a meeting counts as one.
 */
export async function meetingGroups(
	{ municipality }: Visitor,
	{ today, shown, meetings, isKept }: Grouping,
): Promise<MeetingGroup[]> {
	const committees = new Map(
		(await listCommittees(runtime.deps.db, municipality.id)).map((committee) => [committee.id, committee]),
	)
	const places = new Map(
		[
			...meetings.map(({ committeeId, date, noticeDate }) => ({ committeeId, date, noticeDate })),
			...shown.flatMap(({ committeeId, meetingDate }) =>
				meetingDate === null ? [] : [{ committeeId, date: meetingDate, noticeDate: null }],
			),
		]
			.toReversed()
			.map((place) => [`${place.committeeId} ${place.date}`, place]),
	)
	const years = [...places.values()].map(({ date }) => Number(date.slice(0, 4)))
	const free = await freeDays(years.flatMap((year) => [year - 1, year]))
	return [...places]
		.flatMap(([key, { committeeId, date, noticeDate }]) => {
			const committee = committees.get(committeeId)
			if (committee === undefined) return []
			const on = shown.filter((placed) => placed.committeeId === committeeId && placed.meetingDate === date)
			const notice = noticeDate ?? noticeDay(date, committee.rule, free)
			const unfinished = on.filter((placed) => !placed.isFinished).length
			const isLate = notice < today && unfinished > 0
			return {
				key,
				notice,
				isLate,
				heading: text.meeting(committee.name, date),
				sentences: [
					...(isKept(committeeId) || unfinished === 0
						? [isLate ? text.late(notice, today, unfinished) : text.notice(notice, today)]
						: [text.answerBy(notice, today)]),
					text.meetingDay(date, today),
				],
				proposals: on.map(({ item }) => item),
			}
		})
		.filter(({ notice, proposals }) => proposals.length > 0 || daysBetween(today, notice) <= nearDays)
		.toSorted((a, b) => Number(b.isLate) - Number(a.isLate) || (a.notice < b.notice ? -1 : 1))
		.map(({ key, heading, sentences, isLate, proposals }) => ({ key, heading, sentences, isLate, proposals }))
}
