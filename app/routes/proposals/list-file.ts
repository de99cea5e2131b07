import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireParams } from '#app/http.server.ts'
import { listFile } from '#app/list-file.server.ts'
import { everyProposal, proposalColumns } from '#app/proposal-export.server.ts'
import { readProposalFilters } from '#app/proposal-filters.server.ts'
import { requirePermission, requireVisitor } from '#app/require-access.server.ts'
import { importText as text } from '#app/text/import.ts'

export const handle = { permission: 'proposals.list' } as const

/** The list of ärenden as a file, with the search and filters of the address. */
export async function loader(args: LoaderFunctionArgs) {
	const visitor = await requireVisitor(args)
	requirePermission(visitor, handle.permission)
	const { file } = requireParams(args.params, 'file')
	const { query } = readProposalFilters(new URL(args.request.url).searchParams)
	const list = { name: text.fileName, columns: proposalColumns, rows: everyProposal(visitor, query) }
	return listFile(file, list)
}
