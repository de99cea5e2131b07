import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'
import { listAlternatives } from '#db/queries/alternative.ts'
import { listAnnexes } from '#db/queries/annex.ts'
import { markAnnexTransferred } from '#db/queries/annex-state.ts'
import { changeAssessmentState } from '#db/queries/assessment.ts'
import { saveFields } from '#db/queries/fields.ts'
import { readFields } from '#db/queries/read-fields.ts'
import { changeRespondentState, findRespondent } from '#db/queries/respondent.ts'
import type { Correction } from './corrections.ts'
import type { Establishment } from './insert-case.ts'

/** Where there is something to correct: transfers the first version, makes the second one, and transfers that. */
export async function correctCase(
	db: Database,
	first: Establishment,
	establish: (establishment: Establishment) => Promise<void>,
): Promise<void> {
	if (first.correction === null) return
	const { what, days } = first.correction
	const { reason, changes } = what
	const actor = (at: Timestamp) => ({ municipalityId: first.municipalityId, personId: first.personId, at })
	const { assessmentId } = first
	await transferLatest(db, first, days.firstTransferred)
	const respondent = await findRespondent(db, first)
	if (respondent === null) throw new Error(`The secretary of ${first.proposalId} has not answered`)
	const opened = { to: 'draft', reason, assessmentId } as const
	await changeAssessmentState(db, actor(days.reopened), { ...opened, from: ['closed'] })
	await changeRespondentState(db, actor(days.reopened), { ...opened, respondentId: respondent.id })
	await saveChanges(db, first, respondent.id, changes, days.reopened)
	const submitted = { to: 'submitted', assessmentId } as const
	await changeRespondentState(db, actor(days.submitted), { ...submitted, respondentId: respondent.id })
	await changeAssessmentState(db, actor(days.submitted), { ...submitted, from: ['draft'] })
	await establish({ ...first, at: days.established })
	await transferLatest(db, first, days.transferred)
}

async function transferLatest(db: Database, establishment: Establishment, at: Timestamp): Promise<void> {
	const [annex] = await listAnnexes(db, establishment)
	const { municipalityId, personId, proposalId } = establishment
	if (
		annex === undefined ||
		!(await markAnnexTransferred(db, { municipalityId, personId, at }, annex.publicId))
	)
		throw new Error(`Nothing to transfer of ${proposalId}`)
}

async function saveChanges(
	db: Database,
	{ municipalityId, proposalId, assessmentId, personId }: Establishment,
	respondentId: string,
	changes: Correction['changes'],
	at: Timestamp,
): Promise<void> {
	const alternatives = await listAlternatives(db, { municipalityId, proposalId })
	const { fields } = await readFields(db, { municipalityId, assessmentId, respondentId })
	const addressed = changes.map(({ alternative, path, value }) => {
		const alternativeId = alternatives.find(({ key }) => key === alternative)?.id ?? ''
		const before = fields.find((field) => field.alternativeId === alternativeId && field.path === path)
		return { alternativeId, path, value, base: before?.value ?? '' }
	})
	const place = { municipalityId, assessmentId, respondentId, personId, at }
	const { saved } = await saveFields(db, { ...place, changes: addressed })
	if (saved.length !== changes.length) throw new Error(`A correction of ${proposalId} was not saved`)
}
