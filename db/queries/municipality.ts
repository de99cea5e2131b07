import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'
import { newId } from '#db/new-id.ts'
import { writeTransaction } from '#db/write-transaction.ts'

/** How a municipality writes its papers and works with its assessments. */
export interface MunicipalitySettings {
	/** Conditions as att-satser or as independent sentences. */
	readonly conditionStyle: 'att' | 'sentences'
	readonly paperName: 'tjänsteskrivelse' | 'tjänsteutlåtande'
	readonly reviewRequired: boolean
	readonly showPreparedByName: boolean
	/** `#rrggbb`; null is the program's own. */
	readonly accent: string | null
	readonly archiveProfile: 'a-2a' | 'a-1a' | 'a-3a'
}

const defaultSettings: MunicipalitySettings = {
	conditionStyle: 'att',
	paperName: 'tjänsteskrivelse',
	reviewRequired: false,
	showPreparedByName: true,
	accent: null,
	archiveProfile: 'a-2a',
}

export interface Municipality {
	readonly id: string
	readonly slug: string
	readonly name: string
	readonly settings: MunicipalitySettings
}

/** The municipality of a host name, without port; where there is one municipality only, any host is its own. */
export async function findMunicipalityByHost(db: Database, host: string): Promise<Municipality | null> {
	const named = await db
		.selectFrom('municipality_host')
		.innerJoin('municipality', 'municipality.id', 'municipality_id')
		.select(['municipality.id', 'slug', 'name', 'settings'])
		.where('host', '=', host.toLowerCase())
		.executeTakeFirst()
	if (named) return asMunicipality(named)
	const [first, second] = await listMunicipalities(db)
	return second ? null : (first ?? null)
}

export async function findMunicipalityBySlug(db: Database, slug: string): Promise<Municipality | null> {
	const municipalities = await listMunicipalities(db)
	return municipalities.find((municipality) => municipality.slug === slug) ?? null
}

/** In the order of their slugs. */
export async function listMunicipalities(db: Database): Promise<Municipality[]> {
	const rows = await db
		.selectFrom('municipality')
		.select(['id', 'slug', 'name', 'settings'])
		.orderBy('slug')
		.execute()
	return rows.map(asMunicipality)
}

export interface NewMunicipality {
	readonly slug: string
	readonly name: string
	readonly hosts: readonly string[]
	readonly at: Timestamp
	readonly settings?: Partial<MunicipalitySettings>
}

/** Returns the id. @throws what the driver throws when the slug or a host is taken */
export async function insertMunicipality(db: Database, municipality: NewMunicipality): Promise<string> {
	const { slug, name, hosts, at, settings = {} } = municipality
	const id = newId()
	await writeTransaction(db, async (transaction) => {
		await transaction
			.insertInto('municipality')
			.values({ id, slug, name, settings: JSON.stringify(settings), created_at: at })
			.execute()
		for (const host of hosts)
			await transaction
				.insertInto('municipality_host')
				.values({ host: host.toLowerCase(), municipality_id: id })
				.execute()
	})
	return id
}

export async function saveSettings(
	db: Database,
	municipalityId: string,
	settings: MunicipalitySettings,
): Promise<void> {
	await db
		.updateTable('municipality')
		.set({ settings: JSON.stringify(settings) })
		.where('id', '=', municipalityId)
		.execute()
}

function asMunicipality(row: { id: string; slug: string; name: string; settings: string }): Municipality {
	const stored = JSON.parse(row.settings) as Partial<MunicipalitySettings>
	return { id: row.id, slug: row.slug, name: row.name, settings: { ...defaultSettings, ...stored } }
}
