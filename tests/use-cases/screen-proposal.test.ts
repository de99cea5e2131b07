import { expect, test } from 'vitest'
import { establishProposalAnnex } from '#app/use-cases/establish-annex.ts'
import { screenProposal } from '#app/use-cases/screen-proposal.ts'
import { readPosts, splitProposal } from '#app/use-cases/split-proposal.ts'
import { submitAnswers } from '#app/use-cases/submit-answers.ts'
import { listAlternatives } from '#db/queries/alternative.ts'
import { listAnnexes } from '#db/queries/annex.ts'
import { findAssessment, findCurrentAssessment } from '#db/queries/assessment.ts'
import { loadDocument } from '#db/queries/load-document.ts'
import { findMunicipalityBySlug } from '#db/queries/municipality.ts'
import { listProgress } from '#db/queries/progress.ts'
import { findProposal } from '#db/queries/proposal.ts'
import { listProposals } from '#db/queries/proposal-list.ts'
import { findScreeningAnswers } from '#db/queries/screening.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { answering } from './answering.ts'
import type { Answering } from './answering.ts'

const none = {
	outcome: 'none',
	reason: 'Ärendet gäller bara en formalitet.',
	answers: { formalMatter: 'yes' },
} as const
const short = { outcome: 'short', reason: 'Bara en utredning.', answers: { onlyInquiry: 'yes' } } as const

/** Who saves answers to the four questions of a short assessment. */
const ofFour = ({ target }: Answering) => ({ ...target, kind: 'short' }) as const

describeDatabases('screening', ({ open }) => {
	const screen = (visit: Answering, screening: Parameters<typeof screenProposal>[1]['screening']) =>
		screenProposal(visit.deps, { ...visit, screening })
	const establish = async (visit: Answering) => {
		const municipality = await findMunicipalityBySlug(visit.db, 'alvstad')
		if (municipality === null) throw new Error('no municipality')
		return establishProposalAnnex(visit.deps, { ...visit, municipality })
	}

	test('that ends in none gives a one-line annex that is established without answers', async () => {
		const visit = await answering(await open())
		expect(await screen(visit, none)).toBe(true)
		expect(
			await findScreeningAnswers(visit.db, { ...visit.actor, assessmentId: visit.assessmentId }),
		).toEqual(none.answers)
		expect(await establish(visit)).toMatchObject({ kind: 'established' })
		expect(await listAnnexes(visit.db, { ...visit.actor, proposalId: visit.proposalId })).toMatchObject([
			{ kind: 'none', version: 1 },
		])
		expect(await screen(visit, short)).toBe(false)
	})

	test('done again asks other questions: the old answers are kept but not told, and submitted ones opened', async () => {
		const visit = await answering(await open())
		await visit.save({ [`${visit.a}/answers/flexibility.sense/level`]: '0' })
		await submitAnswers(visit.deps, visit)
		await screen(visit, short)
		expect(await visit.stateOf()).toBe('draft')
		await visit.save({ [`${visit.a}/answers/flexibility/level`]: 'unknown' }, ofFour(visit))
		const told = async () => {
			const document = await loadDocument(visit.db, {
				...visit.actor,
				assessmentId: visit.assessmentId,
				respondents: 'all',
			})
			return document?.alternatives.flatMap(({ assessors = [] }) =>
				assessors.flatMap(({ answers }) => Object.keys(answers)),
			)
		}
		const answered = async () =>
			(
				await listProgress(visit.db, {
					municipalityId: visit.actor.municipalityId,
					personId: visit.actor.personId,
					proposalIds: [visit.proposalId],
				})
			)[0]
		expect(await told()).toEqual(['flexibility'])
		expect(await answered()).toMatchObject({ answered: 1, questions: 8 })
		await screen(visit, { ...short, outcome: 'full' })
		expect(await told()).toEqual(['flexibility.sense'])
		expect(await answered()).toMatchObject({ answered: 1, questions: 32 })
	})

	test('short: four answers an alternative are submitted and established as a short annex', async () => {
		const visit = await answering(await open())
		await screen(visit, short)
		for (const effect of ['flexibility', 'bureaucracy', 'renewal', 'innovation'])
			await visit.save(
				{
					[`${visit.a}/answers/${effect}/level`]: '1',
					[`${visit.a}/answers/${effect}/motivation`]: 'Därför.',
				},
				ofFour(visit),
			)
		expect(await submitAnswers(visit.deps, visit)).toEqual({ kind: 'submitted' })
		expect(await establish(visit)).toMatchObject({ kind: 'established' })
		expect(await listAnnexes(visit.db, { ...visit.actor, proposalId: visit.proposalId })).toMatchObject([
			{ kind: 'short' },
		])
	})

	test('an answer without its motivation is not submitted in a short assessment either', async () => {
		const visit = await answering(await open())
		await screen(visit, short)
		await visit.save({ [`${visit.a}/answers/renewal/level`]: '2' }, ofFour(visit))
		expect(await submitAnswers(visit.deps, visit)).toEqual({
			kind: 'motivationsMissing',
			places: [{ alternativeId: visit.a, criterion: 'renewal' }],
		})
	})

	test('an ärende of several decisions becomes one for each, and says so itself', async () => {
		const visit = await answering(await open())
		const { municipalityId } = visit.actor
		const stored = await findProposal(visit.db, { municipalityId, publicId: visit.publicId })
		if (!stored) throw new Error('no proposal')
		const proposal = { ...stored, type: 'budget' as const }
		const posts = ['Nattbemanning', 'Trygghetslarm']
		expect(await splitProposal(visit.deps, { actor: visit.actor, proposal, posts })).toBe(true)
		const page = { sort: 'title', direction: 'asc', limit: 9, offset: 0 } as const
		const { proposals } = await listProposals(visit.db, { municipalityId, committees: 'all' }, page)
		expect(proposals.map(({ title }) => title)).toEqual([
			stored.title,
			`${stored.title}: Nattbemanning`,
			`${stored.title}: Trygghetslarm`,
		])
		const made = proposals[1]?.id ?? ''
		const alternatives = await listAlternatives(visit.db, { municipalityId, proposalId: made })
		expect(alternatives.map(({ key, title, isZero }) => [key, title, isZero])).toEqual([
			['A', 'Enligt förslaget', false],
			['0', 'Oförändrad ram', true],
		])
		expect(
			await findAssessment(visit.db, { municipalityId, assessmentId: visit.assessmentId }),
		).toMatchObject({
			screeningOutcome: 'none',
			screeningReason: expect.stringContaining('uppdelat i 2 ärenden') as string,
		})
		expect(await findCurrentAssessment(visit.db, { municipalityId, proposalId: made })).toBeNull()
	})
})

test('posts are one a line, from two to twenty', () => {
	expect(readPosts(' A \r\n\nB\nA', 'Budget')).toEqual({ kind: 'ok', posts: ['A', 'B'] })
	expect(readPosts('A\nA', 'Budget')).toEqual({ kind: 'count' })
	expect(readPosts(Array.from({ length: 21 }, (_, n) => String(n)).join('\n'), 'Budget')).toEqual({
		kind: 'count',
	})
	expect(readPosts(`A\n${'x'.repeat(300)}`, 'Budget')).toMatchObject({ kind: 'tooLong' })
})
