import { acceptabilityOf } from '#app/domain/acceptability.ts'
import { equalWeights } from '#app/domain/assessment.ts'
import { comparisonRefusal } from '#app/domain/comparison-refusal.ts'
import { scoreAlternative } from '#app/domain/score.ts'
import { cliText } from '#app/text/cli.ts'
import { readAssessmentFiles } from './assessment-files.ts'
import { exitCode } from './command.ts'
import type { CommandIo } from './command.ts'
import { readCompareArguments } from './compare-arguments.ts'
import { comparedEntries } from './compared-entries.ts'
import { refusalProblem } from './comparison-problem.ts'
import { writeProblems } from './problems.ts'

export const help = cliText.compareHelp

/**
 * `vagskal compare FILE…`: one `vagskal/comparison@1` of all alternatives in all files; nothing where they are refused.
 * What går inte att bedöma takes part and is named on stderr.
 */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
	const options = readCompareArguments(args)
	if (options.kind === 'wrong') {
		io.stderr.write(`${options.message}\n${help}`)
		return exitCode.wrongUsage
	}
	const read = await readAssessmentFiles(options.files, io)
	if (read.kind === 'refused') {
		writeProblems(read.problems, options.json, io.stderr)
		return exitCode.refused
	}
	const entries = comparedEntries(read.assessments)
	const refusal = comparisonRefusal(entries)
	if (refusal !== null) {
		writeProblems([refusalProblem(refusal, entries)], options.json, io.stderr)
		return exitCode.refused
	}
	const kind = entries[0]?.kind ?? 'full'
	for (const { id, alternative } of entries)
		if (scoreAlternative(alternative, { kind, weights: equalWeights }).verdict === 'cannot_be_assessed')
			io.stderr.write(`${cliText.cannotBeAssessed(id)}\n`)
	const compared = entries.map(({ id, alternative }) => ({ ...alternative, id }))
	io.stdout.write(`${JSON.stringify(acceptabilityOf(compared, { ...options, kind }))}\n`)
	return exitCode.done
}
