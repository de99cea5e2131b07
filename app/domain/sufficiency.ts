import type { Finding } from './finding.ts'

/** What is missing before the material is enough to decide on; the rest of the findings are questions. */
const gaps: readonly Finding['code'][] = [
	'oneAlternative',
	'cannotBeAssessed',
	'heardNotStated',
	'shallUnclear',
]

export interface Sufficiency {
	readonly verdict: 'enough' | 'enoughWithQuestions' | 'missing'
	/** Empty unless the verdict is that something is missing. */
	readonly missing: readonly Finding[]
	readonly questions: readonly Finding[]
}

/** «Räcker underlaget?»: ja; ja, med frågor; or what is missing. */
export function sufficiencyOf(findings: readonly Finding[]): Sufficiency {
	const missing = findings.filter(({ code }) => gaps.includes(code))
	const questions = findings.filter(({ code }) => !gaps.includes(code))
	if (missing.length > 0) return { verdict: 'missing', missing, questions }
	return { verdict: questions.length > 0 ? 'enoughWithQuestions' : 'enough', missing, questions }
}
