import type { HistoryEvent, ShownHistory } from '#app/components/proposal/proposal-history.tsx'
import { swedishClock, swedishDate } from '#app/domain/swedish-time.ts'
import { historyText } from '#app/text/history.ts'
import { listHistory } from '#db/queries/history.ts'
import { listStateChanges } from '#db/queries/state-change.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { runtime } from './runtime.server.ts'

const shownEvents = 60
const allEvents = 100_000

/** What has happened to the ärende, in words, latest first; null for a reader who may not see it. */
export async function proposalHistory(
	{ visitor, proposal, may }: ProposalVisit,
	isWhole: boolean,
): Promise<ShownHistory | null> {
	if (!may('result.read') && !may('proposal.write')) return null
	const { db } = runtime.deps
	const place = { municipalityId: visitor.municipality.id, proposalId: proposal.id }
	const reasons = new Map(
		(await listStateChanges(db, place)).map(({ at, subject, reason }) => [`${at} ${subject}`, reason ?? '']),
	)
	const limit = isWhole ? allEvents : shownEvents
	const entries = await listHistory(db, { ...place, limit: limit + 1 })
	const events = entries.slice(0, limit).map(({ at, action, subjectType, personName }): HistoryEvent => ({
		at: `${swedishDate(at)} ${swedishClock(at)}`,
		what: wordsOf(action, subjectType),
		who: personName ?? '',
		reason: action.startsWith('state.') ? (reasons.get(`${at} ${subjectType}`) ?? '') : '',
	}))
	return { events, isWhole, hasMore: entries.length > limit }
}

function wordsOf(action: string, subjectType: string): string {
	return historyText[action] ?? historyText[`${action} ${subjectType}`] ?? action
}
