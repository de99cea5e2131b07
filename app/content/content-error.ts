/** One thing that is wrong in a content file. `path` is a JSON Pointer; '' is the whole file. */
export interface ContentProblem {
	readonly file: string
	readonly path: string
	/** What was expected and what was found, as one sentence. */
	readonly expected: string
}

/** Content that breaks its own rules. Thrown once with every problem, so that all can be mended at once. */
export class ContentError extends Error {
	override readonly name = 'ContentError'
	readonly problems: readonly ContentProblem[]

	constructor(problems: readonly ContentProblem[]) {
		super(problems.map(({ file, path, expected }) => `${file}: ${path || '/'}: ${expected}`).join('\n'))
		this.problems = problems
	}
}
