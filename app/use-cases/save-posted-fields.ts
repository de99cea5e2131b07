import { answerKeys } from '#app/domain/answer-key.ts'
import type { AssessmentKind } from '#app/domain/assessment.ts'
import { readFieldValue, readFreeText } from '#app/domain/field-value.ts'
import type { ValueProblem } from '#app/domain/field-value.ts'
import { parseFieldPath } from '#app/domain/field.ts'
import type { FieldAddress } from '#app/domain/field.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import type { Timestamp } from '#app/domain/calendar.ts'
import { saveFields } from '#db/queries/fields.ts'
import { saveSummary } from '#db/queries/summary.ts'
import type { Deps } from './deps.ts'

/** A field as it was posted: its name is `<alternative>/<path>`, its base what the page was served with. */
export interface PostedValue {
	readonly name: string
	readonly base: string
	readonly value: string
	readonly keepTheirs: boolean
}

export interface SaveTarget {
	readonly municipalityId: string
	readonly assessmentId: string
	/** Whose answers; null for somebody who has none, whose posted answers are refused, and for the agreed ones. */
	readonly respondentId: string | null
	/** What is posted are the agreed answers, and nothing else is taken. */
	readonly isAgreed?: boolean
	/** null for one who was invited by link. */
	readonly personId: string | null
	readonly kind: AssessmentKind
	/** Ids of the assessment's alternatives: a field of any other is refused. */
	readonly alternativeIds: readonly string[]
}

export interface SavedFields {
	readonly at: Timestamp
	readonly saved: readonly { readonly name: string; readonly value: string }[]
	readonly refused: readonly { readonly name: string; readonly problem: ValueProblem }[]
	readonly conflicts: readonly {
		readonly name: string
		readonly theirs: string
		readonly by: string | null
		readonly at: Timestamp | null
	}[]
	/** Nothing was saved: the assessment is locked, these answers are submitted, or somebody is still to submit hers. */
	readonly locked: 'closed' | 'submitted' | 'awaited' | null
}

/**
 * Saves what was changed, field by field. A value that can't be read is refused and the others are still saved; a
 * field that somebody else has changed is returned with both texts and nothing is written over.
 */
export async function savePostedFields(
	deps: Deps,
	target: SaveTarget,
	posted: readonly PostedValue[],
): Promise<SavedFields> {
	const at = deps.now()
	const changed = posted.filter(({ base, value, keepTheirs }) => base !== value && !keepTheirs)
	const summary = await savePostedSummary(deps, { ...target, at }, changed)
	const read = changed
		.filter(({ name }) => name !== summaryName || target.isAgreed === true)
		.map((field) => readPosted(field, target, at))
	const result = await saveFields(deps.db, {
		...target,
		at,
		changes: read.filter((field) => field.kind === 'ok'),
	})
	const refused = read.filter((field) => field.kind === 'refused')
	return {
		at,
		saved: [...summary.saved, ...result.saved.map((field) => ({ name: nameOf(field), value: field.value }))],
		refused: [...summary.refused, ...refused.map(({ name, problem }) => ({ name, problem }))],
		conflicts: [
			...summary.conflicts,
			...result.conflicts.map((field) => ({
				name: nameOf(field),
				theirs: field.theirs,
				by: field.by,
				at: field.at,
			})),
		],
		locked: summary.locked ?? result.refused,
	}
}

const summaryName = 'summary'

function nameOf({ alternativeId, path }: { readonly alternativeId: string; readonly path: string }): string {
	return `${alternativeId}/${path}`
}

async function savePostedSummary(
	deps: Deps,
	target: SaveTarget & { readonly at: Timestamp },
	changed: readonly PostedValue[],
): Promise<Omit<SavedFields, 'at'>> {
	const nothing = { saved: [], refused: [], conflicts: [], locked: null }
	const posted = changed.find(({ name }) => name === summaryName)
	if (posted === undefined || target.isAgreed === true) return nothing
	const read = readFreeText(posted.value)
	if (read.kind === 'refused') return { ...nothing, refused: [{ name: summaryName, problem: read.problem }] }
	const outcome = await saveSummary(deps.db, target, { ...target, base: posted.base, value: read.value })
	switch (outcome.kind) {
		case 'saved':
			return { ...nothing, saved: [{ name: summaryName, value: read.value }] }
		case 'closed':
			return { ...nothing, locked: 'closed' }
		case 'conflict':
			return {
				...nothing,
				conflicts: [{ name: summaryName, theirs: outcome.theirs, by: outcome.by, at: outcome.at }],
			}
	}
}

type ReadField =
	| {
			readonly kind: 'ok'
			readonly alternativeId: string
			readonly path: string
			readonly base: string
			readonly value: string
	  }
	| { readonly kind: 'refused'; readonly name: string; readonly problem: ValueProblem }

function readPosted({ name, base, value }: PostedValue, target: SaveTarget, at: Timestamp): ReadField {
	const alternativeId = name.slice(0, name.indexOf('/'))
	const path = name.slice(name.indexOf('/') + 1)
	const address = parseFieldPath(path)
	if (address === null || !isAsked(address, target) || !target.alternativeIds.includes(alternativeId))
		return { kind: 'refused', name, problem: 'choice' }
	const read = readFieldValue(address, value, swedishDate(at))
	return read.kind === 'ok'
		? { kind: 'ok', alternativeId, path, base, value: read.value }
		: { kind: 'refused', name, problem: read.problem }
}

/** An assessor answers the questions of the kind of assessment; reason and «ingen enighet» belong to agreed answers. */
function isAsked(address: FieldAddress, { kind, respondentId, isAgreed = false }: SaveTarget): boolean {
	if (address.part !== 'answer') return !isAgreed
	const isOfAgreement = address.field === 'reason' || address.field === 'noAgreement'
	return (
		answerKeys(kind).includes(address.criterion) && (isAgreed || (respondentId !== null && !isOfAgreement))
	)
}

/** True where something posted is an answer of one's own, changed: it needs an assessor to belong to. */
export function touchesAnswers(posted: readonly PostedValue[]): boolean {
	return posted.some(({ name, base, value }) => base !== value && name.includes('/answers/'))
}
