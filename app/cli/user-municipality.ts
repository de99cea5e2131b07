import { databaseText } from '#app/text/cli-database.ts'
import type { Database } from '#db/database.ts'
import { findMunicipalityBySlug, insertMunicipality, listMunicipalities } from '#db/queries/municipality.ts'
import type { Municipality } from '#db/queries/municipality.ts'
import type { CommandIo } from './command.ts'
import { refuse } from './with-database.ts'

/**
 * The municipality that the options name; the only one when they name none. With `--new-municipality` it is made
 * first. Null when there is no telling, which is then said on stderr.
 */
export async function chooseMunicipality(
	db: Database,
	options: { readonly municipality: string | null; readonly newMunicipality: string | null },
	io: CommandIo,
): Promise<Municipality | null> {
	if (options.newMunicipality !== null) return makeMunicipality(db, options.newMunicipality.trim(), io)
	const all = await listMunicipalities(db)
	const slugs = all.map(({ slug }) => slug)
	if (options.municipality !== null) {
		const named = all.find(({ slug }) => slug === options.municipality)
		return named ?? refuse(io, databaseText.unknownMunicipality(options.municipality, slugs), null)
	}
	const [only, second] = all
	if (second) return refuse(io, databaseText.whichMunicipality(slugs), null)
	return only ?? refuse(io, databaseText.noMunicipality, null)
}

async function makeMunicipality(db: Database, name: string, io: CommandIo): Promise<Municipality | null> {
	const slug = slugOf(name)
	if (slug === '') return refuse(io, databaseText.municipalityName, null)
	if (await findMunicipalityBySlug(db, slug)) return refuse(io, databaseText.municipalityExists(slug), null)
	await insertMunicipality(db, { slug, name, hosts: [], at: new Date().toISOString() })
	return findMunicipalityBySlug(db, slug)
}

/** «Älvstads kommun» → «alvstads-kommun». */
function slugOf(name: string): string {
	const letters = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
	return letters.replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '')
}
