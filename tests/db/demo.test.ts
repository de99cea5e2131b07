import { describe, expect, test } from 'vitest'
import { committeesWith } from '#app/access/policy.ts'
import type { AssessmentDocument } from '#app/domain/assessment.ts'
import { compareDocuments } from '#app/domain/compare-documents.ts'
import { personalNumbersIn } from '#app/domain/personal-number.ts'
import { scoreAssessment } from '#app/domain/score.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { parseAssessment } from '#app/exchange/parse-assessment.ts'
import type { Database } from '#db/database.ts'
import { demonstrationCases } from '#db/demo/cases.ts'
import { meetingDay } from '#db/demo/days.ts'
import { documentOf } from '#db/demo/insert-case.ts'
import type { Establishment } from '#db/demo/insert-case.ts'
import { DatabaseNotEmpty, insertDemonstration, isEmpty } from '#db/demo/insert-demonstration.ts'
import { demonstrationPassword } from '#db/demo/people.ts'
import { findAnnexDocument, listAnnexes, nextAnnexVersion } from '#db/queries/annex.ts'
import { findCurrentAssessment } from '#db/queries/assessment.ts'
import { findBrokenAudit } from '#db/queries/audit.ts'
import { establishAnnex } from '#db/queries/establish-annex.ts'
import { listHistory } from '#db/queries/history.ts'
import { listCommittees } from '#db/queries/committee.ts'
import { loadDocument } from '#db/queries/load-document.ts'
import { listMeetings } from '#db/queries/meeting.ts'
import { listMunicipalities } from '#db/queries/municipality.ts'
import { findLogin } from '#db/queries/person.ts'
import { listProposals } from '#db/queries/proposal-list.ts'
import { listRespondents } from '#db/queries/respondent.ts'
import { listAssignmentsOn } from '#db/queries/role-assignment.ts'
import { verifyDatabase } from '#db/verify.ts'
import { describeDatabases } from '#tests/support/databases.ts'

/** A Tuesday. */
const now = '2026-11-24T09:30:00.000Z'
const today = swedishDate(now)
const hashPassword = (password: string) => Promise.resolve(`hash of ${password}`)

describe('the documents of the demonstration', () => {
	test.each(demonstrationCases.map((example) => [example.document.proposal.title, example.document]))(
		'«%s» keeps to the exchange format and says that it is an example',
		(_title, document) => {
			expect(parseAssessment(document, ['2026-1'])).toEqual({ kind: 'ok', document })
			expect(document.proposal.description).toMatch(/^Ett påhittat exempel\./u)
			expect(personalNumbersIn(document)).toEqual([])
		},
	)

	/*
	 * Effects in the order flexibilitet, byråkrati, förnyelse, innovation; levels by stage, ? is Vet ej.
	 * 0: (0 0 −1 −1) −1/2 · (0 0 0 −1) −1/4 · (0 −1 ? −1) −2/3, −1 to 0 · (0 −1 0 −1) −1/2
	 *    point (−6 −3 −8 −6)/48 = −23/48; range (−1/2 −1/4 −1 −1/2)/4 = −9/16 to (−1/2 −1/4 +0 −1/2)/4 = −5/16
	 * A: (0 −1 0 1) 0, −1 to 1 in skala disputed: ±1/4 · (−1 ? −1 −1) −1, −5/4 to −1/4 · (1 −1 0 ?) 0, ±1/2 ·
	 *    (2 0 0 ?) 2/3, 0 to 1
	 *    point (0 −1 +0 +2/3)/4 = −1/12; range (−1/4 −5/4 −1/2 +0)/4 = −1/2 to (1/4 −1/4 +1/2 +1)/4 = 3/8
	 *    same direction: (s − 1)/16 is between −1/4 and 1/4 where the sum s of three Vet ej is −2 to 4: 101 of 125
	 * B: (2 1 0 1) 1 · (−1 ? 0 −1) −2/3, −1 to 0 · (1 1 0 ?) 2/3, 0 to 1 · (2 2 1 1) 3/2
	 *    point (1 −2/3 +2/3 +3/2)/4 = 5/8; range (1 −1 +0 +3/2)/4 = 3/8 to (1 +0 +1 +3/2)/4 = 7/8
	 */
	test('LOV: the nollalternativ cements somewhat, A draws two ways, B is lifted by its conditions', () => {
		const [zero, a, b] = scoreAssessment(documentNamed('Valfrihetssystem enligt LOV')).alternatives
		expect(zero).toMatchObject({ verdict: 'decreases_somewhat', certainty: 'certain', contradiction: false })
		expect(zero?.overall).toEqual({ point: -23 / 48, range: [-9 / 16, -5 / 16], known: 15, applicable: 16 })
		expect(a).toMatchObject({ verdict: 'no_notable_effect', certainty: 'uncertain', contradiction: true })
		expect(a?.overall).toEqual({ point: -1 / 12, range: [-1 / 2, 3 / 8], known: 13, applicable: 16 })
		expect(a?.sameDirection).toBe(101 / 125)
		expect(a?.disagreements).toEqual(['flexibility.scale'])
		expect(a?.unknowns.filter(({ decisive }) => decisive).map(({ criterion }) => criterion)).toEqual([
			'innovation.sustain',
		])
		expect(b).toMatchObject({ verdict: 'increases_somewhat', certainty: 'certain', contradiction: true })
		expect(b?.overall).toEqual({ point: 5 / 8, range: [3 / 8, 7 / 8], known: 14, applicable: 16 })
	})

	test('LOV: every answer that sets B apart from A is explained by a condition of B', () => {
		const { alternatives } = documentNamed('Valfrihetssystem enligt LOV')
		const explained = alternatives
			.find(({ id }) => id === 'B')
			?.chain?.flatMap(({ conditions = [] }) => conditions.flatMap(({ criteria = [] }) => criteria))
		// f: känna av 0 → 2, fånga −1 → 1 · b: skala −1 → 0 · r: fånga −1 → 1 · i: fånga 0 → 2, skala 0 → 1, förvalta ? → 1
		expect(explained?.toSorted()).toEqual([
			'bureaucracy.scale',
			'flexibility.seize',
			'flexibility.sense',
			'innovation.scale',
			'innovation.seize',
			'innovation.sustain',
			'renewal.seize',
		])
	})

	/*
	 * Sums of the effects' points: digital tillsyn 0: −1/4 +0 −1/2 +0 = −3/4; A: 3/4 +0 +5/4 +2/3 = 8/3.
	 * Tillit 0: 0 −1/4 −1/4 +0 = −1/2; A: 1 +3/2 +3/4 +2/3 = 47/12. Utvecklingsenhet 0: −1/2 −1/4 +0 −1/4 = −1;
	 * A: 5/4 +0 +1/4 +4/3 = 17/6; B: 1 +2/3 +4/3 +1 = 4. LOV, first: −1/4 +0 −1/3 −1/3 = −11/12; A has 6 of 16 answers.
	 */
	test.each([
		['Digital tillsyn', { '0': 'no_notable_effect', A: 'increases_somewhat' }],
		['Tillitsbaserad styrning', { '0': 'no_notable_effect', A: 'increases_somewhat' }],
		[
			'Gemensam utvecklingsenhet',
			{ '0': 'decreases_somewhat', A: 'increases_somewhat', B: 'increases_clearly' },
		],
		['Införa LOV i hemtjänsten', { '0': 'no_notable_effect', A: 'cannot_be_assessed' }],
	])('«%s» scores as it is meant to', (title, verdicts) => {
		const { alternatives } = scoreAssessment(documentNamed(title))
		expect(Object.fromEntries(alternatives.map(({ id, verdict }) => [id, verdict]))).toEqual(verdicts)
		expect(alternatives.every(({ complete }) => complete)).toBe(true)
		expect(alternatives.flatMap(({ missingMotivations }) => missingMotivations)).toEqual([])
	})
})

describe('meetings of the demonstration', () => {
	test('lie on the weekday of the nämnd, in weeks from the present one', () => {
		expect(meetingDay('2026-11-24', 2, 4)).toBe('2026-12-10')
		expect(meetingDay('2026-11-29', -1, 1)).toBe('2026-11-16')
	})

	test('keep clear of the holidays, away from the present day', () => {
		expect(meetingDay('2026-11-24', 5, 2)).toBe('2027-01-12') // not 29 December, nor 5 January
		expect(meetingDay('2027-08-11', -1, 3)).toBe('2027-06-30') // not 4 August
	})

	test('move the follow-up of a condition by as many months', () => {
		const [lov] = demonstrationCases
		const moved = lov && documentOf(lov, '2027-03-02') // a Tuesday; the meeting is on 18 March instead of 10 December
		expect(moved?.proposal.meetingDate).toBe('2027-03-18')
		expect(followUps(moved)).toEqual(['2028-01-15', '2028-03-01', '2027-09-01'])
		expect(followUps(lov?.document)).toEqual(['2027-10-15', '2027-12-01', '2027-06-01'])
	})
})

describeDatabases('the demonstration', (databases) => {
	test('fills an empty database with seventeen ärenden that load back as they were written', async () => {
		const db = await databases.open()
		expect(await isEmpty(db)).toBe(true)
		const { summary } = await insertDemonstration(db, { now, hashPassword })
		expect(summary[0]).toBe('Älvstads kommun, en påhittad kommun')
		const stored = await storedCases(db)
		expect(stored).toHaveLength(17)
		for (const example of demonstrationCases) {
			const { title } = example.document.proposal
			expect(stored.find(({ document }) => document?.proposal.title === title)?.document).toEqual(
				documentOf(example, today),
			)
		}
		expect(await findBrokenAudit(db, await municipalityOf(db))).toBeNull()
	})

	test('leaves each ärende in its state, with its history', async () => {
		const db = await databases.open()
		const waiting: Establishment[] = []
		const establish = async (establishment: Establishment) => {
			waiting.push(establishment)
			await establishIn(db, establishment)
		}
		await insertDemonstration(db, { now, hashPassword, establish })
		const stored = await storedCases(db)
		expect(stored.map(({ title, state }) => [title.split(' ').slice(0, 3).join(' '), state])).toEqual([
			['Byte av trygghetslarm', 'closed'],
			['Digital ansökan om', 'submitted'],
			['Digital tillsyn på', 'closed'],
			['Gemensam plattform för', 'closed'],
			['Gemensam utvecklingsenhet för', 'submitted'],
			['Införa LOV i', 'closed'],
			['Mindre arbetslag med', 'submitted'],
			['Motion om att', 'draft'],
			['Motion om att', 'draft'],
			['Motion om läxhjälp', 'submitted'],
			['Skötsel av gator', 'submitted'],
			['Solceller på kommunens', 'in_review'],
			['Tillitsbaserad styrning i', 'in_review'],
			['Upphandling av verksamhetssystem', 'draft'],
			['Utredning av gemensam', 'closed'],
			['Valfrihetssystem enligt LOV', 'submitted'],
			['Ändring av riktlinjer', 'closed'],
		])
		expect(waiting.map(({ proposalId }) => stored.find(({ id }) => id === proposalId)?.title)).toEqual([
			'Digital tillsyn på natten som förstahandsval',
			'Ändring av riktlinjer för ekonomiskt bistånd',
			'Införa LOV i hemtjänsten – första beredningen',
			'Införa LOV i hemtjänsten – första beredningen',
			'Utredning av gemensam nattbemanning på särskilda boenden',
			'Byte av trygghetslarm och larmmottagning',
			'Gemensam plattform för öppna data',
		])
		const night = stored.find(({ title }) => title.startsWith('Digital tillsyn'))
		const history = await listHistory(db, {
			municipalityId: await municipalityOf(db),
			proposalId: night?.id ?? '',
			limit: 1000,
		})
		expect(history.map(({ action }) => action)).toEqual(
			expect.arrayContaining(['proposal.created', 'state.submitted', 'state.in_review', 'state.approved']),
		)
		expect(history.every(({ at }) => at < now)).toBe(true)
	})

	test('has an ärende with two established versions, both in the diarium, the second the corrected one', async () => {
		const db = await databases.open()
		const establish = (establishment: Establishment) => establishIn(db, establishment)
		await insertDemonstration(db, { now, hashPassword, establish })
		const municipalityId = await municipalityOf(db)
		const stored = await storedCases(db)
		const proposalId = stored.find(({ title }) => title.startsWith('Införa LOV'))?.id ?? ''
		const [second, first] = await listAnnexes(db, { municipalityId, proposalId })
		expect([first?.state, second?.state]).toEqual(['superseded', 'transferred'])
		expect(first?.transferredAt).not.toBeNull()
		const [before, after] = await Promise.all(
			[first, second].map((annex) =>
				findAnnexDocument(db, { municipalityId, publicId: annex?.publicId ?? '' }),
			),
		)
		if (!before || !after) throw new Error('An annex without its assessment')
		expect(before.alternatives[1]?.assessors?.[0]?.answers['innovation.seize']?.level).toBe('unknown')
		expect(compareDocuments(before, after).map(({ field }) => field.part)).toEqual([
			...Array<string>(6).fill('answer'),
			'precondition',
			'precondition',
		])
		expect(scoreAssessment(after).alternatives[1]?.verdict).toBe('cannot_be_assessed')
		expect(await verifyDatabase(db)).toEqual([])
	})

	test('ties the answers to the people who gave them', async () => {
		const db = await databases.open()
		await insertDemonstration(db, { now, hashPassword })
		const municipalityId = await municipalityOf(db)
		const stored = await storedCases(db)
		const assessors = async (title: string) => {
			const assessmentId = stored.find((example) => example.title.startsWith(title))?.assessmentId ?? ''
			const respondents = await listRespondents(db, { municipalityId, assessmentId })
			return respondents.map(({ personName, submittedAt }) => [personName, submittedAt !== null])
		}
		expect(await assessors('Valfrihetssystem')).toEqual([
			['Maria Lindqvist', true],
			['Karin Öberg', true],
			['Amir Rahimi', true],
		])
		expect(await assessors('Upphandling')).toEqual([
			['Maria Lindqvist', false],
			['Amir Rahimi', false],
		])
		expect(await assessors('Motion om att ersätta')).toEqual([['Elin Dahl', false]])
		expect(await assessors('Motion om att undersöka')).toEqual([])
	})

	test('has an account for every role, all with the one password', async () => {
		const db = await databases.open()
		const { accounts } = await insertDemonstration(db, { now, hashPassword })
		const municipalityId = await municipalityOf(db)
		const roles: string[] = []
		for (const { email, name, password } of accounts) {
			const login = await findLogin(db, { municipalityId, email })
			expect(password).toBe(demonstrationPassword)
			expect(login).toMatchObject({ name, passwordHash: `hash of ${password}`, disabledAt: null })
			const personId = login?.id ?? ''
			roles.push(
				...(await listAssignmentsOn(db, { municipalityId, personId, date: today })).map(({ role }) => role),
			)
		}
		expect(new Set(roles)).toEqual(
			new Set(['sekreterare', 'bedomare', 'granskare', 'tjansteperson', 'politiker', 'administrator']),
		)
	})

	test('lets the first account write in Omsorgsnämnden and Socialnämnden and nowhere else', async () => {
		const db = await databases.open()
		const { accounts } = await insertDemonstration(db, { now, hashPassword })
		const municipalityId = await municipalityOf(db)
		const login = await findLogin(db, { municipalityId, email: accounts[0]?.email ?? '' })
		const assignments = await listAssignmentsOn(db, {
			municipalityId,
			personId: login?.id ?? '',
			date: today,
		})
		const granted = committeesWith(assignments, 'proposal.write')
		const committees = await listCommittees(db, municipalityId)
		const names = committees.filter(({ id }) => granted.includes(id)).map(({ name }) => name)
		expect(names).toEqual(['Omsorgsnämnden', 'Socialnämnden'])
	})

	test('has meetings ahead for every nämnd', async () => {
		const db = await databases.open()
		await insertDemonstration(db, { now, hashPassword })
		const municipalityId = await municipalityOf(db)
		const ahead = await listMeetings(db, { municipalityId, from: today, limit: 100 })
		const committees = await listCommittees(db, municipalityId)
		expect(new Set(ahead.map(({ committeeName }) => committeeName))).toEqual(
			new Set(committees.map(({ name }) => name)),
		)
		expect(committees.every(({ rule }) => rule.daysBefore === 7)).toBe(true)
	})

	test('refuses a database that has a municipality, and writes nothing', async () => {
		const db = await databases.open()
		await insertDemonstration(db, { now, hashPassword })
		await expect(insertDemonstration(db, { now, hashPassword })).rejects.toThrow(DatabaseNotEmpty)
		expect(await listMunicipalities(db)).toHaveLength(1)
		expect(await storedCases(db)).toHaveLength(17)
	})
})

function documentNamed(start: string): AssessmentDocument {
	const found = demonstrationCases.find(({ document }) => document.proposal.title.startsWith(start))
	if (!found) throw new Error(`No ärende begins with ${start}`)
	return found.document
}

function followUps(document: AssessmentDocument | undefined): (string | undefined)[] {
	const chains = document?.alternatives.flatMap(({ chain = [] }) => chain) ?? []
	return chains.flatMap(({ conditions = [] }) => conditions.map(({ followUp }) => followUp))
}

/** The secretary’s establishing, without the typesetting. */
async function establishIn(db: Database, establishment: Establishment): Promise<void> {
	const { municipalityId, assessmentId, personId, at } = establishment
	const document = await loadDocument(db, { municipalityId, assessmentId, respondents: 'submitted' })
	if (document === null) throw new Error('No document')
	const outcome = await establishAnnex(
		db,
		{ municipalityId, personId, at },
		{
			assessmentId,
			document,
			leftOut: [],
			kind: 'full',
			version: await nextAnnexVersion(db, establishment),
			model: '{}',
			pdf: new Uint8Array(),
			rendererVersion: '1',
		},
	)
	expect(outcome.kind).toBe('established')
}

async function municipalityOf(db: Database): Promise<string> {
	const [municipality] = await listMunicipalities(db)
	if (!municipality) throw new Error('No municipality')
	return municipality.id
}

async function storedCases(db: Database) {
	const municipalityId = await municipalityOf(db)
	const { proposals } = await listProposals(
		db,
		{ municipalityId, committees: 'all' },
		{ sort: 'title', direction: 'asc', limit: 20, offset: 0 },
	)
	const stored = []
	for (const { id, title } of proposals) {
		const assessment = await findCurrentAssessment(db, { municipalityId, proposalId: id })
		const assessmentId = assessment?.id ?? ''
		const document = await loadDocument(db, { municipalityId, assessmentId, respondents: 'all' })
		stored.push({ id, title, assessmentId, state: assessment?.state, document })
	}
	return stored
}
