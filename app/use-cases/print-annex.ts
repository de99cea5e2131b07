import { fitAnnex } from '#app/annex/fit-annex.server.ts'
import type { FittedAnnex } from '#app/annex/fit-annex.server.ts'
import type { PdfOptions } from '#app/annex/render-pdf.server.ts'
import { assembleAnnex } from './assemble-annex.ts'
import type { AnnexQuery, AssembledAnnex } from './assemble-annex.ts'
import type { Deps } from './deps.ts'

export type PrintedAnnex = AssembledAnnex & FittedAnnex

/**
 * The annex of an assessment as it would be printed today, fitted to its pages; every other form is made of the same
 * model. Null where assembleAnnex is. Rejects with PdfQueueFull where too many wait for a PDF.
 */
export async function printAnnex(
	deps: Deps,
	query: AnnexQuery,
	options: PdfOptions,
): Promise<PrintedAnnex | null> {
	const assembled = await assembleAnnex(deps, query)
	if (assembled === null) return null
	const fitted = await fitAnnex(assembled.input, (model, { measureOnly }) =>
		deps.pdf.render(model, measureOnly ? { ...options, measureOnly } : options),
	)
	return { ...assembled, ...fitted }
}
