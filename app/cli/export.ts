import { existsSync } from 'node:fs'
import { writeMunicipalityFile } from '#app/municipality-file.server.ts'
import { databaseText } from '#app/text/cli-database.ts'
import { logExport } from '#app/use-cases/log-export.ts'
import { exitCode } from './command.ts'
import type { CommandIo } from './command.ts'
import { errorCode } from './error-code.ts'
import { readPlaceArguments } from './place-arguments.ts'
import { chooseMunicipality } from './user-municipality.ts'
import { refuse, withTables, wrongUsage } from './with-database.ts'

export const help = databaseText.exportHelp

/** `vagskal export OUT [--municipality NAME]`: OUT is there only when it is whole, and only its owner may read it. */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
	const read = readPlaceArguments(args)
	if (!read) return wrongUsage(io, help)
	const { file, municipality } = read
	if (existsSync(file)) return refuse(io, databaseText.fileExists(file))
	return withTables(io, async (db) => {
		const chosen = await chooseMunicipality(db, { municipality, newMunicipality: null }, io)
		if (!chosen) return exitCode.refused
		try {
			const at = new Date().toISOString()
			await logExport({ db }, { municipalityId: chosen.id, personId: null, at }, 'municipality.exported')
			io.stdout.write(`${databaseText.backedUp(file, await writeMunicipalityFile(db, chosen, file))}\n`)
			return exitCode.done
		} catch (error) {
			const code = errorCode(error)
			if (code === null) throw error
			return refuse(io, databaseText.cannotWrite(file, code))
		}
	})
}
