import { expectedText, foundText } from '#app/text/exchange.ts'
import { duplicateKeys } from './duplicate-keys.ts'
import { parseAssessment } from './parse-assessment.ts'
import type { ParsedAssessment } from './parse-assessment.ts'
import type { ExchangeProblem } from './problem.ts'

/**
 * Reads a file of `vagskal/assessment@1`: UTF-8 (a byte order mark is passed over), JSON, no key twice in an object, and
 * every rule of parseAssessment. What the bytes are is settled before what they say.
 */
export function readAssessment(bytes: Uint8Array, instruments?: readonly string[]): ParsedAssessment {
	const text = decode(bytes)
	if (text === null) return refused({ path: '', found: foundText.bytes, expected: expectedText.utf8 })
	const json = parseJson(text)
	if (json.kind === 'refused')
		return refused({ path: '', found: foundText.text, expected: syntaxSentence(text, json.message) })
	const duplicates = duplicateKeys(text).map((path): ExchangeProblem => ({
		path,
		found: foundText.repeatedKey,
		expected: expectedText.uniqueKey,
	}))
	const parsed = parseAssessment(json.value, instruments)
	if (duplicates.length === 0) return parsed
	return refused(...duplicates, ...(parsed.kind === 'refused' ? parsed.problems : []))
}

function refused(...problems: ExchangeProblem[]): ParsedAssessment {
	return { kind: 'refused', problems }
}

function decode(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
	} catch {
		return null
	}
}

type Json =
	{ readonly kind: 'ok'; readonly value: unknown } | { readonly kind: 'refused'; readonly message: string }

function parseJson(text: string): Json {
	try {
		return { kind: 'ok', value: JSON.parse(text) }
	} catch (error) {
		return { kind: 'refused', message: error instanceof Error ? error.message : '' }
	}
}

/** The engine tells the position of most errors, not of all. */
function syntaxSentence(text: string, message: string): string {
	const [, position] = /at position (\d+)/.exec(message) ?? []
	if (position === undefined) return expectedText.json
	const before = text.slice(0, Number(position)).split('\n')
	return expectedText.jsonAt(before.length, (before.at(-1) ?? '').length + 1)
}
