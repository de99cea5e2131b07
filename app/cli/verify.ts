import { databaseText } from '#app/text/cli-database.ts'
import { verifyDatabase } from '#db/verify.ts'
import type { Fault } from '#db/verify.ts'
import { exitCode } from './command.ts'
import type { CommandIo } from './command.ts'
import { withDatabase, wrongUsage } from './with-database.ts'

export const help = databaseText.verifyHelp

/** `vagskal verify`: says what is wrong, one fault a line, and refuses when something is. */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
	if (args.length > 0) return wrongUsage(io, help)
	return withDatabase(io, async (db) => {
		const faults = await verifyDatabase(db)
		for (const fault of faults) io.stderr.write(`${sentence(fault)}\n`)
		if (faults.length > 0) return exitCode.refused
		io.stdout.write(`${databaseText.verified}\n`)
		return exitCode.done
	})
}

function sentence(fault: Fault): string {
	switch (fault.kind) {
		case 'pendingMigration':
			return databaseText.pendingMigration(fault.name)
		case 'file':
			return databaseText.fileFault(fault.report)
		case 'annex':
			return databaseText.annexFault(fault.municipality, fault.publicId, fault.version, fault.part)
		case 'audit':
			return databaseText.auditFault(fault.municipality, fault.sequence)
	}
}
