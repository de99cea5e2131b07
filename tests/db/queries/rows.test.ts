import { expect, test } from 'vitest'
import { listAudit } from '#db/queries/audit.ts'
import { readFields } from '#db/queries/read-fields.ts'
import { deleteRow, insertRow } from '#db/queries/rows.ts'
import type { NewRow } from '#db/queries/rows.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { draftAssessment, municipalityWithPerson } from '#tests/support/proposals.ts'

describeDatabases('a row of the form', ({ open }) => {
	async function draft() {
		const db = await open()
		const actor = await municipalityWithPerson(db)
		const { assessmentId, a } = await draftAssessment(db, actor)
		const place = { assessmentId, alternativeId: a }
		const content = () => readFields(db, { ...actor, assessmentId, respondentId: null })
		const added = async () =>
			(await listAudit(db, { ...actor, after: 0, limit: 100 })).filter(
				({ action }) => action === 'row.created',
			)
		return { db, actor, place, content, added, add: (row: NewRow) => insertRow(db, actor, place, row) }
	}

	const risk = { kind: 'risk', link: 'decision', text: 'Det tar tid', likelihood: 2, consequence: 3 } as const

	test('is added once when the same form is sent twice, also at the same time', async () => {
		const { add, content, added } = await draft()
		const [first, second] = await Promise.all([add(risk), add(risk)])
		expect(second).toBe(first)
		const condition = { kind: 'condition', chainItemId: first ?? '', text: 'tiden mäts' } as const
		expect(await add(condition)).toBe(await add(condition))
		const group = { kind: 'affected', who: 'barn', heard: 'no' } as const
		expect(await add(group)).toBe(await add(group))
		const { chain, affected } = await content()
		expect(chain.map(({ conditions }) => conditions.length)).toEqual([1])
		expect(affected).toHaveLength(1)
		expect(await added()).toHaveLength(3)
	})

	test('is another row where anything in it differs', async () => {
		const { add, content } = await draft()
		const id = (await add(risk)) ?? ''
		for (const other of [
			{ ...risk, consequence: 4 },
			{ ...risk, link: 'delivery' },
			{ kind: 'opportunity', link: 'decision', text: risk.text },
		] as const)
			expect(await add(other)).not.toBe(id)
		const condition = { kind: 'condition', chainItemId: id, text: 'tiden mäts' } as const
		expect(await add(condition)).not.toBe(await add({ ...condition, responsible: 'Nämnden' }))
		const group = { kind: 'affected', who: 'barn', heard: 'no' } as const
		expect(await add(group)).not.toBe(await add({ ...group, how: 'Enkät' }))
		const { chain, affected } = await content()
		expect(chain).toHaveLength(4)
		expect(affected).toHaveLength(2)
	})

	test('can be added again when it has been removed', async () => {
		const { db, actor, place, add, content } = await draft()
		const id = (await add(risk)) ?? ''
		await deleteRow(db, actor, place, { kind: 'chainItem', id })
		expect(await add(risk)).not.toBe(id)
		expect((await content()).chain).toHaveLength(1)
	})
})
