import { hashPassword } from '#app/access/password.ts'
import { loadAnnexBudgets } from '#app/annex/budgets.server.ts'
import { createPdfPool } from '#app/annex/pdf-pool.server.ts'
import { loadInstruments } from '#app/content/load-instruments.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { ConfigurationError } from '#app/runtime-config.ts'
import type { RuntimeConfig } from '#app/runtime-config.ts'
import { databaseText } from '#app/text/cli-database.ts'
import { serveText } from '#app/text/cli-serve.ts'
import { establishProposalAnnex } from '#app/use-cases/establish-annex.ts'
import type { Deps } from '#app/use-cases/deps.ts'
import { refreshAll } from '#app/use-cases/refresh-portfolio.ts'
import { closeDatabase, openDatabase } from '#db/database.ts'
import type { Database } from '#db/database.ts'
import { insertDemonstration, isEmpty } from '#db/demo/insert-demonstration.ts'
import { migrate } from '#db/migrate.ts'
import { publishAnnex } from '#db/queries/annex-publication.ts'
import { findCurrentAssessment } from '#db/queries/assessment.ts'
import { listMunicipalities } from '#db/queries/municipality.ts'
import { hasBreakGlassAdministrator } from '#db/queries/role-assignment.ts'
import type { CommandIo } from './command.ts'

/** Migrates the database; where it is empty puts demonstration data there if that is wanted, and says what. */
export async function prepareDatabase(
	config: RuntimeConfig,
	{ demonstrate }: { readonly demonstrate: boolean },
	io: CommandIo,
): Promise<void> {
	const db = await openOrExplain(config.databaseUrl)
	try {
		await migrate(db)
		if (!(await isEmpty(db))) {
			await sayWhereNobodyGetsIn(db, config, io)
			return
		}
		if (demonstrate) await demonstrateIn(db, config, io)
		else io.stdout.write(`${serveText.emptyDatabase}\n`)
	} finally {
		await closeDatabase(db)
	}
}

/** Where passwords are switched off, somebody must get in when the provider does not answer. */
async function sayWhereNobodyGetsIn(db: Database, { signOn }: RuntimeConfig, io: CommandIo): Promise<void> {
	if (signOn === null || signOn.allowsLocalAccounts) return
	for (const { id, slug } of await listMunicipalities(db)) {
		const isOther = signOn.municipality !== null && signOn.municipality !== slug
		if (!isOther && !(await hasBreakGlassAdministrator(db, id, swedishDate(new Date().toISOString()))))
			io.stdout.write(`${serveText.noBreakGlass(slug)}\n`)
	}
}

/** @throws ConfigurationError where it cannot be reached, or is no database */
async function openOrExplain(url: string): Promise<Database> {
	try {
		return await openDatabase(url)
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error)
		throw new ConfigurationError(databaseText.cannotOpen(reason))
	}
}

async function demonstrateIn(db: Database, { publicUrl }: RuntimeConfig, io: CommandIo): Promise<void> {
	const pdf = createPdfPool()
	const deps: Deps = {
		db,
		instruments: loadInstruments(),
		budgets: loadAnnexBudgets(),
		pdf,
		now: () => new Date().toISOString(),
		publicUrl,
	}
	try {
		const { summary, accounts } = await insertDemonstration(db, {
			now: deps.now(),
			hashPassword,
			establish: (establishment) => establish(deps, establishment),
		})
		await refreshAll(db)
		const lines = [
			serveText.demonstrationInserted,
			...summary.map((line) => `  ${line}`),
			serveText.demonstrationAccounts(accounts[0]?.password ?? ''),
			...accounts.map(({ email, name, role }) => serveText.account(email, name, role)),
		]
		io.stdout.write(`${lines.join('\n')}\n`)
	} finally {
		await pdf.close()
	}
}

interface Establishment {
	readonly municipalityId: string
	readonly proposalId: string
	readonly personId: string
	readonly at: string
	readonly isPublished: boolean
}

/** Invented, as all the demonstration is. */
const secrecyReviewer = 'kommunsekreteraren'

/** A demonstration annex that is refused is a fault of the demonstration data. */
async function establish(
	deps: Deps,
	{ municipalityId, proposalId, personId, at, isPublished }: Establishment,
): Promise<void> {
	const municipality = (await listMunicipalities(deps.db)).find(({ id }) => id === municipalityId)
	const assessment = await findCurrentAssessment(deps.db, { municipalityId, proposalId })
	if (municipality === undefined || assessment === null)
		throw new Error(`Nothing to establish for ${proposalId}`)
	const actor = { municipalityId, personId, at }
	const outcome = await establishProposalAnnex(deps, { actor, municipality, assessmentId: assessment.id })
	if (outcome.kind !== 'established')
		throw new Error(`The demonstration annex of ${proposalId} is refused: ${outcome.kind}`)
	if (!isPublished) return
	const { publicId } = outcome
	const secrecyReviewedOn = swedishDate(at)
	await publishAnnex(deps.db, actor, { publicId, secrecyReviewedBy: secrecyReviewer, secrecyReviewedOn })
}
