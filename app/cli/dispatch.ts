import { cliText } from '#app/text/cli.ts'
import { exitCode } from './command.ts'
import type { CommandIo } from './command.ts'
import { commands } from './commands.ts'

/**
 * Runs `vagskal <command> …` and resolves to its exit code. `--help` anywhere before `--` tells about the command, alone
 * about all of them; no command and an unknown command are wrong usage.
 */
export async function dispatch([name, ...args]: readonly string[], io: CommandIo): Promise<number> {
	if (name === undefined) return wrongUsage(cliText.usage, io)
	if (isHelp(name) || name === 'help') {
		io.stdout.write(cliText.usage)
		return exitCode.done
	}
	const load = Object.hasOwn(commands, name) ? commands[name] : undefined
	if (load === undefined) return wrongUsage(cliText.unknownCommand(name), io)
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
