/** What a command may touch of the world; everything else it is given as arguments. */
export interface CommandIo {
	readonly stdin: AsyncIterable<Uint8Array>
	readonly stdout: TextSink
	readonly stderr: TextSink
	readonly env: Readonly<Record<string, string | undefined>>
}

/** `process.stdout` and `process.stderr` are such sinks. Bytes are written as they are. */
export interface TextSink {
	write(chunk: string | Uint8Array): unknown
}

/** 0 done · 1 refused, with the problems on stderr · 2 wrong usage. */
export const exitCode = { done: 0, refused: 1, wrongUsage: 2 } as const

/**
 * One subcommand of `vagskal`: a module with these two exports, named in the table of `main.ts`.
 * `run` gets the arguments after the command's name; `--help` is answered by `main.ts` with `help`.
 */
export interface Command {
	readonly help: string
	run(args: readonly string[], io: CommandIo): Promise<number>
}
