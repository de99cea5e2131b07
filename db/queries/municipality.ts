import type { Timestamp } from '#app/domain/calendar.ts'
import type { MunicipalitySettings } from '#app/domain/municipality-settings.ts'
import type { Database } from '#db/database.ts'
import { newId } from '#db/new-id.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { appendAudit } from './audit.ts'

const defaultSettings: MunicipalitySettings = {
	conditionStyle: 'att',
	paperName: 'tjänsteskrivelse',
	reviewRequired: false,
	showPreparedByName: true,
	accent: null,
	archiveProfile: 'a-2a',
	annexYears: null,
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

/** @throws where there is none */
export async function getMunicipality(db: Database, id: string): Promise<Municipality> {
	const row = await db
		.selectFrom('municipality')
		.select(['id', 'slug', 'name', 'settings'])
		.where('id', '=', id)
		.executeTakeFirstOrThrow()
	return asMunicipality(row)
}

/** Its name and all its settings; the log has the names of the fields that changed. */
export async function saveMunicipality(
	db: Database,
	actor: Actor,
	change: {
		readonly name: string
		readonly settings: MunicipalitySettings
		readonly paths: readonly string[]
	},
): Promise<void> {
	await writeTransaction(db, async (transaction) => {
		await transaction
			.updateTable('municipality')
			.set({ name: change.name, settings: JSON.stringify(change.settings) })
			.where('id', '=', actor.municipalityId)
			.execute()
		await appendAudit(transaction, actor, {
			action: 'municipality.saved',
			subjectType: 'municipality',
			subjectId: actor.municipalityId,
			paths: change.paths,
		})
	})
}

function asMunicipality(row: { id: string; slug: string; name: string; settings: string }): Municipality {
	const stored = JSON.parse(row.settings) as Partial<MunicipalitySettings>
	return { id: row.id, slug: row.slug, name: row.name, settings: { ...defaultSettings, ...stored } }
}
