import { expect, test } from 'vitest'
import { annexFileName, pasteLine, pasteParagraph } from '#app/annex/annex-paste.ts'
import { annexOf, lovDocument } from './annex-models.ts'

const model = annexOf(lovDocument(), { state: 'established' })

test('the paragraph for the tjänsteskrivelse has 3–6 lines with up to three alternatives', () => {
	const lines = pasteParagraph(model).split('\n')
	expect(lines.length).toBeGreaterThanOrEqual(3)
	expect(lines.length).toBeLessThanOrEqual(6)
	expect(lines[0]).toBe('Balansering – påverkan på omställningsförmågan')
	expect(lines[1]).toBe('0 Fortsatt egen regi: bedöms minska omställningsförmågan något.')
	expect(lines.at(-1)).toBe('Underlaget finns i balanseringsbilagan, daterad 2026-12-03.')
})

test('the line for Beslutsunderlag is dated', () => {
	expect(pasteLine(model)).toBe('Balanseringsbilaga, daterad 2026-12-03')
})

test.each([
	['ON 2026/0123', 'ON-2026-0123_Bilaga_Balanseringsbedomning_2026-12-03.pdf'],
	['KS/2019:402', 'KS-2019-402_Bilaga_Balanseringsbedomning_2026-12-03.pdf'],
	['1.2.3-214-2010', '1.2.3-214-2010_Bilaga_Balanseringsbedomning_2026-12-03.pdf'],
	['Åäö 12', 'Aao-12_Bilaga_Balanseringsbedomning_2026-12-03.pdf'],
	['../../etc', 'etc_Bilaga_Balanseringsbedomning_2026-12-03.pdf'],
	[null, 'Bilaga_Balanseringsbedomning_2026-12-03.pdf'],
])('the diarienummer %s gives the file name %s', (diarienummer, expected) => {
	expect(annexFileName({ ...model, diarienummer }, 'pdf')).toBe(expected)
})

test('a draft says UTKAST in its file name', () => {
	expect(annexFileName({ ...model, state: 'draft' }, 'md')).toBe(
		'UTKAST_ON-2026-0123_Bilaga_Balanseringsbedomning_2026-12-03.md',
	)
})
