import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { withChecksum } from '#app/annex/annex-checksum.server.ts'
import { buildAnnex } from '#app/annex/build-annex.ts'
import type { AnnexModel } from '#app/annex/model.ts'
import { annexJsonSchema, annexSchema } from '#app/annex/schema/annex-schema.ts'
import { annexOf, lovDocument } from './annex-models.ts'
import { anyAnnex } from './arbitrary-annex.ts'
import { everyKindOfInput } from './pdf-checker-annexes.ts'

const published = z.fromJSONSchema(annexJsonSchema())

describe('the JSON Schema of annexes', () => {
	it('is of the 2020-12 draft', () => {
		expect(annexJsonSchema().$schema).toBe('https://json-schema.org/draft/2020-12/schema')
	})

	it.each(everyKindOfInput())('takes %s', (_, input) => {
		expectTaken(withChecksum(buildAnnex(input)))
	})

	it('takes an annex with every part that can be left out', () => {
		const model = wholeAnnex()
		expect(new Set(Object.keys(model))).toEqual(new Set(Object.keys(annexJsonSchema().properties ?? {})))
		expect(Object.entries(model).filter(([, value]) => value === null)).toEqual([['draftMark', null]])
		expectTaken(model)
	})

	it('takes an annex from before there were findings, and one without a checksum', () => {
		const { findings, ...before } = wholeAnnex()
		expect(findings).not.toEqual([])
		expectTaken(before)
		expectTaken({ ...before, checksum: null })
	})

	it('takes whatever is written', () => {
		const any = anyAnnex({ min: 1, max: 6 })
		fc.assert(
			fc.property(any, fc.option(any), ({ document, ...changes }, before) => {
				const previous = before === null ? {} : { previous: { version: 1, document: before.document } }
				expectTaken(annexOf(document, { ...changes, ...previous }))
			}),
			{ numRuns: 50 },
		)
	})

	it('refuses an annex with an unknown key, wherever it stands', () => {
		const model = plain(wholeAnnex())
		for (const path of objectsIn(model)) expectRefused(withObject(model, path, { extra: 1 }), path)
	})

	it('refuses an annex that lacks a key, wherever it stood', () => {
		const model = plain(wholeAnnex())
		const optional = ['address', 'changes', 'findings']
		for (const path of objectsIn(model))
			for (const key of keysAt(model, path)) {
				if (path.length === 0 && optional.includes(key)) continue
				expectRefused(plain(withObject(model, path, { [key]: undefined })), [...path, key])
			}
	})

	it.each([
		['another format', { format: 'vagskal/annex@2' }],
		['a day that does not exist', { date: '2026-02-30' }],
		['version 0', { version: 0 }],
		['an unknown state', { state: 'final' }],
		['a checksum that is none', { checksum: 'abc' }],
	])('refuses %s', (_, change) => {
		expectRefused({ ...wholeAnnex(), ...change }, Object.keys(change))
	})

	it('describes every field', () => {
		const bare: string[] = []
		const definitions = z.record(z.string(), node).parse(annexJsonSchema().$defs)
		JSON.stringify(annexJsonSchema(), (_, item: unknown) => {
			const { properties = {} } = node.safeParse(item).data ?? {}
			for (const [name, { description, $ref = '' }] of Object.entries(properties))
				if (!description && !definitions[$ref.split('/').at(-1) ?? '']?.description) bare.push(name)
			return item
		})
		expect(bare).toEqual([])
	})
})

const field = z.looseObject({ description: z.string().optional(), $ref: z.string().optional() })
const node = field.extend({ properties: z.record(z.string(), field).optional() })

/** Established, of LOV, with everything that an annex can have. */
function wholeAnnex(): AnnexModel {
	const document = lovDocument()
	return annexOf(document, {
		state: 'established',
		version: 2,
		address: 'https://vagskal.exempelkommun.se/bilagor/abc',
		previous: { version: 1, document: { ...document, summary: 'Något annat.' } },
		settings: {
			conditionStyle: 'att',
			showPreparedByName: true,
			methodAddress: 'https://vagskal.exempelkommun.se/metod',
			target: { maintain: 50, exploit: 35, explore: 15 },
			accent: '#005963',
			includeRecord: true,
		},
	})
}

/** By the definition, which gives back all of it, and by what is published. */
function expectTaken(model: AnnexModel): void {
	const json = plain(model)
	expect(annexSchema.parse(json)).toEqual(json)
	expect(published.safeParse(json).error).toBeUndefined()
}

function expectRefused(json: unknown, path: Path): void {
	const taken = [annexSchema, published].map((schema) => schema.safeParse(json).success)
	expect([path, ...taken]).toEqual([path, false, false])
}

function plain(value: unknown): unknown {
	return JSON.parse(JSON.stringify(value))
}

type Path = readonly string[]

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null
}

/** Where objects stand, one of each kind: of the entries of lists those with keys that no other has. */
function objectsIn(model: unknown): Path[] {
	const kind = (path: Path) =>
		JSON.stringify([path.map((key) => key.replace(/^\d+$/, '')), keysAt(model, path)])
	return [...new Map(allObjectsIn(model).map((path) => [kind(path), path])).values()]
}

function allObjectsIn(value: unknown, path: Path = []): Path[] {
	if (!isObject(value)) return []
	const inside = Object.entries(value).flatMap(([key, item]) => allObjectsIn(item, [...path, key]))
	return Array.isArray(value) ? inside : [path, ...inside]
}

function at(value: unknown, path: Path): unknown {
	return path.reduce((parent, key) => (isObject(parent) ? parent[key] : undefined), value)
}

function keysAt(value: unknown, path: Path): string[] {
	return Object.keys(z.looseObject({}).parse(at(value, path)))
}

/** A copy in which the object at `path` has `more` as well. */
function withObject(value: unknown, path: Path, more: Record<string, unknown>): unknown {
	const copy = structuredClone(value)
	Object.assign(at(copy, path) as object, more)
	return copy
}
