import type { z } from 'zod'
import { jsonPointer } from '#app/domain/json-pointer.ts'
import { foundText } from '#app/text/exchange.ts'
import { isObject, shown, valueAt } from './raw-value.ts'

/** One thing that is wrong in a document. */
export interface ExchangeProblem {
	/** JSON Pointer; '' is the whole document. */
	readonly path: string
	/** The value, or what stands in its place. */
	readonly found: string
	/** What the format demands, a sentence. */
	readonly expected: string
}

/**
 * Every issue as a problem. An unknown key is one problem at that key; of a choice, the branch that was meant tells; what
 * two checks of one field say in the same words is said once.
 */
export function exchangeProblems(raw: unknown, issues: readonly z.core.$ZodIssue[]): ExchangeProblem[] {
	const problems = issues.flatMap((issue) => problemsOf(raw, issue, []))
	return [...new Map(problems.map((problem) => [`${problem.path} ${problem.expected}`, problem])).values()]
}

function problemsOf(raw: unknown, issue: z.core.$ZodIssue, above: readonly PropertyKey[]): ExchangeProblem[] {
	const path = [...above, ...issue.path]
	if (issue.code === 'unrecognized_keys')
		return issue.keys.map((key) => ({
			path: jsonPointer([...path, key]),
			found: foundText.key(shown(key)),
			expected: issue.message,
		}))
	const found = valueAt(raw, path)
	if (issue.code === 'invalid_union' && isObject(found) && issue.discriminator === undefined)
		return branchForObjects(issue).flatMap((inner) => problemsOf(raw, inner, path))
	return [{ path: jsonPointer(path), found: foundInstead(issue) ?? shown(found), expected: issue.message }]
}

/** The issues of the branch that takes an object: the one that does not refuse the whole value. */
function branchForObjects({ errors }: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] {
	return (
		errors.find((branch) => branch.every(({ code, path }) => path.length > 0 || !refusesAll.has(code))) ?? []
	)
}

const refusesAll: ReadonlySet<string> = new Set(['invalid_type', 'invalid_value'])

function foundInstead(issue: z.core.$ZodIssue): string | undefined {
	const found: unknown = issue.code === 'custom' ? issue.params?.['found'] : undefined
	return typeof found === 'string' ? found : undefined
}
