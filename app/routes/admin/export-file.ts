import { createReadStream, existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createReadableStreamFromReadable } from '@remix-run/node'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAdministrator } from '#app/admin-visit.server.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { findExport } from '#app/export-job.server.ts'
import { notFound } from '#app/http.server.ts'
import { exportText as text } from '#app/text/export.ts'

export const handle = { permission: 'administration' } as const

/** The file of the latest export; 404 where there is none, or none any more. */
export async function loader(args: LoaderFunctionArgs) {
	const { municipalityId, visitor } = await requireAdministrator(args)
	const job = findExport(municipalityId)
	if (args.params['file'] !== 'kommun.zip' || job?.kind !== 'done') throw notFound()
	// Whoever looks after the machine may have emptied its folder of temporary files.
	if (!existsSync(job.file)) throw notFound()
	const { size } = await stat(job.file)
	const name = text.fileName(visitor.municipality.slug, swedishDate(job.at))
	return new Response(createReadableStreamFromReadable(createReadStream(job.file)), {
		headers: {
			'Content-Type': 'application/zip',
			'Content-Length': String(size),
			'Content-Disposition': `attachment; filename="${name}"`,
		},
	})
}
