import { committeesRead, committeesWith, mayDo } from './access/policy.ts'
import type { Reach } from './access/policy.ts'
import type { ListedProposal } from './components/proposal/proposal-list.tsx'
import type { MeetingGroup } from './components/start/meeting-groups.tsx'
import type { CalendarDate } from './domain/calendar.ts'
import { swedishDate } from './domain/swedish-time.ts'
import { listInvitedTo } from '#db/queries/assessor-list.ts'
import { listMeetings } from '#db/queries/meeting.ts'
import { listProposals } from '#db/queries/proposal-list.ts'
import type { ProposalFilter, ProposalListItem, ProposalPage } from '#db/queries/proposal-list.ts'
import { listStopsAhead } from '#db/queries/proposal-stop.ts'
import { listStandIns } from '#db/queries/stand-in.ts'
import { isFinished, listedProposals } from './listed-proposal.server.ts'
import { meetingGroups } from './meeting-groups.server.ts'
import { runtime } from './runtime.server.ts'
import { attentionOf } from './start-attention.server.ts'
import { standInText } from './text/stand-in.ts'
import type { Visitor } from './visitor.server.ts'

/** Enough to see what is near; the list of ärenden has the rest. */
const shownAtMost = 60
const newestShown = 6

export interface StartPage {
	/** What she is invited to assess and has not submitted, whatever her roles are. */
	readonly invited: readonly {
		readonly publicId: string
		readonly title: string
		readonly dueOn: CalendarDate
	}[]
	/** What is to be done before each meeting; null for somebody who neither answers nor keeps ärenden. */
	readonly work: readonly MeetingGroup[] | null
	/** Its meeting has been and no annex is established. */
	readonly passed: readonly ListedProposal[]
	readonly undated: readonly ListedProposal[]
	/** Null for somebody who does not review. */
	readonly review: readonly ListedProposal[] | null
	/** What to read before each meeting; null for somebody who is no politician. */
	readonly papers: readonly MeetingGroup[] | null
	readonly established: readonly ListedProposal[] | null
	/** Null for somebody who does not administer. */
	readonly attention: readonly string[] | null
	/** Whom she stands in for, a sentence each. */
	readonly replacing: readonly string[]
	readonly mayCreate: boolean
	readonly mayKeepMeetings: boolean
}

/** What this visitor has to do today, by her roles. */
export async function startPage(visitor: Visitor): Promise<StartPage> {
	const today = swedishDate(runtime.deps.now())
	const keeps = committeesWith(visitor.assignments, 'proposal.write')
	const answers = committeesWith(visitor.assignments, 'answers.write')
	return {
		invited: await listInvitedTo(runtime.deps.db, {
			municipalityId: visitor.municipality.id,
			personId: visitor.personId,
		}),
		work: isNone(answers) ? null : await workOf(visitor, { keeps, answers, today }),
		passed: isNone(keeps)
			? []
			: await listed(visitor, { committees: keeps, status: 'open', meetingBefore: today, hasAnnex: false }),
		undated: isNone(keeps) ? [] : await undatedOf(visitor, keeps),
		review: hasRole(visitor, 'granskare') ? await reviewOf(visitor) : null,
		papers: hasRole(visitor, 'politiker') ? await papersOf(visitor, today) : null,
		established: visitor.assignments.every(({ role }) => role === 'administrator')
			? null
			: await establishedOf(visitor),
		attention: hasRole(visitor, 'administrator') ? await attentionOf(visitor, today) : null,
		replacing: await replacingOf(visitor, today),
		mayCreate: mayDo(visitor.assignments, 'proposal.write'),
		mayKeepMeetings: mayDo(visitor.assignments, 'meetings.write'),
	}
}

function isNone(reach: Reach): boolean {
	return reach !== 'all' && reach.length === 0
}

function hasRole({ assignments }: Visitor, asked: string): boolean {
	return assignments.some(({ role }) => role === asked)
}

const soonest: ProposalPage = { sort: 'meetingDate', direction: 'asc', limit: shownAtMost, offset: 0 }

async function find(
	{ municipality }: Visitor,
	filter: Omit<ProposalFilter, 'municipalityId'>,
	page: ProposalPage = soonest,
): Promise<readonly ProposalListItem[]> {
	const { db } = runtime.deps
	return (await listProposals(db, { ...filter, municipalityId: municipality.id }, page)).proposals
}

async function listed(visitor: Visitor, filter: Omit<ProposalFilter, 'municipalityId'>) {
	return listedProposals(await find(visitor, filter), visitor)
}

/**
 * Her nämnder's coming meetings: all that is on them where she keeps the ärenden, also of a meeting with nothing on it;
 * where she only answers, what still waits for her answers.
 */
async function workOf(
	visitor: Visitor,
	{ keeps, answers, today }: { readonly keeps: Reach; readonly answers: Reach; readonly today: CalendarDate },
): Promise<MeetingGroup[]> {
	const isKept = (committeeId: string) => keeps === 'all' || keeps.includes(committeeId)
	const proposals = await find(visitor, { committees: answers, status: 'open', meetingFrom: today })
	const own = await listedProposals(proposals, visitor)
	const shown = proposals.flatMap((proposal, index) => {
		const item = own[index]
		const isWaiting = !isFinished(proposal) && item !== undefined && item.nextStep !== null && !item.isDone
		return item !== undefined && (isKept(proposal.committeeId) || isWaiting)
			? [
					{
						committeeId: proposal.committeeId,
						meetingDate: proposal.meetingDate,
						isFinished: isFinished(proposal),
						item,
					},
				]
			: []
	})
	const meetings = await listMeetings(runtime.deps.db, {
		municipalityId: visitor.municipality.id,
		from: today,
		limit: shownAtMost,
		committees: keeps,
	})
	return meetingGroups(visitor, { today, shown, meetings, isKept })
}

async function undatedOf(visitor: Visitor, keeps: Reach): Promise<ListedProposal[]> {
	const proposals = await find(visitor, { committees: keeps, status: 'open', hasAnnex: false })
	return listedProposals(
		proposals.filter(({ meetingDate }) => meetingDate === null),
		visitor,
	)
}

async function reviewOf(visitor: Visitor): Promise<ListedProposal[]> {
	const { whole } = committeesRead(visitor.assignments.filter(({ role }) => role === 'granskare'))
	return listed(visitor, { committees: whole, status: 'open', assessmentState: 'in_review' })
}

/** Established annexes to the meetings of her nämnder, also where her nämnd comes later on the ärende's route. */
async function papersOf(visitor: Visitor, today: CalendarDate): Promise<MeetingGroup[]> {
	const assignments = visitor.assignments.filter(({ role }) => role === 'politiker')
	const { established, onRouteOf } = committeesRead(assignments)
	const own = await find(visitor, {
		committees: [],
		establishedIn: established,
		hasAnnex: true,
		status: 'open',
		meetingFrom: today,
	})
	const stops = await listStopsAhead(runtime.deps.db, {
		municipalityId: visitor.municipality.id,
		committeeIds: onRouteOf,
		from: today,
		limit: shownAtMost,
	})
	const passing = await find(visitor, {
		committees: [],
		onRouteOf,
		hasAnnex: true,
		ids: stops.map(({ proposalId }) => proposalId),
	})
	const items = new Map(
		(await listedProposals([...own, ...passing], visitor)).map((item) => [item.publicId, item] as const),
	)
	const placed = [
		...own.map(({ publicId, committeeId, meetingDate }) => ({ publicId, committeeId, meetingDate })),
		...stops.flatMap(({ proposalId, committeeId, meetingDate }) => {
			const proposal = passing.find(({ id }) => id === proposalId)
			return proposal === undefined ? [] : [{ publicId: proposal.publicId, committeeId, meetingDate }]
		}),
	]
	const shown = placed.flatMap(({ publicId, committeeId, meetingDate }) => {
		const item = items.get(publicId)
		return item === undefined ? [] : [{ committeeId, meetingDate, isFinished: true, item }]
	})
	return meetingGroups(visitor, { today, shown, meetings: [], isKept: () => false })
}

async function establishedOf(visitor: Visitor): Promise<ListedProposal[]> {
	const { whole, established, onRouteOf } = committeesRead(visitor.assignments)
	const newest: ProposalPage = { sort: 'established', direction: 'desc', limit: newestShown, offset: 0 }
	const filter = { committees: whole, establishedIn: established, onRouteOf, hasAnnex: true }
	return listedProposals(await find(visitor, filter, newest), visitor)
}

async function replacingOf({ municipality, personId }: Visitor, today: CalendarDate): Promise<string[]> {
	const query = { municipalityId: municipality.id, personId, side: 'received', from: today } as const
	const received = (await listStandIns(runtime.deps.db, query)).filter(({ validFrom }) => validFrom <= today)
	return [
		...new Set(
			received.map(({ grantedByName, validTo }) => standInText.startReceived(grantedByName, validTo)),
		),
	]
}
