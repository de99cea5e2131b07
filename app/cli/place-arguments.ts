import { parseArgs } from 'node:util'

/** One file, and which municipality where it is named. Null for anything else. */
export function readPlaceArguments(
	args: readonly string[],
): { readonly file: string; readonly municipality: string | null } | null {
	try {
		const { positionals, values } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: { municipality: { type: 'string' } },
		})
		const [file, ...rest] = positionals
		if (file === undefined || rest.length > 0) return null
		return { file, municipality: values.municipality ?? null }
	} catch (error) {
		if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_'))
			return null
		throw error
	}
}
