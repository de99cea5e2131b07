import { annexPageText as text } from '#app/text/annex-page.ts'
import { AnnexDamaged } from '#db/queries/annex.ts'
import { reportError } from './report-error.server.ts'

/** Answers 500 with what to do, and logs it, where a stored annex is not what was established. It is not shown. */
export async function unlessDamaged<Result>(read: () => Promise<Result>): Promise<Result> {
	try {
		return await read()
	} catch (error) {
		if (!(error instanceof AnnexDamaged)) throw error
		reportError(error)
		const headers = { 'Content-Type': 'text/plain; charset=utf-8' }
		throw new Response(text.damaged, { status: 500, headers })
	}
}
