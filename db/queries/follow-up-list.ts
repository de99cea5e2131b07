import { sql } from 'kysely'
import type { CalendarDate, Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'
import { filteredProposals } from './proposal-filter.ts'

export interface FollowUpFilter {
	readonly municipalityId: string
	/** As for the list of ärenden: whose every ärende may be read, and whose with an established annex. */
	readonly committees: 'all' | readonly string[]
	readonly establishedIn?: 'all' | readonly string[]
	readonly onRouteOf?: readonly string[]
	/** Of the ärende. */
	readonly committeeId?: string
	readonly isDone?: boolean
	/** Due before this day, or due on it or later (or without a date). */
	readonly dueBefore?: CalendarDate
	readonly dueFrom?: CalendarDate
	/** Only what this person is responsible for. */
	readonly responsiblePersonId?: string
}

/** An adopted condition, or that what happened is to be assessed, of a decision that stands. */
export interface FollowUpItem {
	readonly kind: 'condition' | 'assessment'
	readonly proposalPublicId: string
	readonly proposalTitle: string
	readonly diarienummer: string | null
	readonly committeeId: string
	readonly committeeName: string
	/** The nämnd that decided, which may be another one. */
	readonly decidedBy: string | null
	readonly decidedOn: CalendarDate
	readonly decisionNumber: number
	/** Of the condition in the decision; 0 for an assessment. */
	readonly position: number
	/** Of the condition; '' for an assessment. */
	readonly text: string
	readonly responsible: string | null
	readonly responsiblePersonName: string | null
	readonly dueOn: CalendarDate | null
	readonly isDone: boolean
	/** Of a condition, as it was told. */
	readonly doneOn: CalendarDate | null
	/** Of an assessment, when the last answers were submitted. */
	readonly doneAt: Timestamp | null
}

/** Oldest date first; what has no date comes last. */
export async function listFollowUpItems(
	db: Database,
	filter: FollowUpFilter,
	page: { readonly limit: number; readonly offset: number },
): Promise<FollowUpItem[]> {
	const rows = await filtered(db, filter)
		.selectAll()
		.orderBy(sql`coalesce(item.due_on, '9999')`)
		.orderBy('item.title_sort_key')
		.orderBy('item.proposal_id')
		.orderBy('item.decision_number')
		.orderBy('item.position')
		.limit(page.limit)
		.offset(page.offset)
		.execute()
	return rows.map((row) => ({
		kind: row.position === 0 ? 'assessment' : 'condition',
		proposalPublicId: row.proposal_public_id,
		proposalTitle: row.title,
		diarienummer: row.diarienummer,
		committeeId: row.committee_id,
		committeeName: row.committee_name,
		decidedBy: row.decided_by,
		decidedOn: row.decided_on,
		decisionNumber: row.decision_number,
		position: row.position,
		text: row.text,
		responsible: row.responsible,
		responsiblePersonName: row.responsible_person_name,
		dueOn: row.due_on,
		isDone: row.done_at !== null,
		doneOn: row.done_on,
		doneAt: row.done_at,
	}))
}

export async function countFollowUpItems(db: Database, filter: FollowUpFilter): Promise<number> {
	const { count } = await filtered(db, filter)
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow()
	return count
}

function filtered(db: Database, filter: FollowUpFilter) {
	const { isDone, dueBefore, dueFrom, responsiblePersonId } = filter
	const items = conditions(db, filter).unionAll(plannedAssessments(db, filter))
	return db
		.selectFrom(items.as('item'))
		.$if(isDone !== undefined, (rows) => rows.where('item.done_at', isDone === true ? 'is not' : 'is', null))
		.$if(dueBefore !== undefined, (rows) => rows.where('item.due_on', '<', dueBefore ?? ''))
		.$if(dueFrom !== undefined, (rows) =>
			rows.where((is) => is.or([is('item.due_on', 'is', null), is('item.due_on', '>=', dueFrom ?? '')])),
		)
		.$if(responsiblePersonId !== undefined, (rows) =>
			rows.where('item.responsible_person_id', '=', responsiblePersonId ?? ''),
		)
}

function conditions(db: Database, filter: FollowUpFilter) {
	return standing(db, filter)
		.innerJoin('adopted_condition', 'adopted_condition.decision_id', 'decision.id')
		.leftJoin('person', 'person.id', 'adopted_condition.responsible_person_id')
		.select([
			'adopted_condition.position',
			'adopted_condition.text',
			'adopted_condition.responsible',
			'adopted_condition.responsible_person_id',
			'person.name as responsible_person_name',
			'adopted_condition.follow_up as due_on',
			'adopted_condition.done_on',
			'adopted_condition.done_at',
		])
}

/** Done with the first finished follow-up of the decision. */
function plannedAssessments(db: Database, filter: FollowUpFilter) {
	return standing(db, filter)
		.select((of) => [
			sql<number>`0`.as('position'),
			sql<string>`''`.as('text'),
			sql<string | null>`cast(null as text)`.as('responsible'),
			sql<string | null>`cast(null as text)`.as('responsible_person_id'),
			sql<string | null>`cast(null as text)`.as('responsible_person_name'),
			'decision.follow_up_on as due_on',
			sql<string | null>`cast(null as text)`.as('done_on'),
			of
				.selectFrom('compared_annex')
				.innerJoin('assessment', 'assessment.id', 'compared_annex.assessment_id')
				.innerJoin('respondent', 'respondent.assessment_id', 'assessment.id')
				.select(({ fn }) => fn.max('respondent.submitted_at').as('last'))
				.whereRef('compared_annex.decision_id', '=', 'decision.id')
				.where('assessment.state', '!=', 'draft')
				.as('done_at'),
		])
		.where('decision.follow_up_on', 'is not', null)
}

function standing(db: Database, filter: FollowUpFilter) {
	return db
		.selectFrom('decision')
		.innerJoin('proposal', 'proposal.id', 'decision.proposal_id')
		.innerJoin('committee', 'committee.id', 'proposal.committee_id')
		.leftJoin('committee as decider', 'decider.id', 'decision.committee_id')
		.select([
			'proposal.id as proposal_id',
			'proposal.public_id as proposal_public_id',
			'proposal.title',
			'proposal.title_sort_key',
			'proposal.diarienummer',
			'proposal.committee_id',
			'committee.name as committee_name',
			'decider.name as decided_by',
			'decision.decided_on',
			'decision.number as decision_number',
		])
		.where('decision.municipality_id', '=', filter.municipalityId)
		.where('decision.withdrawn_at', 'is', null)
		.where('proposal.id', 'in', readable(db, filter))
}

/** Ids of the ärenden that the reader may see. */
function readable(db: Database, filter: FollowUpFilter) {
	const { municipalityId, committees, establishedIn = [], onRouteOf = [], committeeId } = filter
	const reach = { municipalityId, committees, establishedIn, onRouteOf }
	return filteredProposals(db, committeeId === undefined ? reach : { ...reach, committeeId }).select(
		'proposal.id',
	)
}
