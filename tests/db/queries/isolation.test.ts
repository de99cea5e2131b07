import { expect, test } from 'vitest'
import { listAlternatives } from '#db/queries/alternative.ts'
import {
	deleteAlternative,
	markZeroAlternative,
	moveAlternative,
	saveAlternativeText,
} from '#db/queries/alternative-changes.ts'
import { findAnnex, findAnnexModel, findAnnexPdf, listAnnexes } from '#db/queries/annex.ts'
import {
	changeAssessmentState,
	findAssessment,
	findCurrentAssessment,
	insertAssessment,
} from '#db/queries/assessment.ts'
import { listAudit } from '#db/queries/audit.ts'
import { listHistory } from '#db/queries/history.ts'
import { ensureAssessment } from '#db/queries/begin-assessment.ts'
import { listCommittees } from '#db/queries/committee.ts'
import { copyAlternative } from '#db/queries/copy-alternative.ts'
import { establishAnnex } from '#db/queries/establish-annex.ts'
import { saveFields } from '#db/queries/fields.ts'
import { loadDocument } from '#db/queries/load-document.ts'
import { ensureMeeting, listMeetings } from '#db/queries/meeting.ts'
import { findMunicipalityByHost } from '#db/queries/municipality.ts'
import { findLogin, findPerson, listPersons } from '#db/queries/person.ts'
import { listProgress } from '#db/queries/progress.ts'
import { changeProposalStatus, findProposal, insertProposal } from '#db/queries/proposal.ts'
import { saveProposalFields } from '#db/queries/proposal-fields.ts'
import { listProposals } from '#db/queries/proposal-list.ts'
import { readFields } from '#db/queries/read-fields.ts'
import { changeRespondentState, findRespondent, listRespondents } from '#db/queries/respondent.ts'
import {
	endRoleAssignment,
	insertRoleAssignment,
	listAssignmentsOn,
	listRoleAssignments,
} from '#db/queries/role-assignment.ts'
import { insertRow } from '#db/queries/rows.ts'
import { findSession, insertSession } from '#db/queries/session.ts'
import { listStateChanges } from '#db/queries/state-change.ts'
import { saveSummary } from '#db/queries/summary.ts'
import { ensureUnit, listUnits } from '#db/queries/unit.ts'
import { findWeightSet, insertWeightSet, listWeightSets } from '#db/queries/weight-set.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { draftAssessment, municipalityWithPerson, noon, waitingIn } from '#tests/support/proposals.ts'

describeDatabases('of two municipalities in one installation', ({ open }) => {
	async function two() {
		const db = await open()
		const ours = await municipalityWithPerson(db, 'alvstad')
		const other = await municipalityWithPerson(db, 'beby')
		const place = await draftAssessment(db, ours)
		const committee = (await listCommittees(db, ours.municipalityId))[0]
		if (!committee) throw new Error('no committee')
		const meeting = { committeeId: committee.id, date: '2026-12-10' }
		await ensureMeeting(db, ours.municipalityId, meeting)
		const unitId = await ensureUnit(db, ours.municipalityId, {
			name: 'Förvaltningen',
			kind: 'administration',
		})
		const weightSetId = await insertWeightSet(db, ours.municipalityId, {
			name: 'Mål',
			date: '2026-01-01',
			decidedBy: null,
			weights: null,
			at: noon,
		})
		const assignment = { personId: ours.personId, role: 'sekreterare', committeeId: null } as const
		const validity = { validFrom: '2026-01-01', validTo: null }
		const assignmentId = await insertRoleAssignment(db, ours.municipalityId, { ...assignment, ...validity })
		await insertSession(db, { ...ours, idHash: 'hash', expiresAt: '2027-01-01T00:00:00.000Z' })
		return { db, ours, other, committee, unitId, weightSetId, assignmentId, ...place }
	}

	test('neither sees what is the other’s', async () => {
		const { db, ours, other, publicId, proposalId, assessmentId, respondentId, weightSetId } = await two()
		const document = await loadDocument(db, { ...ours, assessmentId, respondents: 'submitted' })
		if (!document) throw new Error('no document')
		const annex = {
			assessmentId,
			document,
			leftOut: await waitingIn(db, { ...ours, assessmentId }),
			kind: 'full',
			version: 1,
			model: '{}',
			pdf: new Uint8Array(1),
		} as const
		const established = await establishAnnex(db, ours, { ...annex, rendererVersion: '1' })
		if (established.kind !== 'established') throw new Error(established.kind)
		const page = { sort: 'title', direction: 'asc', limit: 10, offset: 0 } as const
		const seenBy = async ({ municipalityId }: typeof ours) => {
			const here = { municipalityId, proposalId, assessmentId, personId: ours.personId, respondentId }
			const annexOfOurs = { municipalityId, publicId: established.publicId }
			const found = {
				proposal: await findProposal(db, { municipalityId, publicId }),
				proposals: (await listProposals(db, { municipalityId, committees: 'all' }, page)).proposals,
				search: (await listProposals(db, { municipalityId, committees: 'all', search: 'valfrihet' }, page))
					.proposals,
				alternatives: await listAlternatives(db, here),
				assessment: await findAssessment(db, here),
				current: await findCurrentAssessment(db, here),
				document: await loadDocument(db, { ...here, respondents: 'all' }),
				respondents: await listRespondents(db, here),
				respondent: await findRespondent(db, here),
				annexes: await listAnnexes(db, here),
				annex: await findAnnex(db, annexOfOurs),
				model: await findAnnexModel(db, annexOfOurs),
				pdf: await findAnnexPdf(db, annexOfOurs),
				history: await listHistory(db, { ...here, limit: 99 }),
				log: (await listAudit(db, { municipalityId, after: 0, limit: 99 })).filter(
					(entry) => entry.proposalId,
				),
				steps: await listStateChanges(db, here),
				progress: await listProgress(db, { ...here, proposalIds: [proposalId] }),
				person: await findPerson(db, here),
				persons: (await listPersons(db, municipalityId)).filter(({ id }) => id === ours.personId),
				committees: await listCommittees(db, municipalityId),
				units: await listUnits(db, municipalityId),
				meetings: await listMeetings(db, { municipalityId, from: '2026-01-01', limit: 10 }),
				weightSet: await findWeightSet(db, { municipalityId, id: weightSetId }),
				weightSets: await listWeightSets(db, municipalityId),
				roles: await listRoleAssignments(db, municipalityId),
				rolesToday: await listAssignmentsOn(db, { ...here, date: '2026-12-03' }),
				session: await findSession(db, { municipalityId, idHash: 'hash', now: noon }),
			}
			return Object.entries(found).filter(([, value]) =>
				Array.isArray(value) ? value.length > 0 : value !== null,
			)
		}
		expect((await seenBy(ours)).length).toBe(27)
		expect(await seenBy(other)).toEqual([])
	})

	test('neither can write in what is the other’s, whatever ids are posted', async () => {
		const { db, ours, other, proposalId, assessmentId, respondentId, a, committee, unitId, assignmentId } =
			await two()
		const before = await loadDocument(db, { ...ours, assessmentId, respondents: 'all' })
		const change = { alternativeId: a, path: 'cost/yearly', base: '', value: '1' }
		const summary = { assessmentId, base: '', value: 'x' }
		const submit = { assessmentId, respondentId, to: 'submitted' } as const
		const close = { assessmentId, from: ['draft'], to: 'closed' } as const
		const attempts = [
			() => saveFields(db, { ...other, assessmentId, respondentId, changes: [change] }),
			() => saveSummary(db, other, summary),
			() => changeRespondentState(db, other, submit),
			() => changeAssessmentState(db, other, close),
			() =>
				insertRow(db, other, { assessmentId, alternativeId: a }, { kind: 'affected', who: 'x', heard: 'no' }),
		]
		for (const attempt of attempts) await expect(attempt()).rejects.toThrow(assessmentId)
		const place = { proposalId, alternativeId: a }
		const title = { field: 'title', base: 'Alternativ A', value: 'x' } as const
		expect(await saveProposalFields(db, other, { proposalId, changes: [] })).toBeNull()
		expect(await changeProposalStatus(db, other, { proposalId, from: 'open', to: 'archived' })).toBe(false)
		expect(await saveAlternativeText(db, other, { ...place, ...title })).toEqual({ kind: 'missing' })
		expect(await moveAlternative(db, other, { ...place, direction: 'up' })).toBe(false)
		expect(await markZeroAlternative(db, other, place)).toBe(false)
		expect(await deleteAlternative(db, other, place)).toBe('missing')
		expect(await copyAlternative(db, other, { ...place, key: 'B', assessmentId, respondentId })).toBe(
			'missing',
		)
		expect(await endRoleAssignment(db, { ...other, id: assignmentId, validTo: '2026-12-31' })).toBe(false)
		for (const [field, value] of [
			['committeeId', committee.id],
			['unitId', unitId],
		] as const) {
			const theirs = await draftAssessment(db, other)
			const base = field === 'unitId' ? '' : ((await listCommittees(db, other.municipalityId))[0]?.id ?? '')
			const changes = [{ field, base, value }]
			await expect(saveProposalFields(db, other, { proposalId: theirs.proposalId, changes })).rejects.toThrow(
				'No such',
			)
		}
		expect(await loadDocument(db, { ...ours, assessmentId, respondents: 'all' })).toEqual(before)
	})

	test('the database refuses a reference to what is the other’s', async () => {
		const { db, ours, other, proposalId, committee, unitId } = await two()
		const { municipalityId, personId } = other
		const proposal = { title: 'x', type: 'other' } as const
		const mine = (await draftAssessment(db, other)).publicId
		const { committeeId } = (await findProposal(db, { municipalityId, publicId: mine })) ?? {
			committeeId: '',
		}
		const validity = { committeeId: null, validFrom: '2026-01-01', validTo: null }
		const attempts = [
			() => insertProposal(db, other, { ...proposal, committeeId: committee.id }),
			() => insertProposal(db, other, { ...proposal, committeeId, unitId }),
			() => insertAssessment(db, other, { proposalId, kind: 'full', instrument: '2026-1' }),
			() => ensureMeeting(db, municipalityId, { committeeId: committee.id, date: '2026-12-11' }),
			() =>
				insertRoleAssignment(db, municipalityId, { personId: ours.personId, role: 'bedomare', ...validity }),
			() =>
				insertRoleAssignment(db, municipalityId, {
					...validity,
					personId,
					role: 'bedomare',
					committeeId: committee.id,
				}),
			() =>
				insertSession(db, {
					municipalityId,
					personId: ours.personId,
					at: noon,
					idHash: 'h',
					expiresAt: noon,
				}),
		]
		for (const attempt of attempts) await expect(attempt()).rejects.toThrow(/foreign key/iu)
	})

	test('a host name leads to its municipality, and an unknown one to none', async () => {
		const { db, ours, other } = await two()
		expect((await findMunicipalityByHost(db, 'ALVSTAD.example'))?.id).toBe(ours.municipalityId)
		expect((await findMunicipalityByHost(db, 'beby.example'))?.id).toBe(other.municipalityId)
		expect(await findMunicipalityByHost(db, 'localhost')).toBeNull()
	})

	test('the same address may have an account in both', async () => {
		const { db, ours, other } = await two()
		const email = 'Sekreterare@Example.se'
		const [here, there] = [await findLogin(db, { ...ours, email }), await findLogin(db, { ...other, email })]
		expect(here?.id).toBe(ours.personId)
		expect(there?.id).toBe(other.personId)
	})

	test('an assessor of one assessment has no fields in another', async () => {
		const { db, ours, respondentId } = await two()
		const second = await draftAssessment(db, ours)
		const { fields } = await readFields(db, { ...ours, assessmentId: second.assessmentId, respondentId })
		expect(fields).toEqual([])
		const change = { alternativeId: second.a, path: 'answers/renewal.seize/level', base: '', value: '1' }
		const save = { ...ours, assessmentId: second.assessmentId, respondentId, changes: [change] }
		await expect(saveFields(db, save)).rejects.toThrow()
		expect(
			await ensureAssessment(db, ours, { proposalId: second.proposalId, instrument: '2026-1' }),
		).toMatchObject({
			id: second.assessmentId,
		})
	})
})
