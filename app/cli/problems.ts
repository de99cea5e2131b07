import type { ExchangeProblem } from '#app/exchange/problem.ts'
import { problemSentence } from '#app/text/exchange.ts'
import type { TextSink } from './command.ts'

export interface FileProblem extends ExchangeProblem {
	readonly file: string
}

/**
 * One problem a line: `file: path: problem`, the whole document being the path `/`. For machines one JSON object a line.
 * Characters that would break the line or steer a terminal are written as their code.
 */
export function writeProblems(problems: readonly FileProblem[], json: boolean, stderr: TextSink): void {
	for (const { file, path, found, expected } of problems) {
		const problem = problemSentence(found, expected)
		const line = json
			? JSON.stringify({ file, path, found, expected, problem })
			: `${file}: ${path === '' ? '/' : path}: ${problem}`
		stderr.write(`${line.replace(lineBreaking, asCode)}\n`)
	}
}

const lineBreaking = /[\p{Cc}\u2028\u2029]/gu

function asCode(character: string): string {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
