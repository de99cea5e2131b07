import { parseArgs } from 'node:util'

const actions = ['add', 'password', 'disable', 'enable', 'break-glass', 'ordinary'] as const

export interface UserArguments {
	readonly action: (typeof actions)[number]
	readonly email: string
	readonly name: string
	readonly roles: readonly string[]
	readonly committee: string | null
	readonly passwordFromStdin: boolean
	readonly municipality: string | null
	readonly newMunicipality: string | null
}

/** Null for anything but an action, one e-mail address and the options that the help names for it. */
export function readUserArguments(args: readonly string[]): UserArguments | null {
	const parsed = parse(args)
	if (!parsed) return null
	const { positionals, values } = parsed
	const [word, email, ...rest] = positionals
	const action = actions.find((candidate) => candidate === word)
	if (!action || email === undefined || !/^\S+@\S+$/u.test(email) || rest.length > 0) return null
	const name = values.name?.trim() ?? ''
	const committee = values.committee?.trim() ?? null
	if (committee === '' || (action === 'add') !== (name !== '')) return null
	if (action !== 'add' && values['new-municipality'] !== undefined) return null
	return {
		action,
		email,
		name,
		roles: values.role ?? [],
		committee,
		passwordFromStdin: values['password-stdin'] ?? false,
		municipality: values.municipality ?? null,
		newMunicipality: values['new-municipality'] ?? null,
	}
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				name: { type: 'string' },
				role: { type: 'string', multiple: true },
				committee: { type: 'string' },
				'password-stdin': { type: 'boolean' },
				municipality: { type: 'string' },
				'new-municipality': { type: 'string' },
			},
		})
	} catch (error) {
		if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_'))
			return null
		throw error
	}
}
