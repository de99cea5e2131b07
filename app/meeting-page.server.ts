import type { ListedCommittee } from './components/meetings/committee-meetings.tsx'
import { addYears } from './domain/calendar-days.ts'
import { listMeetings } from '#db/queries/meeting.ts'
import type { MeetingVisit } from './meeting-visit.server.ts'
import { withNotices } from './noticed-meeting.server.ts'
import { runtime } from './runtime.server.ts'
import { meetingsText as text, noticeWords, weekdayDate } from './text/meetings.ts'
import type { DateProblem, MeetingDayProblem } from './use-cases/read-meeting-form.ts'

const shownAtMost = 500

/** The visitor's nämnder, each with its meetings: those to come, or from two years back where she asks for it. */
export async function committeeMeetings(
	{ visitor, committees, today }: MeetingVisit,
	{ showsEarlier }: { readonly showsEarlier: boolean },
): Promise<ListedCommittee[]> {
	const meetings = await withNotices(
		await listMeetings(runtime.deps.db, {
			municipalityId: visitor.municipality.id,
			from: showsEarlier ? addYears(today, -2) : today,
			limit: shownAtMost,
			committees: committees.map(({ id }) => id),
		}),
	)
	return committees.map(({ id, name, rule }) => ({
		id,
		name,
		...rule,
		meetings: meetings
			.filter(({ committeeId }) => committeeId === id)
			.map((meeting) => ({
				id: meeting.id,
				date: meeting.date,
				label: weekdayDate(meeting.date),
				notice: noticeWords(meeting.notice, today),
				isByHand: meeting.noticeDate !== null,
				proposalCount: meeting.proposalCount,
			})),
	}))
}

/** What is wrong with a day that was typed, and what to do. */
export function dateSentence(problem: DateProblem | MeetingDayProblem): string {
	return 'typed' in problem ? text.problems[problem.kind](problem.typed) : text.problems[problem.kind]
}
