import { expect, test } from 'vitest'
import { changeAssessmentState } from '#db/queries/assessment.ts'
import { listAudit } from '#db/queries/audit.ts'
import { copyStep } from '#db/queries/copy-step.ts'
import { saveFields } from '#db/queries/fields.ts'
import { loadDocument } from '#db/queries/load-document.ts'
import { readFields } from '#db/queries/read-fields.ts'
import { insertRow } from '#db/queries/rows.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { draftAssessment, municipalityWithPerson } from '#tests/support/proposals.ts'

describeDatabases('copying a step from another alternative', ({ open }) => {
	async function draft() {
		const db = await open()
		const actor = await municipalityWithPerson(db)
		const place = await draftAssessment(db, actor)
		const scope = { ...actor, assessmentId: place.assessmentId, respondentId: null }
		const save = (alternativeId: string, values: Readonly<Record<string, string>>) => {
			const changes = Object.entries(values).map(([path, value]) => ({
				alternativeId,
				path,
				base: '',
				value,
			}))
			return saveFields(db, { ...scope, changes })
		}
		const stored = async (alternativeId: string) => {
			const { fields } = await readFields(db, scope)
			const own = fields.filter((field) => field.alternativeId === alternativeId)
			return Object.fromEntries(own.map(({ path, value }) => [path, value]))
		}
		const copy = (step: Parameters<typeof copyStep>[2]['step'], from = place.zero, to = place.a) =>
			copyStep(db, actor, { assessmentId: place.assessmentId, step, from, to })
		return { db, actor, scope, save, stored, copy, ...place }
	}

	test('adds the fields that are missing and leaves what is written', async () => {
		const { save, stored, copy, zero, a } = await draft()
		await save(zero, { 'cost/oneOff': '5', 'cost/yearly': '7', 'orientation/maintain': '100' })
		await save(zero, { 'lockIn/longCommitment/answer': 'no', 'lockIn/longCommitment/note': 'Ett år.' })
		await save(a, { 'cost/oneOff': '9' })
		expect(await copy('resources')).toBe(2)
		expect(await stored(a)).toEqual({ 'cost/oneOff': '9', 'cost/yearly': '7', 'orientation/maintain': '100' })
		expect(await copy('lockIn')).toBe(2)
		expect(await stored(a)).toMatchObject({
			'lockIn/longCommitment/answer': 'no',
			'lockIn/longCommitment/note': 'Ett år.',
		})
		expect(await copy('lockIn')).toBe(0)
		expect(await copy('preconditions')).toBe(0)
	})

	test('adds risks with their conditions, and the conditions of a risk that is there', async () => {
		const { db, actor, scope, copy, assessmentId, zero, a } = await draft()
		const risk = (alternativeId: string, text: string) =>
			insertRow(
				db,
				actor,
				{ assessmentId, alternativeId },
				{
					kind: 'risk',
					link: 'decision',
					text,
					likelihood: 3,
					consequence: 4,
				},
			)
		const condition = async (alternativeId: string, chainItemId: string | null, text: string) =>
			insertRow(
				db,
				actor,
				{ assessmentId, alternativeId },
				{
					kind: 'condition',
					chainItemId: chainItemId ?? '',
					text,
					responsible: 'Nämnden',
					followUp: '2027-12-01',
					criteria: ['renewal.seize'],
				},
			)
		await condition(zero, await risk(zero, 'Det blir dyrt'), 'taket höjs')
		await condition(zero, await risk(zero, 'Det tar tid'), 'tiden mäts')
		await condition(a, await risk(a, 'Det tar tid'), 'tiden kortas')
		expect(await copy('chain')).toBe(3)
		const chains = async () => {
			const document = await loadDocument(db, { ...scope, respondents: 'all' })
			return document?.alternatives.map(({ chain = [] }) =>
				chain.map(({ text, conditions = [] }) => [text, ...conditions.map((one) => one.text)]),
			)
		}
		expect(await chains()).toEqual([
			[
				['Det blir dyrt', 'taket höjs'],
				['Det tar tid', 'tiden mäts'],
			],
			[
				['Det tar tid', 'tiden kortas', 'tiden mäts'],
				['Det blir dyrt', 'taket höjs'],
			],
		])
		const [original, copied] = (await loadDocument(db, { ...scope, respondents: 'all' }))?.alternatives ?? []
		expect(copied?.chain?.[1]).toEqual(original?.chain?.[0])
		expect(await copy('chain')).toBe(0)
	})

	test('adds groups by name, once also when it is pressed twice at the same time', async () => {
		const { db, actor, scope, copy, assessmentId, zero, a } = await draft()
		const add = (alternativeId: string, who: string) =>
			insertRow(
				db,
				actor,
				{ assessmentId, alternativeId },
				{ kind: 'affected', who, heard: 'yes', how: 'Möte' },
			)
		await add(zero, 'Personal')
		await add(zero, 'barn')
		await insertRow(
			db,
			actor,
			{ assessmentId, alternativeId: a },
			{
				kind: 'affected',
				who: 'personal',
				heard: 'no',
			},
		)
		const added = await Promise.all([copy('affected'), copy('affected')])
		expect(added.toSorted()).toEqual([0, 1])
		const { affected } = await readFields(db, scope)
		expect(
			affected.filter((row) => row.alternativeId === a).map(({ who, heard, how }) => [who, heard, how]),
		).toEqual([
			['personal', 'no', ''],
			['barn', 'yes', 'Möte'],
		])
	})

	test('is told in the log, and only what was added', async () => {
		const { db, actor, save, copy, zero, a } = await draft()
		await save(zero, { 'preconditions/prioritering/state': 'partly' })
		await copy('preconditions')
		await copy('preconditions')
		const entries = await listAudit(db, { ...actor, after: 0, limit: 100 })
		expect(entries.filter(({ action }) => action === 'content.copied').map(({ paths }) => paths)).toEqual([
			[`${a}/preconditions/prioritering/state`],
		])
	})

	test('adds nothing to a closed assessment, nor to or from an alternative of another', async () => {
		const { db, actor, save, copy, stored, assessmentId, zero, a } = await draft()
		await save(zero, { 'cost/yearly': '7' })
		const other = await draftAssessment(db, actor)
		expect(await copy('resources', other.zero, a)).toBe(0)
		expect(await copy('resources', zero, other.a)).toBe(0)
		await changeAssessmentState(db, actor, { assessmentId, from: ['draft'], to: 'closed' })
		expect(await copy('resources')).toBe(0)
		expect(await stored(a)).toEqual({})
	})
})
