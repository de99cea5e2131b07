import { sql } from 'kysely'
import type { Timestamp } from '#app/domain/calendar.ts'
import { parseFieldPath } from '#app/domain/field.ts'
import type { FieldAddress } from '#app/domain/field.ts'
import type { Database, Transaction } from '#db/database.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import { lockAssessment } from './assessment-lock.ts'
import { appendAudit } from './audit.ts'
import { InvalidFieldValue } from './field-codec.ts'
import { placeOf } from './field-place.ts'
import type { FieldPlace } from './field-place.ts'
import { areAnswersLocked, isSomebodyAwaited } from './respondent.ts'

/** Values are the strings of the form, already checked; `base` is what the form showed when it was sent out. */
export interface FieldChange {
	readonly alternativeId: string
	readonly path: string
	readonly base: string
	readonly value: string
}

export interface FieldSave {
	readonly municipalityId: string
	readonly assessmentId: string
	/** Whose answers; null for the agreed ones. */
	readonly respondentId: string | null
	readonly personId: string | null
	readonly at: Timestamp
	readonly changes: readonly FieldChange[]
}

export interface SavedField {
	readonly alternativeId: string
	readonly path: string
	readonly value: string
}

export interface FieldConflict {
	readonly alternativeId: string
	readonly path: string
	readonly yours: string
	readonly theirs: string
	readonly by: string | null
	readonly at: Timestamp | null
	/** The row that the field stood in was deleted, or the alternative was. */
	readonly isGone: boolean
}

export interface FieldSaveResult {
	readonly saved: readonly SavedField[]
	readonly conflicts: readonly FieldConflict[]
	/**
	 * Nothing was written: the assessment is locked, the respondent has submitted these answers or is left out, or
	 * somebody is still to submit before there can be agreed answers.
	 */
	readonly refused: 'closed' | 'submitted' | 'awaited' | null
}

/**
 * Saves fields one by one, in one transaction, each by comparing the value that is stored with the one the form
 * started from. Stored value = new value: nothing to do. Stored value = base: written. Otherwise a conflict, and
 * that field stays as it is while the others are saved. A level that is saved counts as confirmed.
 *
 * @throws InvalidFieldValue for a path that names no field or a value that no column can hold
 */
export async function saveFields(db: Database, save: FieldSave): Promise<FieldSaveResult> {
	const addresses = save.changes.map(({ path }) => addressOf(path))
	return writeTransaction(db, async (transaction) => {
		const assessment = await lockAssessment(transaction, save)
		if (assessment.isLocked) return refusal('closed')
		const touchesAnswers = addresses.some(({ part }) => part === 'answer')
		if (touchesAnswers && (await areAnswersLocked(transaction, save))) return refusal('submitted')
		if (touchesAnswers && save.respondentId === null && (await isSomebodyAwaited(transaction, save)))
			return refusal('awaited')
		const outcomes = await saveFieldsOf(transaction, save, assessment.alternativeIds)
		await appendSaved(transaction, save, assessment.proposalId, outcomes)
		return {
			saved: outcomes.flatMap(({ saved }) => saved ?? []),
			conflicts: outcomes.flatMap((outcome) => outcome.conflict ?? []),
			refused: null,
		}
	})
}

/** Part of a write that holds the assessment's lock. @throws InvalidFieldValue as saveFields */
export async function saveFieldsOf(
	db: Transaction,
	save: FieldSave,
	alternativeIds: readonly string[],
): Promise<readonly Outcome[]> {
	const outcomes: Outcome[] = []
	for (const change of save.changes)
		outcomes.push(
			alternativeIds.includes(change.alternativeId)
				? await saveField(db, save, change, addressOf(change.path))
				: conflict(change, undefined),
		)
	return outcomes
}

interface Outcome {
	readonly saved?: SavedField
	readonly conflict?: FieldConflict
	readonly written: boolean
}

interface StoredField {
	readonly value: unknown
	readonly updatedAt: Timestamp
	readonly updatedBy: string | null
}

function addressOf(path: string): FieldAddress {
	const address = parseFieldPath(path)
	if (!address) throw new InvalidFieldValue(`Not a field: ${path}`)
	return address
}

function refusal(refused: 'closed' | 'submitted' | 'awaited'): FieldSaveResult {
	return { saved: [], conflicts: [], refused }
}

async function saveField(
	db: Transaction,
	save: FieldSave,
	change: FieldChange,
	address: FieldAddress,
): Promise<Outcome> {
	const place = placeOf(address, { ...save, alternativeId: change.alternativeId })
	const stored = await readStored(db, place)
	if (!stored && !place.newRow) return conflict(change, undefined)
	const current = place.codec.decode(stored?.value)
	const saved = { alternativeId: change.alternativeId, path: change.path, value: change.value }
	if (current === change.value) return { saved, written: false }
	if (current !== change.base) return conflict(change, stored, current)
	const confirms = address.part === 'answer' && address.field === 'level'
	await (stored ? update(db, save, place, change.value, confirms) : insert(db, save, place, change.value))
	return { saved, written: true }
}

function conflict(change: FieldChange, stored: StoredField | undefined, theirs = ''): Outcome {
	const { alternativeId, path, value } = change
	const by = stored?.updatedBy ?? null
	const at = stored?.updatedAt ?? null
	return {
		conflict: { alternativeId, path, yours: value, theirs, by, at, isGone: stored === undefined },
		written: false,
	}
}

async function readStored(
	db: Transaction,
	{ table, column, where }: FieldPlace,
): Promise<StoredField | undefined> {
	const { rows } = await sql<StoredField>`
		select ${sql.ref(column)} as "value", updated_at as "updatedAt", updated_by as "updatedBy"
		from ${sql.table(table)} where ${where}`.execute(db)
	return rows[0]
}

async function update(
	db: Transaction,
	{ at, personId }: FieldSave,
	{ table, column, codec, where }: FieldPlace,
	value: string,
	confirms: boolean,
): Promise<void> {
	await sql`
		update ${sql.table(table)}
		set ${sql.ref(column)} = ${codec.encode(value)}, revision = revision + 1,
			updated_at = ${at}, updated_by = ${personId} ${confirms ? sql`, awaiting_confirmation = 0` : sql``}
		where ${where}`.execute(db)
}

async function insert(
	db: Transaction,
	{ at, personId }: FieldSave,
	{ table, column, codec, newRow }: FieldPlace,
	value: string,
): Promise<void> {
	const row = { ...newRow, [column]: codec.encode(value), updated_at: at, updated_by: personId }
	await sql`
		insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((name) => sql.ref(name)))})
		values (${sql.join(Object.values(row))})`.execute(db)
}

async function appendSaved(
	db: Transaction,
	save: FieldSave,
	proposalId: string,
	outcomes: readonly Outcome[],
): Promise<void> {
	const written = outcomes.filter((outcome) => outcome.written).flatMap(({ saved }) => saved ?? [])
	if (written.length === 0) return
	await appendAudit(db, save, {
		action: 'fields.saved',
		subjectType: save.respondentId === null ? 'assessment' : 'respondent',
		subjectId: save.respondentId ?? save.assessmentId,
		proposalId,
		paths: written.map(({ alternativeId, path }) => `${alternativeId}/${path}`),
	})
}
