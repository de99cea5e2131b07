import { readFile } from 'node:fs/promises'
import type { AssessmentDocument } from '#app/domain/assessment.ts'
import { publishedVersions } from '#app/content/published-versions.ts'
import { readAssessment } from '#app/exchange/read-assessment.ts'
import { cliText } from '#app/text/cli.ts'
import type { CommandIo } from './command.ts'
import { errorCode } from './error-code.ts'
import type { FileProblem } from './problems.ts'

export interface AssessmentFile {
	readonly file: string
	readonly document: AssessmentDocument
}

export type AssessmentFiles =
	| { readonly kind: 'ok'; readonly assessments: readonly AssessmentFile[] }
	| { readonly kind: 'refused'; readonly problems: readonly FileProblem[] }

/** Reads and checks every file, in order, `-` being standard input. One refused file refuses all, with all problems of all. */
export async function readAssessmentFiles(
	files: readonly string[],
	{ stdin }: Pick<CommandIo, 'stdin'>,
): Promise<AssessmentFiles> {
	const instruments = publishedVersions()
	const assessments: AssessmentFile[] = []
	const problems: FileProblem[] = []
	for (const file of files) {
		const bytes = await readBytes(file, stdin)
		if (bytes.kind === 'unreadable') {
			problems.push({ file, path: '', ...bytes.problem })
			continue
		}
		const read = readAssessment(bytes.bytes, instruments)
		if (read.kind === 'ok') assessments.push({ file, document: read.document })
		else problems.push(...read.problems.map((problem) => ({ file, ...problem })))
	}
	return problems.length === 0 ? { kind: 'ok', assessments } : { kind: 'refused', problems }
}

type Bytes =
	| { readonly kind: 'ok'; readonly bytes: Uint8Array }
	| { readonly kind: 'unreadable'; readonly problem: Pick<FileProblem, 'found' | 'expected'> }

async function readBytes(file: string, stdin: CommandIo['stdin']): Promise<Bytes> {
	try {
		const bytes = file === '-' ? await drained(stdin) : await readFile(file)
		return { kind: 'ok', bytes }
	} catch (error) {
		const code = errorCode(error)
		if (code === null) throw error
		return { kind: 'unreadable', problem: cliText.unreadableFile(code) }
	}
}

async function drained(stdin: CommandIo['stdin']): Promise<Uint8Array> {
	const chunks: Uint8Array[] = []
	for await (const chunk of stdin) chunks.push(chunk)
	return Buffer.concat(chunks)
}
