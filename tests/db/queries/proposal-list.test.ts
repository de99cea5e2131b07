import { expect, test } from 'vitest'
import { ensureCommittee } from '#db/queries/committee.ts'
import { changeProposalStatus, findProposal } from '#db/queries/proposal.ts'
import { saveProposalFields } from '#db/queries/proposal-fields.ts'
import { listProposals } from '#db/queries/proposal-list.ts'
import type { ProposalFilter } from '#db/queries/proposal-list.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { anyProposal, municipalityWithPerson } from '#tests/support/proposals.ts'

const firstPage = { sort: 'title', direction: 'asc', limit: 100, offset: 0 } as const

describeDatabases('the list of ärenden', ({ open }) => {
	async function opened() {
		const db = await open()
		const actor = await municipalityWithPerson(db)
		const add = (title: string, more: Parameters<typeof anyProposal>[2] = {}) =>
			anyProposal(db, actor, { title, ...more })
		const titles = async (filter: Partial<ProposalFilter> = {}, page = {}) => {
			const query = { municipalityId: actor.municipalityId, committees: 'all', ...filter } as const
			const { proposals } = await listProposals(db, query, { ...firstPage, ...page })
			return proposals.map(({ title }) => title)
		}
		return { db, actor, add, titles }
	}

	test('is in Swedish order: å, ä and ö last, numbers by size, case and accents of no account', async () => {
		const { add, titles } = await opened()
		for (const title of ['Östra skolan', 'zebra', '§ 10', 'Ändring', '§ 9', 'Åtgärd', 'Idé', 'ideell'])
			await add(title)
		expect(await titles()).toEqual([
			'§ 9',
			'§ 10',
			'Idé',
			'ideell',
			'zebra',
			'Åtgärd',
			'Ändring',
			'Östra skolan',
		])
	})

	test('is found by other forms of a word and by parts of a compound', async () => {
		const { add, titles } = await opened()
		await add('Äldreomsorgens framtid', { diarienummer: 'ON 2026/0123' })
		await add('Skolans måltider', { description: 'Idéer om hemtjänsten\noch bussar' })
		for (const search of [
			'äldreomsorg',
			'ÄLDREOMSORGEN',
			'omsorg',
			'äldr',
			'framtiden äldre',
			'2026/0123',
			'on',
		])
			expect(await titles({ search }), search).toEqual(['Äldreomsorgens framtid'])
		for (const search of ['skola', 'hemtjänst', 'tjänst', 'ide', 'idé', 'måltid buss'])
			expect(await titles({ search }), search).toEqual(['Skolans måltider'])
		for (const search of ['omsorg skola', 'aldreomsorg', 'aldre', 'framtidsplan'])
			expect(await titles({ search }), search).toEqual([])
	})

	test('is never disturbed by what is typed as a search', async () => {
		const { add, titles } = await opened()
		await add('Buss 4')
		const signs = [
			'"',
			"'",
			'*',
			'(',
			')',
			'a AND',
			'NOT buss',
			'^buss',
			'buss:*',
			'-',
			'%',
			'_',
			'\\',
			"';drop table proposal;--",
			'&',
			'|',
			'!',
			'<->',
			'💥',
			'x'.repeat(5000),
			'{a b}',
			'NEAR(a b)',
			'\u0000',
		]
		for (const search of signs) expect(Array.isArray(await titles({ search })), search).toBe(true)
		expect(await titles({ search: '"* -' })).toEqual(['Buss 4'])
		expect(await titles({ search: 'BUSS*' })).toEqual(['Buss 4'])
	})

	test('finds by the new words, not the old, when an ärende has been changed', async () => {
		const { db, actor, add, titles } = await opened()
		const { id } = await add('Gamla namnet')
		const change = { field: 'title', base: 'Gamla namnet', value: 'Nya ordet' } as const
		await saveProposalFields(db, actor, { proposalId: id, changes: [change] })
		expect(await titles({ search: 'gamla' })).toEqual([])
		expect(await titles({ search: 'ordets' })).toEqual(['Nya ordet'])
	})

	test('is filtered by nämnd, status, type, year and meeting, and sorted by date with undated ones first', async () => {
		const { db, actor, add, titles } = await opened()
		const schools = await ensureCommittee(db, actor.municipalityId, { name: 'Bildningsnämnden' })
		await add('A', { meetingDate: '2026-12-10', type: 'motion' })
		await add('B', { meetingDate: '2027-01-15', committeeId: schools })
		const { id } = await add('C')
		await changeProposalStatus(db, actor, {
			proposalId: id,
			from: 'open',
			to: 'withdrawn',
			reason: 'dubblett',
		})
		expect(await titles({ type: 'motion' })).toEqual(['A'])
		expect(await titles({ year: 2027 })).toEqual(['B'])
		expect(await titles({ committeeId: schools })).toEqual(['B'])
		expect(await titles({ committees: [schools] })).toEqual(['B'])
		expect(await titles({ committees: [] })).toEqual([])
		expect(await titles({ committees: [], establishedIn: [schools] })).toEqual([])
		expect(await titles({ status: 'withdrawn' })).toEqual(['C'])
		expect(await titles({ meetingFrom: '2026-12-11' })).toEqual(['B'])
		expect(await titles({ hasAnnex: true })).toEqual([])
		expect(await titles({}, { sort: 'meetingDate' })).toEqual(['C', 'A', 'B'])
		expect(await titles({}, { sort: 'meetingDate', direction: 'desc' })).toEqual(['B', 'A', 'C'])
		expect(await titles({}, { sort: 'title', limit: 1, offset: 1 })).toEqual(['B'])
	})

	test('an ärende that two change at once keeps the first change and shows the second both', async () => {
		const { db, actor, add } = await opened()
		const { id, publicId } = await add('Titel', { diarienummer: 'A 1' })
		const save = (value: string) =>
			saveProposalFields(db, actor, {
				proposalId: id,
				changes: [
					{ field: 'title', base: 'Titel', value },
					{ field: 'description', base: '', value: 'samma' },
				],
			})
		const [first, second] = await Promise.all([save('Ett'), save('Två')])
		const conflicts = [...(first?.conflicts ?? []), ...(second?.conflicts ?? [])]
		expect(conflicts).toHaveLength(1)
		const stored = await findProposal(db, { ...actor, publicId })
		expect(conflicts[0]).toMatchObject({ field: 'title', theirs: stored?.title })
		expect(stored).toMatchObject({ description: 'samma', diarienummer: 'A 1' })
		await expect(
			saveProposalFields(db, actor, {
				proposalId: id,
				changes: [{ field: 'title', base: stored?.title ?? '', value: '' }],
			}),
		).rejects.toThrow('cannot be emptied')
	})
})
