import type { AssessmentDocument } from '#app/domain/assessment.ts'
import type { CalendarDate, Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'
import type { Actor } from '#db/queries/actor.ts'
import { changeAssessmentState } from '#db/queries/assessment.ts'
import { insertDocument } from '#db/queries/insert-document.ts'
import { changeRespondentState, listRespondents } from '#db/queries/respondent.ts'
import type { AssessmentState } from '#db/schema.ts'
import type { DemonstrationCase, Progress } from './cases.ts'
import type { Correction, CorrectionDays } from './corrections.ts'
import { insertDiscussion } from './insert-discussion.ts'
import { heldOn, meetingDay, nextWorkingMorning, workingMorning } from './days.ts'
import type { DemonstrationDecision } from './decisions.ts'
import { idOf } from './insert-organisation.ts'
import type { InsertedOrganisation } from './insert-organisation.ts'
import { committees } from './organisation.ts'
import { demonstrationPeople } from './people.ts'

/** An ärende whose annex is to be established by the secretary at the time. */
export interface Establishment {
	readonly municipalityId: string
	readonly proposalId: string
	readonly assessmentId: string
	readonly personId: string
	readonly at: Timestamp
	readonly isPublished: boolean
	/** What leads to a second version, and when. */
	readonly correction: { readonly what: Correction; readonly days: CorrectionDays } | null
	readonly instrument: string
	/** What was decided, and when that was written down; null where nothing is. */
	readonly decision: {
		readonly what: DemonstrationDecision
		readonly committeeId: string
		readonly decidedOn: CalendarDate
		readonly recordedAt: Timestamp
	} | null
}

/** The ärende with everything in it, and its history; null where no annex is to be established. */
export async function insertCase(
	db: Database,
	organisation: InsertedOrganisation,
	example: DemonstrationCase,
	today: CalendarDate,
): Promise<Establishment | null> {
	const document = documentOf(example, today)
	const secretaryId = secretaryOf(organisation, example)
	const actor = (personId: string, daysLater: number): Actor => ({
		municipalityId: organisation.municipalityId,
		personId,
		at: workingMorning(earlier(today, document.proposal.meetingDate), example.registered - daysLater),
	})
	const { proposalId, assessmentId } = await insertDocument(db, actor(secretaryId, 0), document, {
		isSubmitted: false,
		isExample: true,
		personOf: (role) => personWithRole(organisation, role),
	})
	if (example.progress === 'draft') return null
	await submitAll(db, organisation.municipalityId, assessmentId, (personId) => actor(personId, 8))
	if (example.discussion !== undefined)
		await insertDiscussion(db, example.discussion, {
			proposalId,
			assessmentId,
			actorOf: (email, place) => {
				const personId = idOf(organisation.personIds, email)
				return { ...actor(personId, 9 + place), personId }
			},
		})
	const reviewerId = idOf(organisation.personIds, reviewer)
	for (const { from, to, daysLater, isReview } of stepsTo[example.progress])
		await changeAssessmentState(db, actor(isReview ? reviewerId : secretaryId, daysLater), {
			assessmentId,
			from: [from],
			to,
		})
	if (example.progress !== 'established') return null
	return {
		...actor(secretaryId, 14),
		personId: secretaryId,
		proposalId,
		assessmentId,
		isPublished: example.isPublished === true,
		correction: correctionOf(example, (daysLater) => actor(secretaryId, daysLater).at),
		instrument: document.instrument,
		decision: decisionOf(organisation, example, document.proposal.meetingDate),
	}
}

/** Written down on the next working day. */
function decisionOf(
	{ committeeIds }: InsertedOrganisation,
	{ decision, committee }: DemonstrationCase,
	decidedOn: CalendarDate | undefined,
): Establishment['decision'] {
	if (decision === undefined || decidedOn === undefined) return null
	const recordedAt = nextWorkingMorning(decidedOn)
	return { what: decision, committeeId: idOf(committeeIds, committee), decidedOn, recordedAt }
}

function correctionOf(
	{ correction }: DemonstrationCase,
	at: (daysLater: number) => Timestamp,
): Establishment['correction'] {
	if (correction === undefined) return null
	const days = {
		firstTransferred: at(15),
		reopened: at(18),
		submitted: at(21),
		established: at(23),
		transferred: at(24),
	}
	return { what: correction, days }
}

function earlier(today: CalendarDate, meetingDate: CalendarDate = today): CalendarDate {
	return meetingDate < today ? meetingDate : today
}

/** The document as it is stored when today is the day. */
export function documentOf(
	{ document, committee, meetingWeek }: DemonstrationCase,
	today: CalendarDate,
): AssessmentDocument {
	const weekday = committees.find(({ name }) => name === committee)?.weekday
	if (meetingWeek === null || weekday === undefined) return document
	return heldOn(document, meetingDay(today, meetingWeek, weekday))
}

const reviewer = 'johan.akesson@alvstad.example'

interface Step {
	readonly from: AssessmentState
	readonly to: AssessmentState
	readonly daysLater: number
	readonly isReview: boolean
}
const submitted: Step = { from: 'draft', to: 'submitted', daysLater: 9, isReview: false }
const inReview: Step = { from: 'submitted', to: 'in_review', daysLater: 10, isReview: false }
const approved: Step = { from: 'in_review', to: 'approved', daysLater: 13, isReview: true }
const stepsTo: Readonly<Record<Exclude<Progress, 'draft'>, readonly Step[]>> = {
	submitted: [submitted],
	in_review: [submitted, inReview],
	established: [submitted, inReview, approved],
}

function secretaryOf({ personIds }: InsertedOrganisation, { committee }: DemonstrationCase): string {
	const secretary = demonstrationPeople.find(
		({ role, committees: places }) =>
			role === 'sekreterare' && (places as readonly string[]).includes(committee),
	)
	return idOf(personIds, secretary?.email ?? committee)
}

function personWithRole({ personIds }: InsertedOrganisation, role: string): string | null {
	const person = demonstrationPeople.find(({ assessorRole }) => assessorRole === role)
	return person ? idOf(personIds, person.email) : null
}

async function submitAll(
	db: Database,
	municipalityId: string,
	assessmentId: string,
	actor: (personId: string) => Actor,
): Promise<void> {
	for (const { id, personId } of await listRespondents(db, { municipalityId, assessmentId }))
		if (personId !== null)
			await changeRespondentState(db, actor(personId), { assessmentId, respondentId: id, to: 'submitted' })
}
