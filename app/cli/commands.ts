import type { Command } from './command.ts'

/**
 * The subcommands, in the order of the help. Each is loaded only when it is called, so that `score` and `validate` start
 * without a database driver, without Remix and without Typst.
 */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
	validate: () => import('./validate.ts'),
	score: () => import('./score.ts'),
}
