import type { LoaderFunctionArgs } from '@remix-run/node'
import { annexPage, previewOf } from '#app/annex-page.server.ts'
import { wishesOf } from '#app/annex-wishes.server.ts'
import { unlessBusy } from '#app/busy-pdf.server.ts'
import { requireProposalVisit } from '#app/proposal-visit.server.ts'

export const handle = { permission: 'annex.readDraft' } as const

/** The draft as it is now, for the page that shows it already; 409 where there is no draft any more. */
export async function loader(args: LoaderFunctionArgs) {
	const visit = await requireProposalVisit(args, handle.permission)
	const page = await unlessBusy(() => annexPage(visit, null, wishesOf(args.request)))
	if (!page.isDraft || page.model === null) throw new Response(null, { status: 409 })
	return Response.json(previewOf(page), { headers: { 'Cache-Control': 'no-store' } })
}
