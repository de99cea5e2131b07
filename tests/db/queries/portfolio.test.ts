import { expect, test } from 'vitest'
import type { Alternative, AssessmentDocument } from '#app/domain/assessment.ts'
import { criterionIds } from '#app/domain/instrument.ts'
import type { Level } from '#app/domain/instrument.ts'
import { refreshAll } from '#app/use-cases/refresh-portfolio.ts'
import { verifyFigures } from '#app/use-cases/verify-figures.ts'
import type { Database } from '#db/database.ts'
import { newId } from '#db/new-id.ts'
import type { Actor } from '#db/queries/actor.ts'
import { changeAssessmentState } from '#db/queries/assessment.ts'
import { ensureCommittee } from '#db/queries/committee.ts'
import { saveFields } from '#db/queries/fields.ts'
import { insertDocument } from '#db/queries/insert-document.ts'
import { moneyGroups, profileSums, unitGaps, verdictGroups } from '#db/queries/portfolio.ts'
import { countDue, markAllDue } from '#db/queries/portfolio-due.ts'
import { portfolioProposals, undecidedAlternatives } from '#db/queries/portfolio-proposals.ts'
import type { PortfolioFilter } from '#db/queries/portfolio-where.ts'
import type { PortfolioPart } from '#app/domain/portfolio/selection.ts'
import { changeProposalStatus } from '#db/queries/proposal.ts'
import { findTargetBalance } from '#db/queries/target-balance.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { municipalityWithPerson, noon } from '#tests/support/proposals.ts'

function alternative(id: string, level: Level | 'unknown', more: Partial<Alternative> = {}): Alternative {
	const answers = Object.fromEntries(criterionIds.map((criterion) => [criterion, { level }]))
	return { id, title: `Alternativ ${id}`, answers, ...more }
}

function documentOf(
	title: string,
	alternatives: readonly Alternative[],
	proposal: Partial<AssessmentDocument['proposal']> = {},
): AssessmentDocument {
	return {
		format: 'vagskal/assessment@1',
		instrument: '2026-1',
		municipality: { name: 'Älvstad' },
		proposal: { title, committee: 'Omsorgsnämnden', type: 'inquiry', ...proposal },
		alternatives: [...alternatives],
	}
}

const zero = alternative('0', 0, { zero: true })
const costly = alternative('A', 1, {
	cost: { oneOff: 100, yearly: 0 },
	orientation: { maintain: 40, exploit: 55, explore: 5 },
})
const saving = alternative('B', 2, {
	cost: { oneOff: 0, yearly: -75 },
	orientation: { maintain: 80, exploit: 17, explore: 3 },
})

describeDatabases('the portfolio', ({ open }) => {
	async function opened() {
		const db = await open()
		const actor = await municipalityWithPerson(db)
		const filter: PortfolioFilter = {
			municipalityId: actor.municipalityId,
			committees: 'all',
			establishedIn: [],
		}
		const add = (document: AssessmentDocument) => insertDocument(db, actor, document, { state: 'submitted' })
		const behind = async (part: PortfolioPart, more: Partial<PortfolioFilter> = {}) => {
			const page = { part, today: '2026-12-03', limit: 100, offset: 0 }
			const { proposals } = await portfolioProposals(db, { ...filter, ...more }, page)
			return proposals.map(({ title, alternativeKey }) => `${title} ${alternativeKey}`).toSorted()
		}
		return { db, actor, filter, add, behind }
	}

	let decisions = 0
	async function decide(
		db: Database,
		actor: Actor,
		proposalId: string,
		outcome: 'approved' | 'rejected',
		key: string | null,
	) {
		await db
			.insertInto('decision')
			.values({
				id: newId(),
				municipality_id: actor.municipalityId,
				proposal_id: proposalId,
				number: (decisions += 1),
				annex_id: null,
				committee_id: null,
				meeting_id: null,
				decided_on: '2026-12-01',
				outcome,
				alternative_key: key,
				reason: null,
				created_at: noon,
				created_by: null,
			})
			.execute()
	}

	test('weighs the alternative decided, and the first one of what waits', async () => {
		const { db, actor, filter, add } = await opened()
		const { proposalId } = await add(documentOf('Beslutat', [zero, costly, saving]))
		await add(documentOf('Väntar', [zero, costly]))
		await decide(db, actor, proposalId, 'approved', 'B')
		await refreshAll(db)
		const one = { proposals: 1, weighed: 1, costMissing: 0, orientationMissing: 0 }
		expect(await moneyGroups(db, filter)).toEqual([
			{ isDecided: true, ...one, sums: { money: 300n, maintain: 24_000n, exploit: 5100n, explore: 900n } },
			{ isDecided: false, ...one, sums: { money: 100n, maintain: 4000n, exploit: 5500n, explore: 500n } },
		])
		const waiting = await undecidedAlternatives(db, filter, 10)
		expect(waiting.map(({ title, alternativeKey }) => [title, alternativeKey])).toEqual([['Väntar', 'A']])
	})

	test('counts what lacks cost or orientation beside, and guesses neither', async () => {
		const { db, filter, add, behind } = await opened()
		const { orientation, cost, ...bare } = costly
		await add(
			documentOf('Utan kostnad', [
				zero,
				{ ...bare, cost: { oneOff: 5 }, orientation: orientation ?? 'unknown' },
			]),
		)
		await add(documentOf('Vet ej', [zero, { ...bare, cost: cost ?? {}, orientation: 'unknown' }]))
		await refreshAll(db)
		expect(await moneyGroups(db, filter)).toMatchObject([
			{ proposals: 2, weighed: 0, costMissing: 1, orientationMissing: 1, sums: { money: 0n } },
		])
		expect(await behind({ kind: 'costMissing', isDecided: false })).toEqual(['Utan kostnad A'])
		expect(await behind({ kind: 'orientationMissing', isDecided: false })).toEqual(['Vet ej A'])
	})

	test('leads from each verdict, unknown and unit to the ärenden behind, and to no others', async () => {
		const { db, filter, add, behind } = await opened()
		const omsorg = { unit: { name: 'Omsorgsförvaltningen', kind: 'administration' } } as const
		const { answers } = alternative('A', 1)
		const gap = { ...answers, 'renewal.seize': { level: 'unknown' as const } }
		await add(documentOf('Tydlig', [alternative('A', 1)], omsorg))
		await add(documentOf('Lucka', [{ id: 'A', title: 'A', answers: gap }], omsorg))
		await add(documentOf('Okänd', [alternative('A', 'unknown')]))
		await add({
			...documentOf('Kort', [{ id: 'A', title: 'A', answers: { flexibility: { level: 1 } } }]),
			kind: 'short',
		})
		await refreshAll(db)
		for (const { kind, verdict, certainty, proposals } of await verdictGroups(db, filter)) {
			const part = {
				kind: 'verdict',
				of: kind,
				verdict,
				...(certainty === null ? {} : { certainty }),
			} as const
			expect(await behind(part), `${kind} ${verdict}`).toHaveLength(proposals)
		}
		const { counts, stages } = await profileSums(db, filter)
		for (const { criterion, unknown } of counts)
			expect(await behind({ kind: 'unknown', of: criterion }), criterion).toHaveLength(unknown)
		expect(await behind({ kind: 'unknown', of: 'renewal' })).toEqual(['Lucka A', 'Okänd A'])
		expect(await behind({ kind: 'unknown', of: null })).toEqual(['Lucka A', 'Okänd A'])
		// Seize: 4 levels of +1, and 3; 4 Vet ej and 1.
		expect(stages.seize).toEqual({ sum: 14, low: 14 - 4 - 16, high: 14 + 4 + 16 })
		expect(await unitGaps(db, filter)).toMatchObject([
			{ unitName: 'Omsorgsförvaltningen', proposals: 2, unknown: 1, applicable: 32 },
			{ unitName: null, proposals: 1, unknown: 16, applicable: 16 },
		])
		expect(await behind({ kind: 'short' })).toEqual(['Kort A'])
	})

	test('knows nothing of a draft, nor of one that has been opened again', async () => {
		const { db, actor, add, behind } = await opened()
		const { assessmentId } = await add(documentOf('Öppnas', [zero, costly]))
		await insertDocument(db, actor, documentOf('Utkast', [zero, costly]))
		await refreshAll(db)
		expect(await behind({ kind: 'all' })).toEqual(['Öppnas A'])
		await changeAssessmentState(db, actor, { assessmentId, from: ['submitted'], to: 'draft' })
		await refreshAll(db)
		expect(await behind({ kind: 'all' })).toEqual([])
	})

	test('shows a reader her nämnder, and elsewhere what is established', async () => {
		const { db, actor, add, behind } = await opened()
		await add(documentOf('Omsorg', [zero, costly]))
		await add(documentOf('Social', [zero, costly], { committee: 'Socialnämnden' }))
		await refreshAll(db)
		const omsorg = await ensureCommittee(db, actor.municipalityId, { name: 'Omsorgsnämnden' })
		expect(await behind({ kind: 'all' }, { committees: [omsorg] })).toEqual(['Omsorg A'])
		expect(await behind({ kind: 'all' }, { committees: [], establishedIn: 'all' })).toEqual([])
		const neighbour = await municipalityWithPerson(db, 'grannkommunen')
		expect(await behind({ kind: 'all' }, { municipalityId: neighbour.municipalityId })).toEqual([])
	})

	test('is due again in the transaction of whatever its figures rest on', async () => {
		const { db, actor, add } = await opened()
		const { municipalityId } = actor
		const { proposalId, assessmentId } = await add(documentOf('Ändras', [zero, costly, saving]))
		await refreshAll(db)
		const due = async () => {
			const count = await countDue(db, municipalityId)
			await refreshAll(db)
			return count
		}
		expect(await due()).toBe(0)
		const [a] = await undecidedAlternatives(db, { municipalityId, committees: 'all', establishedIn: [] }, 1)
		expect(a).toMatchObject({ money: 100 })
		const { id: alternativeId } = await db
			.selectFrom('alternative')
			.select('id')
			.where('key', '=', 'A')
			.executeTakeFirstOrThrow()
		await saveFields(db, {
			municipalityId,
			assessmentId,
			respondentId: null,
			personId: actor.personId,
			at: noon,
			changes: [{ alternativeId, path: 'cost/oneOff', base: '100', value: '250' }],
		})
		expect(await due()).toBe(1)
		await decide(db, actor, proposalId, 'rejected', null)
		expect(await due()).toBe(1)
		await changeProposalStatus(db, actor, { proposalId, from: 'open', to: 'archived' })
		expect(await due()).toBe(1)
		expect(await verifyFigures(db, municipalityId)).toEqual([])
		const rolledBack = db.transaction().execute(async (transaction) => {
			await transaction.updateTable('alternative').set({ title: 'Annat' }).execute()
			throw new Error('rolled back')
		})
		await expect(rolledBack).rejects.toThrow('rolled back')
		expect(await due()).toBe(0)
	})

	test('is found out where a stored figure is not what the answers give', async () => {
		const { db, actor, add } = await opened()
		const { publicId } = await add(documentOf('Ändrad', [zero, costly]))
		await refreshAll(db)
		await db.updateTable('portfolio_figure').set({ money: 1 }).execute()
		expect(await verifyFigures(db, actor.municipalityId)).toEqual([publicId])
		await db.transaction().execute(markAllDue)
		await refreshAll(db)
		expect(await verifyFigures(db, actor.municipalityId)).toEqual([])
	})

	test('has the target in force, with who decided it', async () => {
		const { db, actor } = await opened()
		const row = { municipality_id: actor.municipalityId, decided_by: 'Kommunfullmäktige' }
		await db
			.insertInto('target_balance')
			.values([
				{ id: newId(), ...row, maintain: 60, exploit: 30, explore: 10, valid_from: '2026-01-01' },
				{ id: newId(), ...row, maintain: 50, exploit: 35, explore: 15, valid_from: '2027-01-01' },
			])
			.execute()
		const on = (today: string) => findTargetBalance(db, { municipalityId: actor.municipalityId, today })
		expect(await on('2025-12-31')).toBeNull()
		expect(await on('2026-12-31')).toMatchObject({ target: { maintain: 60 }, decidedBy: 'Kommunfullmäktige' })
		expect(await on('2027-01-01')).toMatchObject({ target: { explore: 15 }, validFrom: '2027-01-01' })
	})
})
