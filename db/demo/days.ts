import type { AssessmentDocument, Alternative, ChainItem } from '#app/domain/assessment.ts'
import type { CalendarDate, Timestamp } from '#app/domain/calendar.ts'

const dayLength = 86_400_000

/** The first and the last day, as `MM-DD`, of the weeks when no nämnd meets. */
const recesses = [
	['12-20', '12-31'],
	['01-01', '01-06'],
	['07-01', '08-09'],
] as const

/**
 * The weekday (Monday is 1) of the week that lies so many weeks from the present one. In a recess it is moved by
 * whole weeks, a coming day forwards and a past one backwards.
 */
export function meetingDay(today: CalendarDate, weeks: number, weekday: number): CalendarDate {
	const sinceMonday = (new Date(today).getUTCDay() + 6) % 7
	let day = dayAway(today, weeks * 7 + weekday - 1 - sinceMonday)
	while (isInRecess(day)) day = dayAway(day, weeks < 0 ? -7 : 7)
	return day
}

function isInRecess(day: CalendarDate): boolean {
	return recesses.some(([first, last]) => day.slice(5) >= first && day.slice(5) <= last)
}

/** At nine in the morning, so many days ago; on the Friday before where that is a weekend. */
export function workingMorning(today: CalendarDate, daysAgo: number): Timestamp {
	const day = dayAway(today, -daysAgo)
	const weekday = (new Date(day).getUTCDay() + 6) % 7
	return `${dayAway(day, Math.min(0, 4 - weekday))}T08:00:00.000Z`
}

/** At nine in the morning of the first day after it that is no Saturday and no Sunday. */
export function nextWorkingMorning(day: CalendarDate): Timestamp {
	const weekday = (new Date(day).getUTCDay() + 6) % 7
	return `${dayAway(day, weekday < 4 ? 1 : 7 - weekday)}T08:00:00.000Z`
}

/** So many days later; earlier where it is below 0. */
export function dayAway(day: CalendarDate, days: number): CalendarDate {
	return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10)
}

/** The document with its meeting on the day; follow-ups move by as many whole months as the meeting. */
export function heldOn(document: AssessmentDocument, day: CalendarDate | null): AssessmentDocument {
	const { meetingDate } = document.proposal
	if (meetingDate === undefined || day === null) return document
	const months = monthNumber(day) - monthNumber(meetingDate)
	return {
		...document,
		proposal: { ...document.proposal, meetingDate: day },
		alternatives: document.alternatives.map((alternative) => followedUpLater(alternative, months)),
	}
}

function followedUpLater(alternative: Alternative, months: number): Alternative {
	if (!alternative.chain) return alternative
	const moved = (item: ChainItem): ChainItem =>
		item.conditions
			? { ...item, conditions: item.conditions.map((condition) => laterCondition(condition, months)) }
			: item
	return { ...alternative, chain: alternative.chain.map(moved) }
}

function laterCondition<Condition extends { readonly followUp?: CalendarDate }>(
	condition: Condition,
	months: number,
): Condition {
	return condition.followUp === undefined
		? condition
		: { ...condition, followUp: monthsAfter(condition.followUp, months) }
}

/** For days that every month has. */
function monthsAfter(day: CalendarDate, months: number): CalendarDate {
	const [year, month, date] = day.split('-').map(Number)
	return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1 + months, date)).toISOString().slice(0, 10)
}

function monthNumber(day: CalendarDate): number {
	return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
}
