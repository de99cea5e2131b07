import type { LoaderFunctionArgs } from '@remix-run/node'
import { establishedFile, fileResponse } from '#app/annex-file.server.ts'
import { requireAnnexReading } from '#app/annex-reading.server.ts'
import { unlessBusy } from '#app/busy-pdf.server.ts'
import { requireFound, requireParams } from '#app/http.server.ts'

/** Whoever may read the reader's page: see annex-reading.server.ts. */
export const handle = { permission: 'public' } as const

/** The same annex as a file: `bilaga.pdf`, `bilaga.docx`, `bilaga.txt`, `bilaga.json`. */
export async function loader(args: LoaderFunctionArgs) {
	const { file } = requireParams(args.params, 'file')
	const extension = requireFound(/^bilaga\.(pdf|docx|txt|json)$/.exec(file)?.[1])
	const reading = await requireAnnexReading(args)
	const place = { municipalityId: reading.municipalityId, publicId: reading.annex.publicId }
	return unlessBusy(async () =>
		fileResponse(await establishedFile(place, reading.model, extension), { 'X-Robots-Tag': 'noindex' }),
	)
}
