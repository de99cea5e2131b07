import type { LoaderFunctionArgs } from '@remix-run/node'
import { annexFile, fileResponse } from '#app/annex-file.server.ts'
import { wishesOf } from '#app/annex-wishes.server.ts'
import { unlessBusy } from '#app/busy-pdf.server.ts'
import { notFound, requireParams } from '#app/http.server.ts'
import { inTurn } from '#app/in-turn.server.ts'
import { requireProposalVisit } from '#app/proposal-visit.server.ts'

export const handle = { permission: 'annex.readEstablished' } as const

const draft = 'utkast'

/** One form of the annex as a file: `utkast/bilaga.pdf`, `1/bilaga.md`. */
export async function loader(args: LoaderFunctionArgs) {
	const { version, file } = requireParams(args.params, 'version', 'file')
	const isDraft = version === draft
	if (!isDraft && !/^[1-9]\d{0,5}$/.test(version)) throw notFound()
	const visit = await inTurn(() =>
		requireProposalVisit(args, isDraft ? 'annex.readDraft' : handle.permission),
	)
	return unlessBusy(async () =>
		fileResponse(await annexFile(visit, isDraft ? null : Number(version), file, wishesOf(args.request))),
	)
}
