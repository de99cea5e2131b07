import { cliText } from '#app/text/cli.ts'
import type { CommandIo } from './command.ts'
import { withAssessmentFiles } from './with-assessment-files.ts'

export const help = cliText.validateHelp

/** `vagskal validate FILE…`: a line for every file when all are in order, else every problem of every file. */
export function run(args: readonly string[], io: CommandIo): Promise<number> {
	return withAssessmentFiles(args, io, help, ({ file }, { json }) =>
		json ? JSON.stringify({ file, valid: true }) : cliText.valid(file),
	)
}
