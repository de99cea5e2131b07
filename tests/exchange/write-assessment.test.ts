import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAssessment } from '#app/exchange/parse-assessment.ts'
import { readAssessment } from '#app/exchange/read-assessment.ts'
import { UnwritableAssessment, writeAssessment } from '#app/exchange/write-assessment.ts'
import { anyDocument } from './arbitrary-document.ts'
import { fullDocument, smallestDocument } from './documents.ts'

describe('export', () => {
	it('writes what is there and nothing else, in the order of the format', () => {
		expect(writeAssessment(fullDocument)).toBe(`${JSON.stringify(fullDocument, null, '\t')}\n`)
	})

	it('is in the same order however the document was put together', () => {
		expect(writeAssessment(turned(fullDocument))).toBe(writeAssessment(fullDocument))
	})

	it('then import, then export is identical, whatever the document', () => {
		fc.assert(
			fc.property(anyDocument, (json) => {
				const parsed = parseAssessment(json, ['2026-1'])
				if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.problems))
				const exported = writeAssessment(parsed.document)
				const read = readAssessment(new TextEncoder().encode(exported))
				expect(read).toEqual({ kind: 'ok', document: parsed.document })
				if (read.kind === 'ok') expect(writeAssessment(read.document)).toBe(exported)
			}),
			{ numRuns: 200 },
		)
	})

	it('throws rather than write what could not be imported', () => {
		const broken = { ...smallestDocument, municipality: { name: '' } }
		expect(() => writeAssessment(broken)).toThrow(UnwritableAssessment)
		expect(() => writeAssessment(broken)).toThrow('/municipality/name')
	})
})

/** The same document with the keys of every object in reverse order. */
function turned<Value>(value: Value): Value {
	return JSON.parse(JSON.stringify(value), (_, part: unknown) =>
		typeof part === 'object' && part !== null && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).reverse())
			: part,
	) as Value
}
