import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { FieldAddress } from '#app/domain/field.ts'
import { newId } from '#db/new-id.ts'
import { codecs } from './field-codec.ts'
import type { FieldCodec } from './field-codec.ts'

/** Whose content a field is part of. */
export interface FieldScope {
	readonly municipalityId: string
	readonly assessmentId: string
	readonly alternativeId: string
	/** null is the agreed answers; of no account for what is shared. */
	readonly respondentId: string | null
}

/** The cell in which a field is stored. */
export interface FieldPlace {
	readonly table: string
	readonly column: string
	readonly codec: FieldCodec
	/** The row it stands in. */
	readonly where: RawBuilder<unknown>
	/** What a new row gets besides the field; null where the row must be there already. */
	readonly newRow: Readonly<Record<string, string | null>> | null
}

export function placeOf(address: FieldAddress, scope: FieldScope): FieldPlace {
	switch (address.part) {
		case 'answer':
			return address.field === 'noAgreement'
				? answerPlace(address.criterion, 'no_agreement', codecs.mark, scope)
				: answerPlace(address.criterion, address.field, codecs.text, scope)
		case 'orientation':
			return address.field === 'unknown'
				? resourcesPlace('orientation_unknown', codecs.mark, scope)
				: resourcesPlace(address.field, codecs.integer, scope)
		case 'cost':
			return resourcesPlace(
				address.field === 'oneOff' ? 'cost_one_off' : 'cost_yearly',
				codecs.integer,
				scope,
			)
		case 'itSystem':
			return resourcesPlace('it_system', codecs.claim, scope)
		case 'lockIn':
			return keyedPlace('lock_in', 'check_id', address.check, address.field, scope)
		case 'precondition':
			return keyedPlace('precondition', 'principle', address.principle, address.field, scope)
		case 'chain':
			return rowPlace('chain_item', address.item, address.field, chainCodecs[address.field], scope)
		case 'affected':
			return rowPlace('affected', address.row, address.field, affectedCodecs[address.field], scope)
		case 'condition':
			return conditionPlace(address.condition, address.field, scope)
	}
}

const chainCodecs = {
	link: codecs.required,
	text: codecs.required,
	likelihood: codecs.requiredInteger,
	consequence: codecs.requiredInteger,
}
const affectedCodecs = { who: codecs.required, heard: codecs.required, how: codecs.text }
const conditionCells = {
	text: { column: 'text', codec: codecs.required },
	responsible: { column: 'responsible', codec: codecs.text },
	followUp: { column: 'follow_up', codec: codecs.text },
	criteria: { column: 'criteria', codec: codecs.list },
}

function alternativeOf(scope: FieldScope): RawBuilder<unknown> {
	return sql`assessment_id = ${scope.assessmentId} and alternative_id = ${scope.alternativeId}`
}

function newRowOf(scope: FieldScope): Record<string, string> {
	return {
		municipality_id: scope.municipalityId,
		assessment_id: scope.assessmentId,
		alternative_id: scope.alternativeId,
	}
}

function answerPlace(criterion: string, column: string, codec: FieldCodec, scope: FieldScope): FieldPlace {
	const { respondentId } = scope
	return {
		table: 'answer',
		column,
		codec,
		where: sql`${alternativeOf(scope)} and criterion = ${criterion}
			and coalesce(respondent_id, '') = ${respondentId ?? ''}`,
		newRow: { ...newRowOf(scope), id: newId(), criterion, respondent_id: respondentId },
	}
}

function resourcesPlace(column: string, codec: FieldCodec, scope: FieldScope): FieldPlace {
	return { table: 'resources', column, codec, where: alternativeOf(scope), newRow: newRowOf(scope) }
}

function keyedPlace(table: string, key: string, id: string, column: string, scope: FieldScope): FieldPlace {
	return {
		table,
		column,
		codec: codecs.text,
		where: sql`${alternativeOf(scope)} and ${sql.ref(key)} = ${id}`,
		newRow: { ...newRowOf(scope), [key]: id },
	}
}

function rowPlace(
	table: string,
	id: string,
	column: string,
	codec: FieldCodec,
	scope: FieldScope,
): FieldPlace {
	return { table, column, codec, where: sql`${alternativeOf(scope)} and id = ${id}`, newRow: null }
}

function conditionPlace(id: string, field: keyof typeof conditionCells, scope: FieldScope): FieldPlace {
	return {
		table: 'chain_condition',
		...conditionCells[field],
		where: sql`id = ${id} and chain_item_id in (select id from chain_item where ${alternativeOf(scope)})`,
		newRow: null,
	}
}
