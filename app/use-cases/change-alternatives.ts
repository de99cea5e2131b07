import { maxTextLength } from '#app/domain/field-value.ts'
import { normaliseText } from '#app/domain/plain-text.ts'
import type { Actor } from '#db/queries/actor.ts'
import { insertAlternative, listAlternatives } from '#db/queries/alternative.ts'
import {
	deleteAlternative,
	markZeroAlternative,
	moveAlternative,
	saveAlternativeText,
} from '#db/queries/alternative-changes.ts'
import { copyAlternative } from '#db/queries/copy-alternative.ts'
import type { Assessment } from '#db/queries/assessment.ts'
import type { Proposal } from '#db/queries/proposal.ts'
import type { Deps } from './deps.ts'

const textFields = ['key', 'title', 'description'] as const
type TextField = (typeof textFields)[number]

export interface AlternativeChange {
	readonly actor: Actor
	readonly proposalId: string
	/** null before the assessment is begun: a copy then has no answers to take along. */
	readonly assessmentId: string | null
	readonly respondentId: string | null
	readonly typed: Readonly<Record<TextField, string>> & {
		readonly intent: string
		readonly alternativeId: string
		readonly bases: Readonly<Record<TextField, string>>
		readonly zero: string
	}
}

export type AlternativeProblem =
	| {
			readonly field: TextField
			readonly problem:
				| 'keyMissing'
				| 'keyTooLong'
				| 'keyTaken'
				| 'alternativeTitleMissing'
				| 'titleTooLong'
				| 'tooLong'
				| 'brokenCharacter'
				| 'tooManyAlternatives'
				| 'followedUp'
	  }
	| { readonly field: TextField; readonly problem: 'changedMeanwhile'; readonly theirs: string }

export type AlternativeOutcome =
	| { readonly kind: 'done' }
	| { readonly kind: 'refused' | 'conflict'; readonly problems: readonly AlternativeProblem[] }

const done: AlternativeOutcome = { kind: 'done' }

/** Alternatives are open while the answers are: what is submitted or established is about the alternatives it was made for. */
export function mayChangeAlternatives(
	proposal: Pick<Proposal, 'status'>,
	assessment: Pick<Assessment, 'state'> | null,
): boolean {
	return proposal.status === 'open' && (assessment === null || assessment.state === 'draft')
}

/** Adds, renames, moves, marks, copies or removes an alternative. What names nothing that exists changes nothing. */
export async function changeAlternatives(deps: Deps, change: AlternativeChange): Promise<AlternativeOutcome> {
	const { actor, proposalId, typed } = change
	const place = { proposalId, alternativeId: typed.alternativeId }
	switch (typed.intent) {
		case 'add':
			return add(deps, change)
		case 'save':
			return saveTexts(deps, change)
		case 'up':
		case 'down':
			await moveAlternative(deps.db, actor, { ...place, direction: typed.intent })
			return done
		case 'zero':
		case 'not-zero':
			await markZeroAlternative(deps.db, actor, {
				proposalId,
				alternativeId: typed.intent === 'zero' ? typed.alternativeId : null,
			})
			return done
		case 'copy':
			return copy(deps, change)
		case 'remove':
			return (await deleteAlternative(deps.db, actor, place)) === 'followedUp'
				? { kind: 'refused', problems: [{ field: 'title', problem: 'followedUp' }] }
				: done
		default:
			return done
	}
}

async function add(deps: Deps, { actor, proposalId, typed }: AlternativeChange): Promise<AlternativeOutcome> {
	const texts = readTexts(typed)
	if (texts.problems.length > 0) return { kind: 'refused', problems: texts.problems }
	const { key, title, description } = texts.values
	const inserted = await insertAlternative(deps.db, actor, {
		proposalId,
		key,
		title,
		description: description === '' ? null : description,
		isZero: typed.zero === '1',
	})
	if (inserted.kind === 'keyTaken')
		return { kind: 'refused', problems: [{ field: 'key', problem: 'keyTaken' }] }
	if (inserted.kind === 'full')
		return { kind: 'refused', problems: [{ field: 'title', problem: 'tooManyAlternatives' }] }
	return done
}

async function saveTexts(
	deps: Deps,
	{ actor, proposalId, typed }: AlternativeChange,
): Promise<AlternativeOutcome> {
	const { values, problems } = readTexts(typed)
	if (problems.length > 0) return { kind: 'refused', problems }
	for (const field of textFields) {
		const change = {
			proposalId,
			alternativeId: typed.alternativeId,
			field,
			base: typed.bases[field],
			value: values[field],
		}
		const result = await saveAlternativeText(deps.db, actor, change)
		if (result.kind === 'keyTaken')
			return { kind: 'refused', problems: [{ field: 'key', problem: 'keyTaken' }] }
		if (result.kind === 'conflict')
			return { kind: 'conflict', problems: [{ field, problem: 'changedMeanwhile', theirs: result.theirs }] }
	}
	return done
}

/** The copy gets the first free letter; its answers count when they are confirmed. */
async function copy(
	deps: Deps,
	{ actor, proposalId, assessmentId, respondentId, typed }: AlternativeChange,
): Promise<AlternativeOutcome> {
	const alternatives = await listAlternatives(deps.db, { municipalityId: actor.municipalityId, proposalId })
	const key =
		['A', 'B', 'C', 'D', 'E', 'F', 'G'].find(
			(letter) => !alternatives.some((other) => other.key === letter),
		) ?? ''
	const copied = await copyAlternative(deps.db, actor, {
		proposalId,
		alternativeId: typed.alternativeId,
		key,
		assessmentId,
		respondentId,
	})
	return copied === 'full'
		? { kind: 'refused', problems: [{ field: 'title', problem: 'tooManyAlternatives' }] }
		: done
}

function readTexts(typed: AlternativeChange['typed']) {
	const problems: AlternativeProblem[] = []
	const read = (field: TextField): string => {
		const text = normaliseText(typed[field])
		if (text.kind === 'refused') problems.push({ field, problem: 'brokenCharacter' })
		return text.kind === 'ok' ? text.text.trim() : ''
	}
	const values = { key: read('key'), title: read('title'), description: read('description') }
	const isEmpty = (field: TextField) =>
		values[field] === '' && !problems.some((found) => found.field === field)
	if (isEmpty('key')) problems.push({ field: 'key', problem: 'keyMissing' })
	if (values.key.length > 20) problems.push({ field: 'key', problem: 'keyTooLong' })
	if (isEmpty('title')) problems.push({ field: 'title', problem: 'alternativeTitleMissing' })
	if (values.title.length > 300) problems.push({ field: 'title', problem: 'titleTooLong' })
	if (values.description.length > maxTextLength) problems.push({ field: 'description', problem: 'tooLong' })
	return { values, problems }
}
