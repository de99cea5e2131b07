import type { AssessmentDocument } from '#app/domain/assessment.ts'
import { databaseText } from '#app/text/cli-database.ts'
import type { Database } from '#db/database.ts'
import { insertDocument } from '#db/queries/insert-document.ts'
import { listCommittees } from '#db/queries/committee.ts'
import { listUnits } from '#db/queries/unit.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import { readAssessmentFiles } from './assessment-files.ts'
import type { AssessmentFile } from './assessment-files.ts'
import { exitCode } from './command.ts'
import type { CommandIo } from './command.ts'
import { writeProblems } from './problems.ts'
import type { FileProblem } from './problems.ts'
import { chooseMunicipality } from './user-municipality.ts'
import { withTables } from './with-database.ts'

interface ImportOptions {
	readonly files: readonly string[]
	readonly municipality: string | null
	/** Nämnder, förvaltningar and bolag that are named and do not exist are made. */
	readonly create: boolean
}

/** Files in the exchange format become ärenden of the municipality, each with its assessment as a draft: all or none. */
export async function importAssessments(
	{ files, municipality, create }: ImportOptions,
	io: CommandIo,
): Promise<number> {
	const read = await readAssessmentFiles(files, io)
	if (read.kind === 'refused') return refused(read.problems, io)
	return withTables(io, async (db) => {
		const chosen = await chooseMunicipality(db, { municipality, newMunicipality: null }, io)
		if (!chosen) return exitCode.refused
		const unknown = create ? [] : await unknownPlaces(db, chosen.id, read.assessments)
		if (unknown.length > 0) return refused(unknown, io)
		const actor = { municipalityId: chosen.id, personId: null, at: new Date().toISOString() }
		await writeTransaction(db, async (transaction) => {
			for (const { document } of read.assessments) await insertDocument(transaction, actor, document)
		})
		for (const { file, document } of read.assessments)
			io.stdout.write(`${databaseText.importedAssessment(file, document.proposal.title)}\n`)
		return exitCode.done
	})
}

function refused(problems: readonly FileProblem[], io: CommandIo): number {
	writeProblems(problems, false, io.stderr)
	return exitCode.refused
}

async function unknownPlaces(
	db: Database,
	municipalityId: string,
	assessments: readonly AssessmentFile[],
): Promise<FileProblem[]> {
	const committees = new Set((await listCommittees(db, municipalityId)).map(({ name }) => name))
	const units = new Set((await listUnits(db, municipalityId)).map(unitKey))
	return assessments.flatMap(({ file, document: { proposal } }) => [
		...(committees.has(proposal.committee)
			? []
			: [{ file, path: '/proposal/committee', ...databaseText.unknownPlace(proposal.committee) }]),
		...(proposal.unit === undefined || units.has(unitKey(proposal.unit))
			? []
			: [{ file, path: '/proposal/unit/name', ...databaseText.unknownPlace(proposal.unit.name) }]),
	])
}

function unitKey({ kind, name }: Required<AssessmentDocument['proposal']>['unit']): string {
	return `${kind} ${name}`
}
