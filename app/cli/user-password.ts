import { randomInt } from 'node:crypto'
import { shortestPassword } from '#app/access/password.ts'
import { databaseText } from '#app/text/cli-database.ts'
import type { CommandIo } from './command.ts'
import { readLines } from './read-lines.ts'
import { refuse } from './with-database.ts'

/** From standard input when asked for, else made up. Null when it is too short, which is then said on stderr. */
export async function choosePassword(
	{ passwordFromStdin }: { readonly passwordFromStdin: boolean },
	io: CommandIo,
): Promise<{ readonly text: string; readonly isGenerated: boolean } | null> {
	if (!passwordFromStdin) return { text: generatedPassword(), isGenerated: true }
	const text = (await firstLine(io.stdin)).replace(/\r$/u, '')
	return Array.from(text).length < shortestPassword
		? refuse(io, databaseText.shortPassword, null)
		: { text, isGenerated: false }
}

/** Without what looks alike; 20 of 32 characters are 100 bits. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'

function generatedPassword(): string {
	const letters = Array.from({ length: 20 }, () => alphabet.charAt(randomInt(alphabet.length)))
	return [0, 5, 10, 15].map((start) => letters.slice(start, start + 5).join('')).join('-')
}

async function firstLine(input: AsyncIterable<Uint8Array>): Promise<string> {
	for await (const line of readLines(input)) return line
	return ''
}
