import { setImmediate } from 'node:timers/promises'
import { refreshPortfolio } from '#app/use-cases/refresh-portfolio.ts'
import { reportError } from './report-error.server.ts'
import { runtime } from './runtime.server.ts'

/** Ärenden whose figures a page waits for: some tenths of a second at most. */
const whileWaiting = 40
const atATime = 20
let working = false

/**
 * Computes what has changed before the portfolio is read. Where much has (after an import or an upgrade) the rest is
 * computed in the background, others' requests between; returns how many ärenden are left.
 */
export async function refreshed(municipalityId: string): Promise<number> {
	const left = await refreshPortfolio(runtime.deps.db, { municipalityId, limit: whileWaiting })
	if (left > 0 && !working) {
		working = true
		void goOn().catch(reportError)
	}
	return left
}

async function goOn(): Promise<void> {
	try {
		while ((await refreshPortfolio(runtime.deps.db, { municipalityId: null, limit: atATime })) > 0)
			await setImmediate()
	} finally {
		working = false
	}
}
