import { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAdministrator } from '#app/admin-visit.server.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { notFound } from '#app/http.server.ts'
import { logAsCsv, logAsJson } from '#app/log-forms.server.ts'
import { filtersOf, logSearch, wholeLog } from '#app/log-page.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { logExport } from '#app/use-cases/log-export.ts'

export const handle = { permission: 'administration' } as const

/** The entries that the page is showing, all of them: `logg.csv`, `logg.json`. */
export async function loader(args: LoaderFunctionArgs) {
	const { municipalityId, actor } = await requireAdministrator(args)
	const file = args.params['file']
	if (file !== 'logg.csv' && file !== 'logg.json') throw notFound()
	const today = swedishDate(actor.at)
	const { search } = await logSearch(municipalityId, filtersOf(args.request), today)
	await logExport(runtime.deps, actor, 'log.exported')
	const pages = wholeLog(search)
	const body = Readable.from(file === 'logg.csv' ? logAsCsv(pages) : logAsJson(pages))
	return new Response(createReadableStreamFromReadable(body), {
		headers: {
			'Content-Type': file === 'logg.csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
			'Content-Disposition': `attachment; filename="${today}-${file}"`,
		},
	})
}
