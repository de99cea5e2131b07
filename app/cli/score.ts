import { scoreAssessment } from '#app/domain/score.ts'
import { cliText } from '#app/text/cli.ts'
import type { CommandIo } from './command.ts'
import { withAssessmentFiles } from './with-assessment-files.ts'

export const help = cliText.scoreHelp

/** `vagskal score FILE…`: one `vagskal/result@1` a line, in the order of the files; nothing where a file is refused. */
export function run(args: readonly string[], io: CommandIo): Promise<number> {
	return withAssessmentFiles(args, io, help, ({ document }) => JSON.stringify(scoreAssessment(document)))
}
