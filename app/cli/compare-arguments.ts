import { parseArgs } from 'node:util'
import { defaultDraws } from '#app/domain/acceptability.ts'
import { readRanking } from '#app/domain/effect-ranking.ts'
import type { Effect } from '#app/domain/instrument.ts'
import { cliText } from '#app/text/cli.ts'

export type CompareArguments =
	| {
			readonly kind: 'ok'
			readonly files: readonly string[]
			readonly ranking: readonly Effect[] | null
			readonly draws: number
			readonly json: boolean
	  }
	| { readonly kind: 'wrong'; readonly message: string }

const mostDraws = 10_000_000

/** Reads `FILE… [--rank EFFECTS] [--draws N] [--json]`. */
export function readCompareArguments(args: readonly string[]): CompareArguments {
	const parsed = parse(args)
	if (!parsed) return wrong(cliText.unknownOption)
	const { positionals: files, values } = parsed
	if (files.length === 0) return wrong(cliText.noFile)
	const ranking = values.rank === undefined ? null : readRanking(values.rank)
	if (values.rank !== undefined && ranking === null) return wrong(cliText.rank)
	const draws = values.draws === undefined ? defaultDraws : readDraws(values.draws)
	if (draws === null) return wrong(cliText.draws)
	return { kind: 'ok', files, ranking, draws, json: values.json }
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				rank: { type: 'string' },
				draws: { type: 'string' },
				json: { type: 'boolean', default: false },
			},
		})
	} catch (error) {
		if (error instanceof TypeError) return null
		throw error
	}
}

function readDraws(typed: string): number | null {
	const draws = Number(typed)
	return /^\d+$/.test(typed) && draws >= 1 && draws <= mostDraws ? draws : null
}

function wrong(message: string): CompareArguments {
	return { kind: 'wrong', message }
}
