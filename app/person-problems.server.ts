import { adminText } from './text/administration.ts'
import { peopleText } from './text/people.ts'
import type { PersonProblem, RoleProblem } from './use-cases/read-person-form.ts'

type Problem = PersonProblem | RoleProblem

/** By field, in words. */
export function personSentences(
	problems: Readonly<Partial<Record<string, Problem>>>,
): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(problems).flatMap(([field, problem]) =>
			problem === undefined ? [] : [[field, sentenceOf(problem)]],
		),
	)
}

function sentenceOf(problem: Problem): string {
	if (typeof problem === 'object') return adminText.problems.theirs(problem.value)
	if (problem === 'missing' || problem === 'tooLong' || problem === 'brokenCharacter')
		return adminText.problems[problem]
	return peopleText.problems[problem]
}
