import { describe, expect, test } from 'vitest'
import { readSettingsForm } from '#app/use-cases/read-settings-form.ts'
import type { TypedSettings } from '#app/use-cases/read-settings-form.ts'
import { saveSettingsForm, typedSettings } from '#app/use-cases/save-municipality.ts'
import { listAudit } from '#db/queries/audit.ts'
import { getMunicipality } from '#db/queries/municipality.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { answering } from './answering.ts'
import type { Answering } from './answering.ts'

const typed: TypedSettings = {
	name: 'Älvstads kommun',
	accent: '#003366',
	paperName: 'tjänsteutlåtande',
	conditionStyle: 'sentences',
	showPreparedByName: '',
	reviewRequired: '1',
	archiveProfile: 'a-1a',
}

describe('what is typed for the municipality', () => {
	test('is read as it is stored', () => {
		expect(readSettingsForm({ ...typed, name: ' Älvstads \n kommun ', accent: '036' })).toEqual({
			kind: 'ok',
			name: 'Älvstads kommun',
			settings: {
				accent: '#003366',
				paperName: 'tjänsteutlåtande',
				conditionStyle: 'sentences',
				showPreparedByName: false,
				reviewRequired: true,
				archiveProfile: 'a-1a',
			},
		})
		expect(readSettingsForm({ ...typed, accent: ' ' })).toMatchObject({ settings: { accent: null } })
	})

	test.each<[Partial<TypedSettings>, unknown]>([
		[{ name: '' }, { name: { kind: 'nameMissing' } }],
		[{ name: 'x'.repeat(81) }, { name: { kind: 'nameTooLong' } }],
		[{ name: 'a\0b' }, { name: { kind: 'brokenCharacter' } }],
		[{ accent: 'blå' }, { accent: { kind: 'colour' } }],
		[{ accent: '#ff0000' }, { accent: { kind: 'contrast' } }],
		[
			{ paperName: 'pm', conditionStyle: '', archiveProfile: 'a-4' },
			{
				paperName: { kind: 'choice' },
				conditionStyle: { kind: 'choice' },
				archiveProfile: { kind: 'choice' },
			},
		],
	])('is refused where it is %j', (changed, problems) => {
		expect(readSettingsForm({ ...typed, ...changed })).toMatchObject({ kind: 'refused', problems })
	})
})

describeDatabases('saving the settings of the municipality', ({ open }) => {
	const stored = async ({ db, actor }: Answering) =>
		typedSettings(await getMunicipality(db, actor.municipalityId))

	async function save({ deps, actor }: Answering, changes: Partial<TypedSettings>, was: TypedSettings) {
		const read = readSettingsForm({ ...was, ...changes })
		if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems))
		return saveSettingsForm(deps, actor, { ...read, was })
	}

	test('stores every field, and the log has which were changed but not to what', async () => {
		const visit = await answering(await open())
		expect(await save(visit, typed, await stored(visit))).toEqual({ kind: 'saved' })
		expect(await stored(visit)).toEqual(typed)
		const log = await listAudit(visit.db, { municipalityId: visit.actor.municipalityId, after: 0, limit: 99 })
		expect(log.at(-1)).toMatchObject({
			action: 'municipality.saved',
			personId: visit.actor.personId,
			paths: Object.keys(typed),
		})
	})

	test('of a page where nothing was changed writes nothing', async () => {
		const visit = await answering(await open())
		const { municipalityId } = visit.actor
		const before = await listAudit(visit.db, { municipalityId, after: 0, limit: 99 })
		expect(await save(visit, {}, await stored(visit))).toEqual({ kind: 'saved' })
		expect(await listAudit(visit.db, { municipalityId, after: 0, limit: 99 })).toEqual(before)
	})

	test('leaves what somebody else changed meanwhile, and writes over none of it', async () => {
		const visit = await answering(await open())
		const was = await stored(visit)
		await save(visit, { accent: '#003366', paperName: 'tjänsteutlåtande' }, was)
		expect(await save(visit, { conditionStyle: 'sentences' }, was)).toEqual({ kind: 'saved' })
		expect(await save(visit, { accent: '#660033', archiveProfile: 'a-1a' }, was)).toEqual({
			kind: 'conflict',
			theirs: { accent: '#003366' },
		})
		expect(await save(visit, { accent: '#003366' }, was)).toEqual({ kind: 'saved' })
		expect(await stored(visit)).toEqual({
			...was,
			accent: '#003366',
			paperName: 'tjänsteutlåtande',
			conditionStyle: 'sentences',
		})
	})
})
