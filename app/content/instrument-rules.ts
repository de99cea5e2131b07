import { chainLinks, criterionIds, lockInIds, preconditionIds, shallRequirements } from '#app/domain/instrument.ts'
import type { ContentProblem } from './content-error.ts'

type Finding = Omit<ContentProblem, 'file'>

/**
 * What an instrument must obey beyond its shape: sixteen criteria, six lock-in checks, five preconditions and four
 * chain links, each once and in instrument order; effect and stage as the id says; the three shall-requirements
 * asked for it-systems only; no short label, screening question or affected row twice. Reads the raw file, so that these
 * are reported together with faults in the shape.
 */
export function instrumentRuleProblems(raw: unknown): readonly Finding[] {
	return [
		...listProblems('/criteria', idsOf(raw, 'criteria'), criterionIds),
		...itemsOf(raw, 'criteria').flatMap(cellProblems),
		...repeats(
			'/criteria',
			itemsOf(raw, 'criteria').map((item) => textAt(item, 'shortLabel')),
			'/shortLabel',
		),
		...listProblems('/lockIns', idsOf(raw, 'lockIns'), lockInIds),
		...itemsOf(raw, 'lockIns').flatMap(itSystemProblems),
		...listProblems('/preconditions', idsOf(raw, 'preconditions'), preconditionIds),
		...listProblems('/chainLinks', idsOf(raw, 'chainLinks'), chainLinks),
		...repeats('/screening', idsOf(raw, 'screening')),
		...repeats('/affected', itemsOf(raw, 'affected').map(String)),
	]
}

function listProblems(path: string, found: readonly string[], expected: readonly string[]): readonly Finding[] {
	const missing = expected.filter((id) => !found.includes(id))
	const repeated = repeats(path, found)
	if (missing.length > 0)
		return [
			...repeated,
			{ path, expected: `expected ${String(expected.length)} entries, missing: ${missing.join(', ')}` },
		]
	if (repeated.length > 0) return repeated
	const index = expected.findIndex((id, position) => found[position] !== id)
	return index === -1
		? []
		: [
				{
					path: `${path}/${String(index)}/id`,
					expected: `expected instrument order, here ${JSON.stringify(expected[index])}, found ${JSON.stringify(found[index])}`,
				},
			]
}

function repeats(path: string, found: readonly string[], key = ''): readonly Finding[] {
	return found.flatMap((id, index) =>
		id !== '' && found.indexOf(id) !== index
			? [{ path: `${path}/${String(index)}${key}`, expected: `expected each entry once, found ${id} again` }]
			: [],
	)
}

function cellProblems(item: unknown, index: number): readonly Finding[] {
	const [effect, stage] = textAt(item, 'id').split('.')
	const parts = { effect, stage }
	return (['effect', 'stage'] as const).flatMap((part) =>
		parts[part] === undefined || textAt(item, part) === parts[part]
			? []
			: [
					{
						path: `/criteria/${String(index)}/${part}`,
						expected: `expected ${JSON.stringify(parts[part])} as the id says, found ${JSON.stringify(textAt(item, part))}`,
					},
				],
	)
}

function itSystemProblems(item: unknown, index: number): readonly Finding[] {
	const expected = (shallRequirements as readonly string[]).includes(textAt(item, 'id'))
	return isRecord(item) && typeof item['itSystemOnly'] === 'boolean' && item['itSystemOnly'] !== expected
		? [
				{
					path: `/lockIns/${String(index)}/itSystemOnly`,
					expected: `expected ${String(expected)} for this check, found ${String(!expected)}`,
				},
			]
		: []
}

function idsOf(raw: unknown, list: string): readonly string[] {
	return itemsOf(raw, list).map((item) => textAt(item, 'id'))
}

function itemsOf(raw: unknown, list: string): readonly unknown[] {
	const items = isRecord(raw) ? raw[list] : undefined
	return Array.isArray(items) ? items : []
}

function textAt(item: unknown, key: string): string {
	const value = isRecord(item) ? item[key] : undefined
	return typeof value === 'string' ? value : ''
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}
