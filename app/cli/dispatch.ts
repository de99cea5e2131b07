import { cliText } from '#app/text/cli.ts'
import { exitCode } from './command.ts'
import type { CommandIo } from './command.ts'
import { commands, findCommand } from './commands.ts'

/**
 * Runs `vagskal <command> …` and resolves to its exit code. `--help` anywhere before `--` tells about the command, alone
 * about all of them; no command and an unknown command are wrong usage.
 */
export async function dispatch([word, ...args]: readonly string[], io: CommandIo): Promise<number> {
	const usage = cliText.usage([...commands.keys()])
	if (word === undefined) return wrongUsage(usage, io)
	if (isHelp(word) || word === 'help') {
		io.stdout.write(usage)
		return exitCode.done
	}
	const load = findCommand(word)
	if (load === null) return wrongUsage(`${cliText.unknownCommand(word)}\n\n${usage}`, io)
	const command = await load()
	if (!args.slice(0, endOfOptions(args)).some(isHelp)) return command.run(args, io)
	io.stdout.write(`${command.help.trimEnd()}\n`)
	return exitCode.done
}

function wrongUsage(message: string, io: CommandIo): number {
	io.stderr.write(message)
	return exitCode.wrongUsage
}

function isHelp(argument: string): boolean {
	return argument === '--help' || argument === '-h'
}

function endOfOptions(args: readonly string[]): number {
	return args.includes('--') ? args.indexOf('--') : args.length
}
