import type { ListedAssessor } from '#app/components/assessors/assessor-list.tsx'
import { sortKey } from '#app/domain/sort-key.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { assessorsText as text } from '#app/text/assessors.ts'
import { mailText } from '#app/text/invitation.ts'
import type { MailFacts } from '#app/text/invitation.ts'
import { listAlternatives } from '#db/queries/alternative.ts'
import { countAnswers, listTracedAssessors } from '#db/queries/assessor-list.ts'
import { listInvitations } from '#db/queries/invitation.ts'
import type { Invitation } from '#db/queries/invitation.ts'
import { listPersons } from '#db/queries/person.ts'
import { isAwaited, listRespondents } from '#db/queries/respondent.ts'
import type { Respondent } from '#db/queries/respondent.ts'
import { guestPage } from './guest.server.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { runtime } from './runtime.server.ts'
import type { ShownLink } from './shown-link.server.ts'

/** Everything that the secretary's page of assessors shows; the link is one that was made just now. */
export async function assessorsPage(visit: ProposalVisit, request: Request, link: ShownLink | null) {
	const { visitor, proposal, assessment } = visit
	const { db } = runtime.deps
	const municipalityId = visitor.municipality.id
	const alternatives = await listAlternatives(db, { municipalityId, proposalId: proposal.id })
	const origin = runtime.deps.publicUrl ?? new URL(request.url).origin
	const mail = {
		proposal: proposal.title,
		committee: proposal.committeeName,
		alternatives: alternatives.length,
		sender: visitor.personName,
	}
	const place = { municipalityId, assessmentId: assessment?.id ?? '' }
	const respondents = assessment === null ? [] : await listRespondents(db, place)
	const [counts, traced, invitations] = [
		await countAnswers(db, place),
		await listTracedAssessors(db, place),
		await listInvitations(db, place),
	]
	const listed = respondents.map((respondent) =>
		listedAssessor(respondent, {
			answered: counts.get(respondent.id) ?? 0,
			isTraced: traced.has(respondent.id),
			invitation: invitations.find(({ id }) => id === respondent.invitationId) ?? null,
			address: new URL(`/arenden/${proposal.publicId}/bedomning`, origin).href,
			mail,
			now: visit.actor.at,
		}),
	)
	return {
		...progressOf(respondents),
		assessors: listed,
		newLink: newLinkOf(respondents, link, { origin, mail }),
		persons: await invitablePersons(municipalityId, respondents),
		hasAlternatives: alternatives.length > 0,
		isClosed: assessment?.state === 'closed',
		dueOn: swedishDate(
			new Date(Date.parse(visit.actor.at) + daysToAnswer * 24 * 60 * 60 * 1000).toISOString(),
		),
	}
}

/** What is proposed; the secretary changes it. */
const daysToAnswer = 14

/** «2 av 4 klara» and who is left, by name where she has one. */
export function progressOf(respondents: readonly Respondent[]): {
	readonly progress: string | null
	readonly left: string
} {
	const counted = respondents.filter(({ leftOutAt }) => leftOutAt === null)
	if (counted.length === 0) return { progress: null, left: '' }
	const left = counted.filter(isAwaited)
	return {
		progress: text.progress(counted.length - left.length, counted.length),
		left: left.length === 0 ? text.allDone : text.progressLeft(left.map(assessorName)),
	}
}

/** As she is called among the assessors: «Karin Öberg, controller». */
export function assessorName({ personName, role }: Pick<Respondent, 'personName' | 'role'>): string {
	return personName === null ? role : `${personName}, ${role}`
}

interface Known {
	readonly answered: number
	readonly isTraced: boolean
	readonly invitation: Invitation | null
	readonly address: string
	readonly mail: Omit<MailFacts, 'dueOn' | 'address' | 'isGuest'>
	readonly now: string
}

function listedAssessor(respondent: Respondent, known: Known): ListedAssessor {
	const { id, submittedAt, leftOutAt, invitedAt, dueOn } = respondent
	const isWaited = isAwaited(respondent)
	const byAccount = respondent.personId !== null && invitedAt !== null && isWaited
	return {
		id,
		who: assessorName(respondent),
		state: stateOf(respondent, known.answered),
		how: howSheAnswers(respondent, known),
		dueOn: dueOn ?? '',
		mail: byAccount
			? mailText({ ...known.mail, dueOn: dueOn ?? '', address: known.address, isGuest: false })
			: null,
		hasLink: known.invitation !== null,
		mayRevoke: known.invitation !== null && known.invitation.revokedAt === null,
		mayRemove: !known.isTraced && submittedAt === null,
		mayLeaveOut: known.isTraced && isWaited,
		mayTakeBack: leftOutAt !== null,
		mayReopen: submittedAt !== null && (respondent.personId !== null || known.invitation !== null),
	}
}

function stateOf({ submittedAt, leftOutAt }: Respondent, answered: number): string {
	if (leftOutAt !== null) return text.states.leftOut
	if (submittedAt !== null) return text.states.submitted
	return answered > 0 ? text.states.answering : text.states.notBegun
}

function howSheAnswers(
	{ personId, dueOn, invitedAt }: Respondent,
	{ invitation, now }: Pick<Known, 'invitation' | 'now'>,
): string {
	if (invitation === null) {
		if (personId === null) return text.fromDocument
		return invitedAt === null ? text.byItself : text.byAccount(dueOn ?? '')
	}
	if (invitation.revokedAt !== null) return text.linkRevoked
	if (invitation.expiresAt <= now) return text.linkExpired(dueOn ?? '')
	const opened =
		invitation.usedAt === null ? text.linkUnopened : text.linkOpened(swedishDate(invitation.usedAt))
	return `${text.byLink(dueOn ?? '')} ${opened}`
}

function newLinkOf(
	respondents: readonly Respondent[],
	link: ShownLink | null,
	{ origin, mail }: { readonly origin: string; readonly mail: Known['mail'] },
) {
	const respondent = respondents.find(({ id }) => id === link?.respondentId)
	if (respondent === undefined || link === null) return null
	const address = new URL(`${guestPage}/${link.token}`, origin).href
	return {
		who: assessorName(respondent),
		address,
		mail: mailText({ ...mail, dueOn: respondent.dueOn ?? '', address, isGuest: true }),
	}
}

async function invitablePersons(municipalityId: string, respondents: readonly Respondent[]) {
	const listed = new Set(respondents.map(({ personId }) => personId))
	const persons = await listPersons(runtime.deps.db, municipalityId)
	return persons
		.filter(({ id, disabledAt }) => disabledAt === null && !listed.has(id))
		.flatMap(({ id, name, email }) => (email === null ? [] : [{ id, label: text.personLabel(name, email) }]))
		.sort((a, b) => (sortKey(a.label) < sortKey(b.label) ? -1 : 1))
}
