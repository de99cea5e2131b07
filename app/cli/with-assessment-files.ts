import type { AssessmentFile } from './assessment-files.ts'
import { readAssessmentFiles } from './assessment-files.ts'
import { exitCode } from './command.ts'
import type { CommandIo } from './command.ts'
import { readFileArguments } from './file-arguments.ts'
import { writeProblems } from './problems.ts'

/**
 * A command on `FILE… [--json]`: reads and checks every file, then writes `lineOf` of each, in their order. Nothing on
 * stdout where a file is refused; all problems of all files on stderr instead.
 */
export async function withAssessmentFiles(
	args: readonly string[],
	io: CommandIo,
	help: string,
	lineOf: (file: AssessmentFile, options: { readonly json: boolean }) => string,
): Promise<number> {
	const options = readFileArguments(args)
	if (options.kind === 'wrong') {
		io.stderr.write(`${options.message}\n${help}`)
		return exitCode.wrongUsage
	}
	const read = await readAssessmentFiles(options.files, io)
	if (read.kind === 'refused') {
		writeProblems(read.problems, options.json, io.stderr)
		return exitCode.refused
	}
	for (const file of read.assessments) io.stdout.write(`${lineOf(file, options)}\n`)
	return exitCode.done
}
