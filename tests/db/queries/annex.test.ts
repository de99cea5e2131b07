import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Database } from '#db/database.ts'
import type { Actor } from '#db/queries/actor.ts'
import { findAnnexLogFaults } from '#db/queries/annex-log.ts'
import { publishAnnex } from '#db/queries/annex-publication.ts'
import { disposeAnnex, markAnnexTransferred, unmarkAnnexTransferred } from '#db/queries/annex-state.ts'
import { findAnnexFaults, sha256 } from '#db/queries/annex-chain.ts'
import {
	AnnexDamaged,
	findAnnex,
	findAnnexDocument,
	findAnnexModel,
	findAnnexPdf,
	listAnnexes,
	nextAnnexVersion,
} from '#db/queries/annex.ts'
import { findCurrentAssessment, insertAssessment } from '#db/queries/assessment.ts'
import { findBrokenAudit } from '#db/queries/audit.ts'
import { establishAnnex } from '#db/queries/establish-annex.ts'
import { saveFields } from '#db/queries/fields.ts'
import { loadDocument } from '#db/queries/load-document.ts'
import { listStateChanges } from '#db/queries/state-change.ts'
import { verifyDatabase } from '#db/verify.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { draftAssessment, municipalityWithPerson, noon, waitingIn } from '#tests/support/proposals.ts'

const model = '{"checksum":null,"title":"Åldrande"}'
const disposedWhole = `state = 'disposed', model = null, pdf = null, document = null`
const disposal = `disposed_at = '${noon}', disposal_decision = 'ON 2026-12-10 § 97'`
const pdf = Uint8Array.from([37, 80, 68, 70, 0, 255])

describeDatabases('an established annex', ({ open, name }) => {
	async function draft() {
		const db = await open()
		const actor = await municipalityWithPerson(db)
		return { db, actor, ...(await draftAssessment(db, actor)) }
	}

	async function establish(db: Database, actor: Actor, assessmentId: string, version = 1) {
		const document = await loadDocument(db, { ...actor, assessmentId, respondents: 'submitted' })
		if (!document) throw new Error('no document')
		return establishAnnex(db, actor, {
			assessmentId,
			document,
			leftOut: await waitingIn(db, { ...actor, assessmentId }),
			kind: 'full',
			version,
			model,
			pdf,
			rendererVersion: 'typst 0.14.2, template 1',
		})
	}

	async function establishedId(db: Database, actor: Actor, assessmentId: string): Promise<string> {
		const result = await establish(db, actor, assessmentId)
		return result.kind === 'established' ? result.publicId : result.kind
	}

	async function withoutTrigger(db: Database, trigger: string) {
		await sql.raw(`drop trigger ${trigger}${name === 'SQLite' ? '' : ' on annex'}`).execute(db)
	}

	test('keeps its model and its PDF to the byte, and closes the assessment', async () => {
		const { db, actor, assessmentId, proposalId } = await draft()
		const result = await establish(db, actor, assessmentId)
		if (result.kind !== 'established') throw new Error(result.kind)
		const query = { ...actor, publicId: result.publicId }
		expect(await findAnnexModel(db, query)).toBe(model)
		expect(await findAnnexPdf(db, query).then((bytes) => [...(bytes ?? [])])).toEqual([...pdf])
		expect(await findAnnex(db, query)).toMatchObject({
			version: 1,
			state: 'established',
			establishedAt: noon,
		})
		expect((await findCurrentAssessment(db, { ...actor, proposalId }))?.state).toBe('closed')
		expect(await nextAnnexVersion(db, { ...actor, proposalId })).toBe(2)
		expect(await listStateChanges(db, { ...actor, proposalId })).toEqual(
			expect.arrayContaining([
				expect.objectContaining({ subject: 'assessment', from: 'draft', to: 'closed' }),
				expect.objectContaining({ subject: 'annex', to: 'established', personName: 'sekreterare' }),
			]),
		)
	})

	test('is established once, and not from answers that have changed since', async () => {
		const { db, actor, assessmentId, a } = await draft()
		const document = await loadDocument(db, { ...actor, assessmentId, respondents: 'submitted' })
		await saveFields(db, {
			...actor,
			assessmentId,
			respondentId: null,
			changes: [{ alternativeId: a, path: 'cost/yearly', base: '', value: '5' }],
		})
		if (!document) throw new Error('no document')
		const outdated = {
			assessmentId,
			document,
			leftOut: await waitingIn(db, { ...actor, assessmentId }),
			kind: 'full',
			version: 1,
			model,
			pdf,
			rendererVersion: '1',
		} as const
		expect(await establishAnnex(db, actor, outdated)).toEqual({ kind: 'changed' })
		const results = await Promise.all([1, 2, 3].map(() => establish(db, actor, assessmentId)))
		expect(results.filter(({ kind }) => kind === 'established')).toHaveLength(1)
		expect(results.filter(({ kind }) => kind === 'closed')).toHaveLength(2)
	})

	test('keeps the assessment that it was built from, under the chain', async () => {
		const { db, actor, assessmentId } = await draft()
		const document = await loadDocument(db, { ...actor, assessmentId, respondents: 'submitted' })
		const result = await establish(db, actor, assessmentId)
		const publicId = result.kind === 'established' ? result.publicId : ''
		expect(await findAnnexDocument(db, { ...actor, publicId })).toEqual(document)
		await withoutTrigger(db, 'annex_frozen')
		await sql`update annex set document = '{}', document_sha256 = ${sha256('{}')}`.execute(db)
		const faults = await findAnnexFaults(db, actor.municipalityId)
		expect(faults.map(({ fault }) => fault)).toEqual(['chain'])
		await sql`update annex set document = '[]'`.execute(db)
		await expect(findAnnexDocument(db, { ...actor, publicId })).rejects.toThrow(AnnexDamaged)
	})

	test('is superseded by the next version and linked to it by its hash', async () => {
		const { db, actor, assessmentId, proposalId } = await draft()
		await establish(db, actor, assessmentId)
		const correction = { proposalId, kind: 'full', instrument: '2026-1', openedFrom: assessmentId } as const
		const later = { ...actor, at: '2026-12-04T12:00:00.000Z' }
		const next = await insertAssessment(db, later, correction)
		expect((await establish(db, later, next, 1)).kind).toBe('changed')
		expect((await establish(db, later, next, 2)).kind).toBe('established')
		const annexes = await listAnnexes(db, { ...actor, proposalId })
		expect(annexes.map(({ version, state }) => [version, state])).toEqual([
			[2, 'established'],
			[1, 'superseded'],
		])
		expect(await findAnnexFaults(db, actor.municipalityId)).toEqual([])
		expect(await findBrokenAudit(db, actor.municipalityId)).toBeNull()
	})

	test('that was transferred to the diarium is told of as such when it is superseded', async () => {
		const { db, actor, assessmentId, proposalId } = await draft()
		const first = await establishedId(db, actor, assessmentId)
		expect(await markAnnexTransferred(db, actor, first)).toBe(true)
		expect(await markAnnexTransferred(db, actor, first)).toBe(false)
		const correction = { proposalId, kind: 'full', instrument: '2026-1', openedFrom: assessmentId } as const
		const later = { ...actor, at: '2026-12-04T12:00:00.000Z' }
		await establish(db, later, await insertAssessment(db, later, correction), 2)
		expect(await unmarkAnnexTransferred(db, actor, first)).toBe(false)
		const steps = await listStateChanges(db, { ...actor, proposalId })
		const ofAnnexes = steps
			.filter(({ subject }) => subject === 'annex')
			.map(({ from, to }) => `${from} ${to}`)
		expect(ofAnnexes.toSorted()).toEqual([
			'draft established',
			'draft established',
			'established transferred',
			'transferred superseded',
		])
	})

	test('that was marked as transferred by mistake is established again', async () => {
		const { db, actor, assessmentId, proposalId } = await draft()
		const first = await establishedId(db, actor, assessmentId)
		await markAnnexTransferred(db, actor, first)
		expect(await unmarkAnnexTransferred(db, actor, first)).toBe(true)
		expect(await unmarkAnnexTransferred(db, actor, first)).toBe(false)
		expect(await listAnnexes(db, { ...actor, proposalId })).toMatchObject([{ state: 'established' }])
	})

	test('cannot be changed or deleted, only disposed of whole, once', async () => {
		const { db, actor, assessmentId } = await draft()
		await establish(db, actor, assessmentId)
		for (const change of [
			`update annex set model = '{}'`,
			`update annex set model = null`,
			`update annex set pdf_sha256 = 'x'`,
			`update annex set established_by = null`,
			`update annex set version = 7`,
			`update annex set document = null`,
			`update annex set document = '{}'`,
			`update annex set document_sha256 = 'x'`,
			`update annex set state = 'disposed', model = '{}', pdf = null, document = null, ${disposal}`,
			`update annex set state = 'disposed', pdf = null, document = null, ${disposal}`,
			`update annex set state = 'disposed', model = null, document = null, ${disposal}`,
			`update annex set state = 'disposed', model = null, pdf = null, ${disposal}`,
			`update annex set state = 'disposed', ${disposal}`,
			`update annex set ${disposedWhole}, disposed_at = '${noon}'`,
			`update annex set ${disposedWhole}, disposal_decision = 'ON § 1'`,
			`delete from annex`,
			...(name === 'PostgreSQL' ? ['truncate annex cascade'] : []),
		])
			await expect(sql.raw(change).execute(db), change).rejects.toThrow('an established annex cannot be')
		await sql.raw(`update annex set ${disposedWhole}, ${disposal}`).execute(db)
		expect(await findAnnexFaults(db, actor.municipalityId)).toEqual([])
		for (const change of [
			`update annex set state = 'established'`,
			`update annex set model = '{}'`,
			`update annex set disposal_decision = 'ON § 2'`,
			`update annex set disposed_at = null`,
		])
			await expect(sql.raw(change).execute(db), change).rejects.toThrow('cannot be changed')
	})

	test('is disposed of by a decision once it is transferred, and leaves a tombstone', async () => {
		const { db, actor, assessmentId, proposalId } = await draft()
		const publicId = await establishedId(db, actor, assessmentId)
		const query = { ...actor, publicId }
		const disposal = { publicId, decision: 'ON 2027-02-11 § 14' }
		expect(await disposeAnnex(db, actor, disposal)).toBe(false)
		await markAnnexTransferred(db, actor, publicId)
		const note = { publicId, secrecyReviewedBy: 'Registrator', secrecyReviewedOn: '2026-12-03' }
		expect(await publishAnnex(db, actor, note)).toBe(true)
		const later = { ...actor, at: '2027-02-12T08:00:00.000Z' }
		expect(await disposeAnnex(db, later, disposal)).toBe(true)
		expect(await disposeAnnex(db, later, disposal)).toBe(false)
		expect(await unmarkAnnexTransferred(db, later, publicId)).toBe(false)
		expect(await findAnnexModel(db, query)).toBeNull()
		expect(await findAnnexPdf(db, query)).toBeNull()
		expect(await findAnnexDocument(db, query)).toBeNull()
		expect(await findAnnex(db, query)).toMatchObject({
			state: 'disposed',
			modelSha256: sha256(model),
			pdfSha256: sha256(pdf),
			transferredAt: noon,
			disposedAt: later.at,
			disposedBy: actor.personId,
			disposalDecision: 'ON 2027-02-11 § 14',
			publishedAt: null,
		})
		expect(await listStateChanges(db, { ...actor, proposalId })).toContainEqual(
			expect.objectContaining({ from: 'transferred', to: 'disposed', reason: 'ON 2027-02-11 § 14' }),
		)
		expect(await verifyDatabase(db)).toEqual([])
	})

	test('that is superseded is disposed of too, and the next version stands', async () => {
		const { db, actor, assessmentId, proposalId } = await draft()
		const first = await establishedId(db, actor, assessmentId)
		const correction = { proposalId, kind: 'full', instrument: '2026-1', openedFrom: assessmentId } as const
		const later = { ...actor, at: '2026-12-04T12:00:00.000Z' }
		await establish(db, later, await insertAssessment(db, later, correction), 2)
		expect(await disposeAnnex(db, later, { publicId: first, decision: 'Dokumenthanteringsplanen' })).toBe(
			true,
		)
		const annexes = await listAnnexes(db, { ...actor, proposalId })
		expect(annexes.map(({ version, state }) => [version, state])).toEqual([
			[2, 'established'],
			[1, 'disposed'],
		])
		expect(await nextAnnexVersion(db, { ...actor, proposalId })).toBe(3)
		expect(await verifyDatabase(db)).toEqual([])
	})

	test('shows by its checksums that somebody went past the protection', async () => {
		const { db, actor, assessmentId } = await draft()
		await establish(db, actor, assessmentId)
		await withoutTrigger(db, 'annex_frozen')
		await sql`update annex set model = '{"checksum":null}', document = '{}', renderer_version = 'other'`.execute(
			db,
		)
		const faults = await findAnnexFaults(db, actor.municipalityId)
		expect(faults.map(({ fault }) => fault)).toEqual(['model', 'document', 'chain'])
	})

	test('that is gone, although it is the newest and breaks no link, is missed by the log', async () => {
		const { db, actor, assessmentId } = await draft()
		await establish(db, actor, assessmentId)
		expect(await findAnnexLogFaults(db, actor.municipalityId)).toEqual([])
		await withoutTrigger(db, 'annex_kept')
		await sql`delete from annex`.execute(db)
		expect(await findAnnexFaults(db, actor.municipalityId)).toEqual([])
		const faults = await findAnnexLogFaults(db, actor.municipalityId)
		const entry = await db
			.selectFrom('audit_entry')
			.select('sequence')
			.where('action', '=', 'state.established')
			.executeTakeFirstOrThrow()
		expect(faults).toEqual([{ kind: 'removed', sequence: entry.sequence }])
	})

	test('is in the state that the log tells of, through all its states', async () => {
		const { db, actor, assessmentId } = await draft()
		const first = await establishedId(db, actor, assessmentId)
		for (const step of [markAnnexTransferred, unmarkAnnexTransferred, markAnnexTransferred]) {
			expect(await step(db, actor, first)).toBe(true)
			expect(await findAnnexLogFaults(db, actor.municipalityId)).toEqual([])
		}
		await sql`update annex set state = 'superseded'`.execute(db)
		expect(await findAnnexLogFaults(db, actor.municipalityId)).toMatchObject([{ kind: 'state', version: 1 }])
	})

	test('the log cannot be changed, and shows where it was', async () => {
		const { db, actor } = await draft()
		for (const change of [
			`update audit_entry set action = 'x' where sequence = 2`,
			'delete from audit_entry where sequence = 2',
			...(name === 'PostgreSQL' ? ['truncate audit_entry'] : []),
		])
			await expect(sql.raw(change).execute(db)).rejects.toThrow('the audit log cannot be changed')
		const drop =
			name === 'SQLite' ? 'drop trigger audit_entry_frozen' : 'drop trigger audit_entry_frozen on audit_entry'
		await sql.raw(drop).execute(db)
		await sql`update audit_entry set action = 'x' where sequence = 2`.execute(db)
		expect(await findBrokenAudit(db, actor.municipalityId)).toBe(2)
	})
})
