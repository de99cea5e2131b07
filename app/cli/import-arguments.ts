import { parseArgs } from 'node:util'

export interface ImportArguments {
	readonly files: readonly string[]
	readonly municipality: string | null
	readonly create: boolean
}

/** At least one file. Null for anything else, or an option that is not known. */
export function readImportArguments(args: readonly string[]): ImportArguments | null {
	try {
		const { positionals, values } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: { municipality: { type: 'string' }, create: { type: 'boolean', default: false } },
		})
		if (positionals.length === 0) return null
		return { files: positionals, municipality: values.municipality ?? null, create: values.create }
	} catch (error) {
		if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_'))
			return null
		throw error
	}
}
