import { describe, expect, test } from 'vitest'
import { maxTextLength, readFieldValue, readFreeText } from '#app/domain/field-value.ts'
import { parseFieldPath } from '#app/domain/field.ts'

function read(path: string, typed: string) {
	const address = parseFieldPath(path)
	if (address === null) throw new Error(`${path} is no field`)
	const value = readFieldValue(address, typed, '2026-11-24')
	return value.kind === 'ok' ? { stored: value.value } : { problem: value.problem }
}

const level = 'answers/flexibility.sense/level'
const motivation = 'answers/flexibility.sense/motivation'

describe('what is typed in a field', () => {
	test.each([
		[level, '-2', '-2'],
		[level, '0', '0'],
		[level, '2', '2'],
		[level, 'unknown', 'unknown'],
		[level, 'notApplicable', 'notApplicable'],
		[level, '', ''],
		['answers/flexibility.sense/evidence', '', ''],
		[motivation, '  Så\r\när det.\u0007 ', '  Så\när det. '],
		[motivation, '   ', '   '],
		['orientation/maintain', '60 %', '60'],
		['orientation/maintain', ' ', ''],
		['orientation/unknown', '1', '1'],
		['cost/oneOff', '1,5 mnkr', '1500000'],
		['cost/yearly', '−300 000 kr', '-300000'],
		['cost/yearly', '', ''],
		['itSystem', 'false', 'false'],
		['itSystem', '', ''],
		['chain/k/text', 'Det tar tid.', 'Det tar tid.'],
		['chain/k/link', 'delivery', 'delivery'],
		['chain/k/likelihood', '4', '4'],
		['conditions/k/followUp', '10/12', '2026-12-10'],
		['conditions/k/followUp', '', ''],
		['conditions/k/criteria', 'innovation.sense flexibility.sense', 'flexibility.sense innovation.sense'],
		['conditions/k/criteria', '', ''],
		['affected/k/how', '', ''],
	])('%s: «%s» is stored as «%s»', (path, typed, stored) => {
		expect(read(path, typed)).toEqual({ stored })
	})

	test.each([
		[level, '3', 'choice'],
		[level, '+1', 'choice'],
		[level, '1.0', 'choice'],
		[level, ' 1', 'choice'],
		[level, 'UNKNOWN', 'choice'],
		['answers/flexibility.sense/evidence', 'rumour', 'choice'],
		['orientation/maintain', '33,3', 'percent'],
		['orientation/maintain', '101', 'percent'],
		['orientation/unknown', 'true', 'choice'],
		['cost/oneOff', 'en miljon', 'kronor'],
		['cost/oneOff', '12,50', 'kronor'],
		['itSystem', 'ja', 'choice'],
		['lockIn/noOpenApi/answer', 'kanske', 'choice'],
		['chain/k/text', '', 'missing'],
		['chain/k/text', ' \n ', 'missing'],
		['chain/k/text', '\u0007', 'missing'],
		['affected/k/who', ' \u0001\ufeff', 'missing'],
		['chain/k/link', '', 'missing'],
		['chain/k/link', 'somewhere', 'choice'],
		['chain/k/likelihood', '', 'missing'],
		['chain/k/likelihood', '5', 'choice'],
		['chain/k/consequence', '0', 'choice'],
		['conditions/k/text', '', 'missing'],
		['conditions/k/followUp', '31/2', 'date'],
		['conditions/k/criteria', 'flexibility.sense beauty.sense', 'choice'],
		['affected/k/who', '', 'missing'],
		['affected/k/heard', 'perhaps', 'choice'],
		[motivation, 'a\0b', 'brokenCharacter'],
		['chain/k/text', 'a\ud83d', 'brokenCharacter'],
		['conditions/k/responsible', '\ude00', 'brokenCharacter'],
	])('%s: «%s» is refused as %s', (path, typed, problem) => {
		expect(read(path, typed)).toEqual({ problem })
	})

	test('may be 8 000 characters long and no longer', () => {
		expect(maxTextLength).toBe(8000)
		expect(readFreeText('å'.repeat(8000)).kind).toBe('ok')
		expect(readFreeText('å'.repeat(8001))).toEqual({ kind: 'refused', problem: 'tooLong' })
		expect(readFreeText('a\u030a'.repeat(8000)).kind).toBe('ok')
	})
})
