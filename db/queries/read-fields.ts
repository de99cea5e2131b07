import type { Timestamp } from '#app/domain/calendar.ts'
import type { AnswerField, FieldAddress } from '#app/domain/field.ts'
import { fieldPath } from '#app/domain/field.ts'
import type { Database } from '#db/database.ts'
import { codecs } from './field-codec.ts'
import type { FieldCodec } from './field-codec.ts'
import { readAffected, readChain } from './read-rows.ts'
import type { AffectedRow, ChainRow } from './read-rows.ts'

/** One field with something in it; a field that is not listed is ''. */
export interface FieldEntry {
	readonly alternativeId: string
	readonly path: string
	readonly value: string
	/** A copied level that nobody has confirmed; only ever on `answers/<criterion>/level`. */
	readonly awaitingConfirmation: boolean
	readonly updatedAt: Timestamp
}

/** Everything that the form of an assessment shows. */
export interface FormContent {
	/** The respondent's answers (null: the agreed ones) and what is shared, fields of the rows below included. */
	readonly fields: readonly FieldEntry[]
	/** Per alternative in order, by link, conditions within. */
	readonly chain: readonly ChainRow[]
	readonly affected: readonly AffectedRow[]
}

export interface FormScope {
	readonly municipalityId: string
	readonly assessmentId: string
	readonly respondentId: string | null
}

export async function readFields(db: Database, scope: FormScope): Promise<FormContent> {
	const chain = await readChain(db, scope)
	const affected = await readAffected(db, scope)
	const fields = [
		...(await readAnswers(db, scope)),
		...(await readResources(db, scope)),
		...(await readLockIns(db, scope)),
		...(await readPreconditions(db, scope)),
		...chain.flatMap(chainFields),
		...affected.flatMap(affectedFields),
	]
	return { fields: fields.filter(({ value }) => value !== ''), chain, affected }
}

const answerColumns = ['level', 'motivation', 'evidence', 'source', 'reason'] as const satisfies AnswerField[]

async function readAnswers(db: Database, scope: FormScope): Promise<FieldEntry[]> {
	const rows = await db
		.selectFrom('answer')
		.select([
			'alternative_id',
			'criterion',
			'awaiting_confirmation',
			'no_agreement',
			'updated_at',
			...answerColumns,
		])
		.where('assessment_id', '=', scope.assessmentId)
		.where('municipality_id', '=', scope.municipalityId)
		.where('respondent_id', scope.respondentId === null ? 'is' : '=', scope.respondentId)
		.execute()
	return rows.flatMap((row) => [
		...answerColumns.map((field) => ({
			...entry(row, { part: 'answer', criterion: row.criterion, field }, row[field]),
			awaitingConfirmation: field === 'level' && row.awaiting_confirmation === 1,
		})),
		entry(
			row,
			{ part: 'answer', criterion: row.criterion, field: 'noAgreement' },
			row.no_agreement,
			codecs.mark,
		),
	])
}

async function readResources(db: Database, scope: FormScope): Promise<FieldEntry[]> {
	const rows = await db
		.selectFrom('resources')
		.selectAll()
		.where('assessment_id', '=', scope.assessmentId)
		.where('municipality_id', '=', scope.municipalityId)
		.execute()
	return rows.flatMap((row) => [
		entry(row, { part: 'orientation', field: 'maintain' }, row.maintain),
		entry(row, { part: 'orientation', field: 'exploit' }, row.exploit),
		entry(row, { part: 'orientation', field: 'explore' }, row.explore),
		entry(row, { part: 'orientation', field: 'unknown' }, row.orientation_unknown, codecs.mark),
		entry(row, { part: 'cost', field: 'oneOff' }, row.cost_one_off),
		entry(row, { part: 'cost', field: 'yearly' }, row.cost_yearly),
		entry(row, { part: 'itSystem' }, row.it_system, codecs.claim),
	])
}

async function readLockIns(db: Database, scope: FormScope): Promise<FieldEntry[]> {
	const rows = await db
		.selectFrom('lock_in')
		.selectAll()
		.where('assessment_id', '=', scope.assessmentId)
		.where('municipality_id', '=', scope.municipalityId)
		.execute()
	return rows.flatMap((row) => [
		entry(row, { part: 'lockIn', check: row.check_id, field: 'answer' }, row.answer),
		entry(row, { part: 'lockIn', check: row.check_id, field: 'note' }, row.note),
	])
}

async function readPreconditions(db: Database, scope: FormScope): Promise<FieldEntry[]> {
	const rows = await db
		.selectFrom('precondition')
		.selectAll()
		.where('assessment_id', '=', scope.assessmentId)
		.where('municipality_id', '=', scope.municipalityId)
		.execute()
	return rows.flatMap((row) => [
		entry(row, { part: 'precondition', principle: row.principle, field: 'state' }, row.state),
		entry(row, { part: 'precondition', principle: row.principle, field: 'note' }, row.note),
	])
}

function chainFields(item: ChainRow): FieldEntry[] {
	const row = { alternative_id: item.alternativeId, updated_at: item.updatedAt }
	const ofItem = (['link', 'text', 'likelihood', 'consequence'] as const).map((field) =>
		entry(row, { part: 'chain', item: item.id, field }, item[field]),
	)
	const ofConditions = item.conditions.flatMap((condition) =>
		(['text', 'responsible', 'followUp', 'criteria'] as const).map((field) =>
			entry(
				{ ...row, updated_at: condition.updatedAt },
				{ part: 'condition', condition: condition.id, field },
				condition[field],
			),
		),
	)
	return [...ofItem, ...ofConditions]
}

function affectedFields(affected: AffectedRow): FieldEntry[] {
	const row = { alternative_id: affected.alternativeId, updated_at: affected.updatedAt }
	return (['who', 'heard', 'how'] as const).map((field) =>
		entry(row, { part: 'affected', row: affected.id, field }, affected[field]),
	)
}

function entry(
	row: { readonly alternative_id: string; readonly updated_at: Timestamp },
	address: FieldAddress,
	stored: string | number | null,
	codec: FieldCodec = codecs.text,
): FieldEntry {
	return {
		alternativeId: row.alternative_id,
		path: fieldPath(address),
		value: codec.decode(stored),
		awaitingConfirmation: false,
		updatedAt: row.updated_at,
	}
}
