import { expect, test } from 'vitest'
import { canonicalJson } from '#app/annex/annex-checksum.server.ts'
import { AnnexModelUnreadable, readAnnexModel } from '#app/annex/read-model.server.ts'
import { annexOf, lovDocument } from './annex-models.ts'

const model = annexOf(lovDocument(), {
	state: 'established',
	settings: { conditionStyle: 'att', showPreparedByName: true, includeRecord: true, accent: '#0b5394' },
})
const stored = canonicalJson({ ...model, checksum: null })

test('what was established is read as it was, with its checksum', () => {
	expect(readAnnexModel(stored)).toEqual(model)
})

test.each([
	['another format', stored.replace('vagskal/annex@1', 'vagskal/annex@9'), /^\/format: /],
	['a section too few', stored.replace('"conclusion":', '"ending":'), /^\/conclusion: /],
	['a colour that is none', stored.replace('#0b5394', 'red;x:y'), /^\/accent: /],
	['half a text', stored.slice(0, -9), /no JSON/],
])('%s is refused by name, and says where', (_, text, where) => {
	expect(() => readAnnexModel(text)).toThrow(AnnexModelUnreadable)
	expect(() => readAnnexModel(text)).toThrow(where)
})
