import type { LoaderFunctionArgs } from '@remix-run/node'
import { swedishDate } from '#app/domain/swedish-time.ts'
import {
	everyFollowUp,
	followUpColumns,
	followUpFilter,
	readFollowUpChoices,
} from '#app/follow-up-list.server.ts'
import { requireParams } from '#app/http.server.ts'
import { listFile } from '#app/list-file.server.ts'
import { requirePermission, requireVisitor } from '#app/require-access.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { followUpText as text } from '#app/text/follow-up.ts'

export const handle = { permission: 'followUps.list' } as const

/** The list of follow-ups as a file, with the choices of the address. */
export async function loader(args: LoaderFunctionArgs) {
	const visitor = await requireVisitor(args)
	requirePermission(visitor, handle.permission)
	const { file } = requireParams(args.params, 'file')
	const today = swedishDate(runtime.deps.now())
	const { choices } = readFollowUpChoices(new URL(args.request.url).searchParams)
	const rows = everyFollowUp(followUpFilter(visitor, choices, today))
	return listFile(file, { name: text.fileName, columns: followUpColumns(today), rows })
}
