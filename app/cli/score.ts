import { scoreAssessment } from '#app/domain/score.ts'
import { cliText } from '#app/text/cli.ts'
import { readAssessmentFiles } from './assessment-files.ts'
import { exitCode } from './command.ts'
import type { CommandIo } from './command.ts'
import { readFileArguments } from './file-arguments.ts'
import { writeProblems } from './problems.ts'

export const help = cliText.scoreHelp

/** `vagskal score FILE…`: one `vagskal/result@1` a line, in the order of the files; nothing where a file is refused. */
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
	for (const { document } of read.assessments)
		io.stdout.write(`${JSON.stringify(scoreAssessment(document))}\n`)
	return exitCode.done
}
