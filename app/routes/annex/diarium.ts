import type { LoaderFunctionArgs } from '@remix-run/node'
import { unlessBusy } from '#app/busy-pdf.server.ts'
import { diariumFile } from '#app/diarium-file.server.ts'
import { notFound, requireParams } from '#app/http.server.ts'
import { requireProposalVisit } from '#app/proposal-visit.server.ts'

export const handle = { permission: 'annex.readEstablished' } as const

/** «Till diariet»: everything that the case system needs of one established version, in a zip. */
export async function loader(args: LoaderFunctionArgs) {
	const { version } = requireParams(args.params, 'version')
	if (!/^[1-9]\d{0,5}$/.test(version)) throw notFound()
	const visit = await requireProposalVisit(args, handle.permission)
	const { name, bytes } = await unlessBusy(() => diariumFile(visit, Number(version)))
	return new Response(bytes, {
		headers: {
			'Content-Type': 'application/zip',
			'Content-Disposition': `attachment; filename="${name}"`,
			'Cache-Control': 'no-store',
		},
	})
}
