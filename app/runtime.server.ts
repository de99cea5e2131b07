import { loadAnnexBudgets } from '#app/annex/budgets.server.ts'
import { createIdentityProvider } from '#app/access/identity-provider.ts'
import { createRankingJobs } from '#app/annex/comparison/ranking-jobs.server.ts'
import { createPdfPool } from '#app/annex/pdf-pool.server.ts'
import { loadInstruments } from '#app/content/load-instruments.ts'
import { loadKnowledge } from '#app/content/load-knowledge.ts'
import { loadPages } from '#app/content/load-pages.ts'
import { closeDatabase, openDatabase } from '#db/database.ts'
import { deleteExpiredExercises } from '#db/queries/exercise.ts'
import { reportError } from './report-error.server.ts'
import { readConfig } from './runtime-config.ts'
import type { Deps } from './use-cases/deps.ts'

/** Opened once, when the server starts. A broken setting or content file stops the start and says what to mend. */
export const runtime = await boot(process.env)

async function boot(env: NodeJS.ProcessEnv) {
	const config = readConfig(env)
	const deps: Deps = {
		db: await openDatabase(config.databaseUrl),
		instruments: loadInstruments(),
		budgets: loadAnnexBudgets(),
		pdf: createPdfPool(),
		now: () => new Date().toISOString(),
		publicUrl: config.publicUrl,
	}
	const signOn =
		config.signOn === null
			? null
			: { settings: config.signOn, provider: createIdentityProvider(config.signOn) }
	const sweep = sweepEvery(10 * 60 * 1000, deps)
	const rankings = createRankingJobs()
	const close = async () => {
		clearInterval(sweep)
		await deps.pdf.close()
		await rankings.close()
		await closeDatabase(deps.db)
	}
	return { config, deps, rankings, signOn, pages: loadPages(), knowledge: loadKnowledge(), close }
}

/** What was promised to be gone by now goes, also where nobody asks for it. */
function sweepEvery(ms: number, { db, now }: Deps): NodeJS.Timeout {
	return setInterval(() => void deleteExpiredExercises(db, now()).catch(reportError), ms).unref()
}
