import { cliText } from '#app/text/cli.ts'
import { readAssessmentFiles } from './assessment-files.ts'
import { exitCode } from './command.ts'
import type { CommandIo } from './command.ts'
import { readFileArguments } from './file-arguments.ts'
import { writeProblems } from './problems.ts'

export const help = cliText.validateHelp

/** `vagskal validate FILE…`: a line for every file when all are in order, else every problem of every file. */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
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
	for (const { file } of read.assessments)
		io.stdout.write(options.json ? `${JSON.stringify({ file, valid: true })}\n` : cliText.valid(file))
	return exitCode.done
}
