import type { UnitKind } from '#app/domain/assessment.ts'
import type { Timestamp } from '#app/domain/calendar.ts'
import { sortKey } from '#app/domain/sort-key.ts'
import type { Database, Transaction } from '#db/database.ts'
import { newId } from '#db/new-id.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { appendAudit, lockMunicipality } from './audit.ts'

export interface AdministeredCommittee {
	readonly id: string
	readonly name: string
	readonly noticeDaysBefore: number
	/** null: it exists today. */
	readonly endedAt: Timestamp | null
}

export interface AdministeredUnit {
	readonly id: string
	readonly name: string
	readonly kind: UnitKind
	readonly endedAt: Timestamp | null
}

export type OrganisationSaving = 'saved' | 'taken' | 'absent'

/** All there have been, those that exist first, in Swedish order. */
export async function listAllCommittees(
	db: Database,
	municipalityId: string,
): Promise<AdministeredCommittee[]> {
	const all = await db
		.selectFrom('committee')
		.select(['id', 'name', 'notice_days_before as noticeDaysBefore', 'ended_at as endedAt'])
		.where('municipality_id', '=', municipalityId)
		.orderBy('name_sort_key')
		.orderBy('id')
		.execute()
	return existingFirst(all)
}

export async function listAllUnits(db: Database, municipalityId: string): Promise<AdministeredUnit[]> {
	const all = await db
		.selectFrom('unit')
		.select(['id', 'name', 'kind', 'ended_at as endedAt'])
		.where('municipality_id', '=', municipalityId)
		.orderBy('name_sort_key')
		.orderBy('id')
		.execute()
	return existingFirst(all)
}

function existingFirst<Row extends { readonly endedAt: Timestamp | null }>(rows: readonly Row[]): Row[] {
	return [
		...rows.filter(({ endedAt }) => endedAt === null),
		...rows.filter(({ endedAt }) => endedAt !== null),
	]
}

type CommitteeValues = Pick<AdministeredCommittee, 'name' | 'noticeDaysBefore'>
type UnitValues = Pick<AdministeredUnit, 'name' | 'kind'>

/** A name is one nämnd's, also when it has ended. */
export async function insertCommittee(
	db: Database,
	actor: Actor,
	values: CommitteeValues,
): Promise<Exclude<OrganisationSaving, 'absent'>> {
	return writeTransaction(db, async (transaction) => {
		await lockMunicipality(transaction, actor.municipalityId)
		if ((await committeeNamed(transaction, actor, values.name)) !== null) return 'taken'
		const id = newId()
		await transaction
			.insertInto('committee')
			.values({ id, municipality_id: actor.municipalityId, ...committeeColumns(values), ended_at: null })
			.execute()
		await append(transaction, actor, 'committee', id, 'created')
		return 'saved'
	})
}

export async function saveCommittee(
	db: Database,
	actor: Actor,
	{ id, paths, ...values }: CommitteeValues & { readonly id: string; readonly paths: readonly string[] },
): Promise<OrganisationSaving> {
	return writeTransaction(db, async (transaction) => {
		await lockMunicipality(transaction, actor.municipalityId)
		const namesake = await committeeNamed(transaction, actor, values.name)
		if (namesake !== null && namesake !== id) return 'taken'
		const { numUpdatedRows } = await transaction
			.updateTable('committee')
			.set(committeeColumns(values))
			.where('id', '=', id)
			.where('municipality_id', '=', actor.municipalityId)
			.executeTakeFirst()
		if (numUpdatedRows === 0n) return 'absent'
		await append(transaction, actor, 'committee', id, 'saved', paths)
		return 'saved'
	})
}

function committeeColumns({ name, noticeDaysBefore }: CommitteeValues) {
	return { name, name_sort_key: sortKey(name), notice_days_before: noticeDaysBefore }
}

async function committeeNamed(db: Transaction, actor: Actor, name: string): Promise<string | null> {
	const row = await db
		.selectFrom('committee')
		.select('id')
		.where('municipality_id', '=', actor.municipalityId)
		.where('name', '=', name)
		.executeTakeFirst()
	return row?.id ?? null
}

export async function insertUnit(
	db: Database,
	actor: Actor,
	values: UnitValues,
): Promise<Exclude<OrganisationSaving, 'absent'>> {
	return writeTransaction(db, async (transaction) => {
		await lockMunicipality(transaction, actor.municipalityId)
		if ((await unitNamed(transaction, actor, values)) !== null) return 'taken'
		const id = newId()
		await transaction
			.insertInto('unit')
			.values({ id, municipality_id: actor.municipalityId, ...unitColumns(values), ended_at: null })
			.execute()
		await append(transaction, actor, 'unit', id, 'created')
		return 'saved'
	})
}

export async function saveUnit(
	db: Database,
	actor: Actor,
	{ id, paths, ...values }: UnitValues & { readonly id: string; readonly paths: readonly string[] },
): Promise<OrganisationSaving> {
	return writeTransaction(db, async (transaction) => {
		await lockMunicipality(transaction, actor.municipalityId)
		const namesake = await unitNamed(transaction, actor, values)
		if (namesake !== null && namesake !== id) return 'taken'
		const { numUpdatedRows } = await transaction
			.updateTable('unit')
			.set(unitColumns(values))
			.where('id', '=', id)
			.where('municipality_id', '=', actor.municipalityId)
			.executeTakeFirst()
		if (numUpdatedRows === 0n) return 'absent'
		await append(transaction, actor, 'unit', id, 'saved', paths)
		return 'saved'
	})
}

function unitColumns({ name, kind }: UnitValues) {
	return { name, name_sort_key: sortKey(name), kind }
}

async function unitNamed(db: Transaction, actor: Actor, { name, kind }: UnitValues): Promise<string | null> {
	const row = await db
		.selectFrom('unit')
		.select('id')
		.where('municipality_id', '=', actor.municipalityId)
		.where('name', '=', name)
		.where('kind', '=', kind)
		.executeTakeFirst()
	return row?.id ?? null
}

/** Ends it (a time) or takes it up again (null); what was done with it stays. False when it is so already, or is not this municipality's. */
export async function markEnded(
	db: Database,
	actor: Actor,
	{
		table,
		id,
		endedAt,
	}: {
		readonly table: 'committee' | 'unit'
		readonly id: string
		readonly endedAt: Timestamp | null
	},
): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		const { numUpdatedRows } = await transaction
			.updateTable(table)
			.set({ ended_at: endedAt })
			.where('id', '=', id)
			.where('municipality_id', '=', actor.municipalityId)
			.where('ended_at', endedAt === null ? 'is not' : 'is', null)
			.executeTakeFirst()
		if (numUpdatedRows === 0n) return false
		await append(transaction, actor, table, id, endedAt === null ? 'resumed' : 'ended')
		return true
	})
}

async function append(
	db: Transaction,
	actor: Actor,
	subjectType: 'committee' | 'unit',
	subjectId: string,
	verb: string,
	paths: readonly string[] = [],
): Promise<void> {
	await appendAudit(db, actor, { action: `${subjectType}.${verb}`, subjectType, subjectId, paths })
}
