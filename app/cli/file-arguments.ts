import { parseArgs } from 'node:util'
import { cliText } from '#app/text/cli.ts'

export type FileArguments =
	| { readonly kind: 'ok'; readonly files: readonly string[]; readonly json: boolean }
	| { readonly kind: 'wrong'; readonly message: string }

/** Reads `FILE… [--json]`. At least one file; an option that is not known is wrong usage. */
export function readFileArguments(args: readonly string[]): FileArguments {
	try {
		const { positionals, values } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: { json: { type: 'boolean', default: false } },
		})
		if (positionals.length === 0) return { kind: 'wrong', message: cliText.noFile }
		return { kind: 'ok', files: positionals, json: values.json }
	} catch (error) {
		if (!isUsageError(error)) throw error
		return { kind: 'wrong', message: cliText.unknownOption }
	}
}

function isUsageError(error: unknown): boolean {
	return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')
}
