import type { z } from 'zod'
import { jsonPointer } from '#app/domain/json-pointer.ts'
import type { ContentProblem } from './content-error.ts'

/** Says each zod issue as where, what was expected and what was found. An unknown key is one problem at that key. */
export function schemaProblems(raw: unknown, issues: readonly z.core.$ZodIssue[]): Omit<ContentProblem, 'file'>[] {
	return issues.flatMap((issue) => {
		if (issue.code === 'unrecognized_keys')
			return issue.keys.map((key) => ({
				path: jsonPointer([...issue.path, key]),
				expected: 'expected no such key, found one that the instrument does not know',
			}))
		return [
			{
				path: jsonPointer(issue.path),
				expected: `expected ${expectation(issue)}, found ${shown(valueAt(raw, issue.path))}`,
			},
		]
	})
}

function expectation(issue: z.core.$ZodIssue): string {
	switch (issue.code) {
		case 'invalid_type':
			return issue.expected === 'string' ? 'a text' : `a value of type ${issue.expected}`
		case 'invalid_value':
			return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`
		case 'too_small':
			return `at least ${String(issue.minimum)} entries`
		case 'too_big':
			return `at most ${String(issue.maximum)} entries`
		default:
			return issue.message
	}
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(value, key) =>
			typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
		raw,
	)
}

function shown(value: unknown): string {
	if (value === undefined) return 'nothing'
	if (Array.isArray(value)) return `a list of ${String(value.length)}`
	if (typeof value === 'object' && value !== null) return 'an object'
	return JSON.stringify(value)
}
