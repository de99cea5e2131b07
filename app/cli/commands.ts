import type { CommandName } from '#app/text/cli.ts'
import type { Command } from './command.ts'

/**
 * The subcommands, in the order of the help. Each is loaded only when it is called, so that `score`, `compare` and `validate` start
 * without a database driver, without Remix and without Typst.
 */
export const commands = new Map<CommandName, () => Promise<Command>>([
	['validate', () => import('./validate.ts')],
	['score', () => import('./score.ts')],
	['compare', () => import('./compare.ts')],
	['annex', () => import('./annex.ts')],
	['serve', () => import('./serve.ts')],
	['migrate', () => import('./migrate.ts')],
	['backup', () => import('./backup.ts')],
	['restore', () => import('./restore.ts')],
	['export', () => import('./export.ts')],
	['import', () => import('./import.ts')],
	['verify', () => import('./verify.ts')],
	['user', () => import('./user.ts')],
])

/** Null for a word that is no command. */
export function findCommand(word: string): (() => Promise<Command>) | null {
	return [...commands].find(([name]) => name === word)?.[1] ?? null
}
