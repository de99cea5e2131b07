import { z } from 'zod'
import { expectedText } from '#app/text/exchange.ts'
import { isObject, shown } from './raw-value.ts'

/**
 * The sentence for an issue whose schema says none of its own. Given to the parser as its error map. Throws on an issue
 * that no sentence is written for: the schema then promises what it does not keep.
 */
export function expectation(issue: z.core.$ZodRawIssue): string {
	return isMissing(issue) ? expectedText.required(ruleOf(issue)) : ruleOf(issue)
}

function ruleOf(issue: z.core.$ZodRawIssue): string {
	switch (issue.code) {
		case 'invalid_type':
			return typeSentence(issue.expected)
		case 'invalid_value':
			return expectedText.oneOf(issue.values.map(shown))
		case 'unrecognized_keys':
			return expectedText.unknownKey(keysOf(issue.inst))
		case 'invalid_union':
			return issue.discriminator === undefined ? expectedText.orientation : expectedText.chainKind
		default:
			throw new Error('No sentence says what the schema expects', { cause: issue })
	}
}

function typeSentence(expected: string): string {
	if (expected === 'object') return expectedText.object
	throw new Error(`No sentence says what ${expected} is`)
}

function isMissing(issue: z.core.$ZodRawIssue): boolean {
	if (issue.code === 'invalid_union' && issue.discriminator !== undefined)
		return isObject(issue.input) && issue.input[issue.discriminator] === undefined
	return issue.input === undefined
}

function keysOf(schema: unknown): string[] {
	return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
}
