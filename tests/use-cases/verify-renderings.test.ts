import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { establishProposalAnnex } from '#app/use-cases/establish-annex.ts'
import { submitAnswers } from '#app/use-cases/submit-answers.ts'
import { verifyRenderings } from '#app/use-cases/verify-renderings.ts'
import { findMunicipalityBySlug } from '#db/queries/municipality.ts'
import type { MunicipalitySettings } from '#app/domain/municipality-settings.ts'
import { sha256 } from '#db/queries/annex-chain.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { answering } from './answering.ts'

describeDatabases('an established PDF, set once more', ({ open, name }) => {
	async function established(archiveProfile: MunicipalitySettings['archiveProfile'] = 'a-2a') {
		const visit = await answering(await open())
		await visit.save({ summary: 'Vi förordar A.' })
		await submitAnswers(visit.deps, visit)
		const municipality = await findMunicipalityBySlug(visit.db, 'alvstad')
		if (municipality === null) throw new Error('No municipality')
		const settings = { ...municipality.settings, archiveProfile }
		const outcome = await establishProposalAnnex(visit.deps, {
			...visit,
			municipality: { ...municipality, settings },
		})
		expect(outcome.kind).toBe('established')
		const verify = () => verifyRenderings(visit.deps, visit.actor.municipalityId)
		return { ...visit, verify }
	}

	test.each(['a-2a', 'a-1a', 'a-3a'] as const)(
		'in the profile %s is the same to the byte',
		async (profile) => {
			const { verify } = await established(profile)
			expect(await verify()).toEqual({ faults: [], left: 0 })
		},
	)

	test('is another when both bytes and checksum were exchanged past the program', async () => {
		const { db, verify } = await established()
		await sql.raw(`drop trigger annex_frozen${name === 'SQLite' ? '' : ' on annex'}`).execute(db)
		const pdf = Buffer.from('%PDF-1.7')
		await db
			.updateTable('annex')
			.set({ pdf, pdf_sha256: sha256(pdf) })
			.execute()
		expect(await verify()).toMatchObject({ faults: [{ version: 1 }], left: 0 })
	})

	test.each(['typst-0.0.1+1.0123456789ab+a-2a', 'typst 1'])(
		'is left alone when it was set by %s',
		async (version) => {
			const { db, verify } = await established()
			await sql.raw(`drop trigger annex_frozen${name === 'SQLite' ? '' : ' on annex'}`).execute(db)
			await db.updateTable('annex').set({ renderer_version: version }).execute()
			expect(await verify()).toEqual({ faults: [], left: 1 })
		},
	)
})
