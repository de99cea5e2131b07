import { committeesRead, committeesWith } from '#app/access/policy.ts'
import type { ListColumn } from '#app/export/list-table.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'
import { followUpState, lastSoonDay } from '#app/domain/follow-up-state.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import type { ListedFollowUp } from '#app/components/follow-up/follow-up-list.tsx'
import { followUpText as text } from '#app/text/follow-up.ts'
import { listFollowUpItems } from '#db/queries/follow-up-list.ts'
import type { FollowUpFilter, FollowUpItem } from '#db/queries/follow-up-list.ts'
import { conditionAddress, responsibleWords } from './decision-view.server.ts'
import { runtime } from './runtime.server.ts'
import type { Visitor } from './visitor.server.ts'

const followUpShows = ['', 'forsenade', 'kommande', 'klara', 'alla'] as const
type Show = (typeof followUpShows)[number]

export interface FollowUpChoices {
	readonly namnd: string
	readonly visa: Show
	/** 'jag' is what the reader is responsible for. */
	readonly ansvarig: '' | 'jag'
}

/** The choices of an address. What names nothing known is left out. */
export function readFollowUpChoices(parameters: URLSearchParams): {
	readonly choices: FollowUpChoices
	readonly page: number
} {
	return {
		choices: {
			namnd: parameters.get('namnd')?.trim() ?? '',
			visa: followUpShows.find((show) => show === parameters.get('visa')) ?? '',
			ansvarig: parameters.get('ansvarig') === 'jag' ? 'jag' : '',
		},
		page: Math.min(Math.max(Math.floor(Number(parameters.get('sida'))) || 1, 1), 100_000),
	}
}

/** What the visitor is shown by these choices, of the ärenden that she may read. */
export function followUpFilter(
	visitor: Visitor,
	{ namnd, visa, ansvarig }: FollowUpChoices,
	today: CalendarDate,
): FollowUpFilter {
	const { whole, established, onRouteOf } = committeesRead(visitor.assignments)
	return {
		municipalityId: visitor.municipality.id,
		committees: whole,
		establishedIn: established,
		onRouteOf,
		...(namnd === '' ? {} : { committeeId: namnd }),
		...(visa === 'alla' ? {} : { isDone: visa === 'klara' }),
		...(visa === 'forsenade' ? { dueBefore: today } : {}),
		...(visa === 'kommande' ? { dueFrom: today } : {}),
		...(ansvarig === 'jag' ? { responsiblePersonId: visitor.personId } : {}),
	}
}

export function listedFollowUp(item: FollowUpItem, today: CalendarDate): ListedFollowUp {
	const state = followUpState(item, today)
	return {
		to: addressOf(item),
		what: whatOf(item),
		proposalTitle: item.proposalTitle,
		diarienummer: item.diarienummer ?? '',
		decided: text.decided(item.decidedBy ?? item.committeeName, item.decidedOn),
		responsible: responsibleWords(item),
		state: text.stateWords(state, item.dueOn, doneDay(item)),
		isLate: state === 'late',
		isDone: item.isDone,
	}
}

function addressOf({ kind, proposalPublicId, decisionNumber, position }: FollowUpItem): string {
	const proposal = `/arenden/${proposalPublicId}`
	return kind === 'condition'
		? conditionAddress(proposal, decisionNumber, position)
		: `${proposal}#beslut-${String(decisionNumber)}`
}

function whatOf(item: FollowUpItem): string {
	return item.kind === 'condition' ? item.text : text.assessmentItem
}

function doneDay({ doneOn, doneAt }: FollowUpItem): CalendarDate | null {
	return doneOn ?? (doneAt === null ? null : swedishDate(doneAt))
}

/** Of the list as a file. */
export function followUpColumns(today: CalendarDate): readonly ListColumn<FollowUpItem>[] {
	const { columns } = text
	return [
		{ heading: columns.proposal, value: ({ proposalTitle }) => proposalTitle },
		{ heading: columns.diarienummer, value: ({ diarienummer }) => diarienummer },
		{ heading: columns.committee, value: ({ committeeName }) => committeeName },
		{ heading: columns.decidedBy, value: ({ decidedBy }) => decidedBy },
		{ heading: columns.decidedOn, value: ({ decidedOn }) => decidedOn },
		{ heading: columns.what, value: whatOf },
		{ heading: columns.responsible, value: ({ responsible }) => responsible },
		{ heading: columns.person, value: ({ responsiblePersonName }) => responsiblePersonName },
		{ heading: columns.due, value: ({ dueOn }) => dueOn },
		{
			heading: columns.state,
			value: (item) => text.stateWords(followUpState(item, today), item.dueOn, doneDay(item)),
		},
		{ heading: columns.done, value: doneDay },
	]
}

/** Every item that the filter lets through, page by page. */
export async function* everyFollowUp(filter: FollowUpFilter): AsyncGenerator<FollowUpItem> {
	const limit = 500
	for (let offset = 0; ; offset += limit) {
		const items = await listFollowUpItems(runtime.deps.db, filter, { limit, offset })
		yield* items
		if (items.length < limit) return
	}
}

const shownOnStart = 8

/**
 * What is late or soon for the start page: of the nämnder where the visitor records decisions, and whatever she herself is
 * responsible for.
 */
export async function followUpsOnStart(visitor: Visitor): Promise<ListedFollowUp[]> {
	const { db, now } = runtime.deps
	const today = swedishDate(now())
	const { whole, established, onRouteOf } = committeesRead(visitor.assignments)
	const { id: municipalityId } = visitor.municipality
	const waiting = { municipalityId, isDone: false, dueBefore: dayAfter(lastSoonDay(today)) }
	const page = { limit: shownOnStart, offset: 0 }
	const recorded = committeesWith(visitor.assignments, 'decision.record')
	const ofCommittees =
		recorded.length === 0 ? [] : await listFollowUpItems(db, { ...waiting, committees: recorded }, page)
	const own = await listFollowUpItems(
		db,
		{
			...waiting,
			committees: whole,
			establishedIn: established,
			onRouteOf,
			responsiblePersonId: visitor.personId,
		},
		page,
	)
	const all = [...own, ...ofCommittees].map((item) => listedFollowUp(item, today))
	const once = new Map(all.map((item) => [`${item.to} ${item.what}`, item]))
	return [...once.values()].slice(0, shownOnStart)
}

function dayAfter(day: CalendarDate): CalendarDate {
	return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}
