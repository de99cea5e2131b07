import type { CommandIo } from '#app/cli/command.ts'
import { dispatch } from '#app/cli/dispatch.ts'

export interface Outcome {
	readonly code: number
	readonly stdout: string
	readonly stderr: string
}

/** Runs the command line in this process, with nothing on standard input. */
export const vagskal = Object.assign(run(''), {
	/** Runs it with this text on standard input. */
	reading: run,
})

function run(input: string) {
	return async (...args: string[]): Promise<Outcome> => {
		const [stdout, stderr] = [new Collected(), new Collected()]
		const io: CommandIo = { stdin: chunksOf(input), stdout, stderr, env: {} }
		const code = await dispatch(args, io)
		return { code, stdout: stdout.text, stderr: stderr.text }
	}
}

class Collected {
	text = ''

	write(chunk: string | Uint8Array): void {
		this.text += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk)
	}
}

/** A text in two pieces, so that a reader who takes only the first is found out. */
async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
	const bytes = new TextEncoder().encode(text)
	yield bytes.subarray(0, bytes.length / 2)
	await Promise.resolve()
	yield bytes.subarray(bytes.length / 2)
}
