import { parseDocument } from 'yaml'

export interface MatteredText {
	/** The parsed block; null where there is none that can be read. */
	readonly raw: unknown
	readonly body: string
	readonly problems: readonly string[]
}

/** Parts a Markdown file into the YAML between its first two lines of three hyphens and the rest. */
export function readFrontMatter(file: string): MatteredText {
	const [, block, body] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(file) ?? []
	if (block === undefined || body === undefined)
		return { raw: null, body: file, problems: ['expected front matter between two lines of ---, found none'] }
	const document = parseDocument(block, { prettyErrors: true })
	const problems = document.errors.map(({ message }) => `expected YAML: ${message}`)
	return { raw: problems.length > 0 ? null : document.toJS(), body, problems }
}
