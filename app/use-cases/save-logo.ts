import { readLogoFile } from '#app/annex/logo/logo-thread.server.ts'
import type { LogoProblem } from '#app/annex/logo/logo-problem.ts'
import type { Actor } from '#db/queries/actor.ts'
import { saveMunicipalityLogo } from '#db/queries/municipality-logo.ts'
import type { Deps } from './deps.ts'

export type LogoSaving =
	{ readonly kind: 'saved' } | { readonly kind: 'refused'; readonly problem: LogoProblem }

/** Checks and cleans the file, and puts it in the place of the logo before, which stays where the file is refused. */
export async function saveLogo(
	{ db }: Pick<Deps, 'db'>,
	actor: Actor,
	file: Uint8Array,
): Promise<LogoSaving> {
	const read = await readLogoFile(file)
	if (read.kind === 'refused') return read
	await saveMunicipalityLogo(db, actor, read.logo)
	return { kind: 'saved' }
}
