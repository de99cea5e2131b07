import { expect, test } from 'vitest'
import type { AnnexModel } from '#app/annex/model.ts'
import { establishProposalAnnex } from '#app/use-cases/establish-annex.ts'
import { saveLogo } from '#app/use-cases/save-logo.ts'
import { submitAnswers } from '#app/use-cases/submit-answers.ts'
import { findAnnexModel } from '#db/queries/annex.ts'
import { listAudit } from '#db/queries/audit.ts'
import { getMunicipality } from '#db/queries/municipality.ts'
import { findMunicipalityLogo, removeMunicipalityLogo } from '#db/queries/municipality-logo.ts'
import { drawnLogo, pictureLogo } from '#tests/annex/logos.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { answering } from './answering.ts'

const drawing = Buffer.from(drawnLogo)
const picture = pictureLogo(80, 40, [11, 83, 148, 255])

describeDatabases('the logo of the municipality', ({ open }) => {
	test('takes the place of the one before, is removed, and the log has each time but not what', async () => {
		const { db, deps, actor } = await answering(await open())
		const logoNow = () => findMunicipalityLogo(db, actor.municipalityId)
		const paths = async () => {
			const log = await listAudit(db, { municipalityId: actor.municipalityId, after: 0, limit: 99 })
			return log.filter(({ action }) => action === 'municipality.saved').map((entry) => entry.paths)
		}
		expect(await saveLogo(deps, actor, drawing)).toEqual({ kind: 'saved' })
		expect((await logoNow())?.svg).toContain('#0b5394')
		expect(await saveLogo(deps, actor, picture)).toEqual({ kind: 'saved' })
		expect(await logoNow()).toMatchObject({ svg: null, width: 400, height: 200 })
		expect(await removeMunicipalityLogo(db, actor)).toBe(true)
		expect(await removeMunicipalityLogo(db, actor)).toBe(false)
		expect(await logoNow()).toBeNull()
		expect(await paths()).toEqual([['logo'], ['logo'], ['logo']])
	})

	test('stays what it was where a file is refused', async () => {
		const { db, deps, actor } = await answering(await open())
		await saveLogo(deps, actor, drawing)
		const before = await findMunicipalityLogo(db, actor.municipalityId)
		expect(await saveLogo(deps, actor, Buffer.from('hej'))).toEqual({ kind: 'refused', problem: 'format' })
		expect(await findMunicipalityLogo(db, actor.municipalityId)).toEqual(before)
	})

	test('is part of what is established, and stays there when it is another or gone', async () => {
		const visit = await answering(await open())
		const { db, deps, actor, assessmentId } = visit
		const { municipalityId } = actor
		await saveLogo(deps, actor, drawing)
		await submitAnswers(deps, visit)
		const municipality = await getMunicipality(db, municipalityId)
		const outcome = await establishProposalAnnex(deps, { actor, municipality, assessmentId })
		const publicId = outcome.kind === 'established' ? outcome.publicId : ''
		const logo = await findMunicipalityLogo(db, municipalityId)
		await removeMunicipalityLogo(db, actor)
		const model = JSON.parse((await findAnnexModel(db, { municipalityId, publicId })) ?? '') as AnnexModel
		expect(model.head.logo).toEqual(logo)
		expect(logo).not.toBeNull()
	})
})
