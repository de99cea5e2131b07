import { describe, expect, test } from 'vitest'
import { fieldPath, parseFieldPath } from '#app/domain/field.ts'
import type { FieldAddress } from '#app/domain/field.ts'

const addresses: readonly (readonly [path: string, address: FieldAddress])[] = [
	['answers/flexibility.sense/level', { part: 'answer', criterion: 'flexibility.sense', field: 'level' }],
	['answers/innovation.sustain/source', { part: 'answer', criterion: 'innovation.sustain', field: 'source' }],
	['answers/renewal/motivation', { part: 'answer', criterion: 'renewal', field: 'motivation' }],
	['orientation/explore', { part: 'orientation', field: 'explore' }],
	['orientation/unknown', { part: 'orientation', field: 'unknown' }],
	['cost/yearly', { part: 'cost', field: 'yearly' }],
	['itSystem', { part: 'itSystem' }],
	['lockIn/noOpenApi/note', { part: 'lockIn', check: 'noOpenApi', field: 'note' }],
	['chain/k3/consequence', { part: 'chain', item: 'k3', field: 'consequence' }],
	['conditions/k4/followUp', { part: 'condition', condition: 'k4', field: 'followUp' }],
	['affected/k5/heard', { part: 'affected', row: 'k5', field: 'heard' }],
]

describe('the path of a field', () => {
	test.each(addresses)('%s names one place, and the place has that path', (path, address) => {
		expect(parseFieldPath(path)).toEqual(address)
		expect(fieldPath(address)).toBe(path)
	})

	test.each([
		...['', '/', 'answers', 'answers/flexibility.sense', 'answers/flexibility.sense/', 'answers//level'],
		...['answers/flexibility/sense/level', 'answers/beauty.sense/level', 'answers/flexibility.sense/score'],
		...['answers/flexibility.sense/level/', 'Answers/flexibility.sense/level', ' itSystem', 'itSystem/x'],
		...['orientation/all', 'orientation/explore/x', 'cost/monthly', 'lockIn/other/note', 'chain//text'],
		...['chain/k3/updated_by', 'conditions/k4/chain_item_id', 'affected/k5', 'preconditions/other/state'],
		...['__proto__', 'constructor/name/text', 'answers/__proto__/level', 'summary'],
	])('«%s» names no field', (path) => {
		expect(parseFieldPath(path)).toBeNull()
	})
})
