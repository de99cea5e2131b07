import type { AssessmentDocument } from '#app/domain/assessment.ts'
import { parseAssessment } from './parse-assessment.ts'
import type { ExchangeProblem } from './problem.ts'

/**
 * A document as the text of a file: keys in the order of the format, criteria in instrument order, tab indents, one
 * newline at the end. Reading it and writing it again gives the same bytes.
 *
 * Throws UnwritableAssessment where the document breaks the format: what is exported can always be imported.
 */
export function writeAssessment(document: AssessmentDocument): string {
	const parsed = parseAssessment(document)
	if (parsed.kind === 'refused') throw new UnwritableAssessment(parsed.problems)
	return `${JSON.stringify(parsed.document, null, '\t')}\n`
}

export class UnwritableAssessment extends Error {
	override readonly name = 'UnwritableAssessment'
	readonly problems: readonly ExchangeProblem[]

	constructor(problems: readonly ExchangeProblem[]) {
		super(problems.map(({ path, found, expected }) => `${path}: ${found}: ${expected}`).join('\n'))
		this.problems = problems
	}
}
