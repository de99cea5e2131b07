import type { AssessmentDocument } from '#app/domain/assessment.ts'
import { expectedText } from '#app/text/exchange.ts'
import { assessmentSchemas } from './assessment-schema.ts'
import { expectation } from './expectation.ts'
import { exchangeProblems } from './problem.ts'
import type { ExchangeProblem } from './problem.ts'
import { isObject, shown } from './raw-value.ts'

export type ParsedAssessment =
	| { readonly kind: 'ok'; readonly document: AssessmentDocument }
	| { readonly kind: 'refused'; readonly problems: readonly ExchangeProblem[] }

/**
 * Checks a JSON value against `vagskal/assessment@1` and tells all problems at once. The document's texts are
 * normalised (plain-text.ts) and its keys are in the order of the format.
 *
 * @param instruments the versions that exist; without them any version is taken.
 */
export function parseAssessment(json: unknown, instruments?: readonly string[]): ParsedAssessment {
	const kind = isObject(json) && json['kind'] === 'short' ? 'short' : 'full'
	const parsed = assessmentSchemas[kind].safeParse(json, { error: expectation })
	const problems = [
		...(parsed.success ? [] : exchangeProblems(json, parsed.error.issues)),
		...instrumentProblems(json, instruments),
	]
	if (parsed.success && problems.length === 0) return { kind: 'ok', document: parsed.data }
	return { kind: 'refused', problems }
}

function instrumentProblems(json: unknown, instruments: readonly string[] | undefined): ExchangeProblem[] {
	const version = isObject(json) ? json['instrument'] : undefined
	if (instruments === undefined || typeof version !== 'string' || version.trim() === '') return []
	if (instruments.includes(version)) return []
	return [{ path: '/instrument', found: shown(version), expected: expectedText.instrument(instruments) }]
}
