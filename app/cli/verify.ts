import { createPdfPool } from '#app/annex/pdf-pool.server.ts'
import { databaseText } from '#app/text/cli-database.ts'
import { verifyFigures } from '#app/use-cases/verify-figures.ts'
import { verifyRenderings } from '#app/use-cases/verify-renderings.ts'
import type { Database } from '#db/database.ts'
import { listMunicipalities } from '#db/queries/municipality.ts'
import { verifyDatabase } from '#db/verify.ts'
import type { Fault } from '#db/verify.ts'
import { exitCode } from './command.ts'
import type { CommandIo } from './command.ts'
import { withTables, wrongUsage } from './with-database.ts'

export const help = databaseText.verifyHelp

/** `vagskal verify`: says what is wrong, one fault a line, and refuses when something is. */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
	if (args.length > 0) return wrongUsage(io, help)
	return withTables(io, async (db) => {
		const faults = await verifyDatabase(db)
		const { sentences, left } = await verifyPdfs(db)
		const problems = [...faults.map(sentence), ...sentences, ...(await verifyAllFigures(db))]
		for (const problem of problems) io.stderr.write(`${problem}\n`)
		if (left > 0) io.stdout.write(`${databaseText.notSetAnew(left)}\n`)
		if (problems.length > 0) return exitCode.refused
		io.stdout.write(`${databaseText.verified}\n`)
		return exitCode.done
	})
}

async function verifyPdfs(
	db: Database,
): Promise<{ readonly sentences: readonly string[]; readonly left: number }> {
	const pdf = createPdfPool()
	try {
		const sentences: string[] = []
		let left = 0
		for (const { id, slug } of await listMunicipalities(db)) {
			const renderings = await verifyRenderings({ db, pdf }, id)
			left += renderings.left
			for (const { publicId, version } of renderings.faults)
				sentences.push(databaseText.annexFault(slug, publicId, version, 'rendering'))
		}
		return { sentences, left }
	} finally {
		await pdf.close()
	}
}

async function verifyAllFigures(db: Database): Promise<string[]> {
	const sentences: string[] = []
	for (const { id, slug } of await listMunicipalities(db))
		for (const publicId of await verifyFigures(db, id))
			sentences.push(databaseText.figureFault(slug, publicId))
	return sentences
}

function sentence(fault: Fault): string {
	switch (fault.kind) {
		case 'file':
			return databaseText.fileFault(fault.report)
		case 'annex':
			return databaseText.annexFault(fault.municipality, fault.publicId, fault.version, fault.part)
		case 'annexRemoved':
			return databaseText.annexRemoved(fault.municipality, fault.sequence)
		case 'audit':
			return databaseText.auditFault(fault.municipality, fault.sequence)
	}
}
