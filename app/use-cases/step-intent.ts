import { parseFieldPath } from '#app/domain/field.ts'
import type { AnswerKey } from '#app/domain/assessment.ts'
import type { Actor } from '#db/queries/actor.ts'
import type { AssessmentStep } from '#app/domain/assessment-steps.ts'
import { confirmAnswer, copyAnswers } from '#db/queries/copy-answers.ts'
import { copyStep } from '#db/queries/copy-step.ts'
import { deleteRow, moveRow } from '#db/queries/rows.ts'
import type { RowKind } from '#db/queries/rows.ts'
import type { Deps } from './deps.ts'
import type { SaveTarget } from './save-posted-fields.ts'

interface StepIntent {
	readonly actor: Actor
	readonly target: SaveTarget
	/**
	 * What the button said: `copy:<field>`, `confirm:<field>`, `clear:<field>`, `remove-item:<id>`, `up-item:<id>`,
	 * `copy-step:<from>:<to>` (ids of alternatives) …
	 */
	readonly intent: string
	/** Of the page. */
	readonly step: AssessmentStep['kind']
	/** Ids of the alternatives, and of the nollalternativ among them. */
	readonly zeroAlternativeId: string | null
	/** The alternative of the page, where it is one alternative's own. */
	readonly alternativeId: string | null
}

/**
 * Carries out what a button of an assessment step says besides saving. An intent that names nothing does nothing.
 * Returns how much «Kopiera från alternativ …» added; null for any other button.
 */
export async function carryOutIntent(deps: Deps, step: StepIntent): Promise<number | null> {
	if (step.intent.startsWith(`${copyStepVerb}:`)) return copyWholeStep(deps, step)
	await carryOutOne(deps, step)
	return null
}

const copyStepVerb = 'copy-step'

async function copyWholeStep(deps: Deps, { actor, target, intent, step }: StepIntent): Promise<number> {
	const [, from = '', to = ''] = intent.split(':')
	if (step === 'effect' || from === to) return 0
	return copyStep(deps.db, actor, { assessmentId: target.assessmentId, step, from, to })
}

async function carryOutOne(deps: Deps, step: StepIntent): Promise<void> {
	const split = step.intent.indexOf(':')
	const verb = step.intent.slice(0, split)
	const object = step.intent.slice(split + 1)
	const rowKind = rowKinds[verb.slice(verb.indexOf('-') + 1)]
	if (rowKind !== undefined) return changeRow(deps, step, verb, rowKind, object)
	const answer = answerOf(object)
	if (answer === null) return
	const common = { assessmentId: step.target.assessmentId, respondentId: step.target.respondentId }
	if (common.respondentId === null) return
	if (verb === 'confirm') await confirmAnswer(deps.db, step.actor, { ...common, ...answer })
	if (verb === 'copy' && step.zeroAlternativeId !== null) {
		await copyAnswers(deps.db, step.actor, {
			...common,
			fromAlternativeId: step.zeroAlternativeId,
			toAlternativeId: answer.alternativeId,
			criterion: answer.criterion,
		})
	}
}

const rowKinds: Readonly<Record<string, RowKind>> = {
	item: 'chainItem',
	condition: 'condition',
	affected: 'affected',
}

async function changeRow(
	deps: Deps,
	{ actor, target, alternativeId }: StepIntent,
	verb: string,
	kind: RowKind,
	id: string,
): Promise<void> {
	if (alternativeId === null) return
	const place = { assessmentId: target.assessmentId, alternativeId }
	if (verb.startsWith('remove-')) await deleteRow(deps.db, actor, place, { kind, id })
	if (verb.startsWith('up-')) await moveRow(deps.db, actor, place, { kind, id, direction: 'up' })
	if (verb.startsWith('down-')) await moveRow(deps.db, actor, place, { kind, id, direction: 'down' })
}

function answerOf(name: string): { readonly alternativeId: string; readonly criterion: AnswerKey } | null {
	const split = name.indexOf('/')
	const address = parseFieldPath(name.slice(split + 1))
	return address?.part === 'answer'
		? { alternativeId: name.slice(0, split), criterion: address.criterion }
		: null
}

/** The id, on the page, of what a button concerns; null where that is gone or it concerns the whole step. */
export function concernedBy(intent: string): string | null {
	const object = intent.slice(intent.indexOf(':') + 1)
	if (/^(up|down)-/.test(intent)) return `rad-${object}`
	return /^(copy|confirm|clear):/.test(intent) ? (answerOf(object)?.criterion ?? null) : null
}

/** «Ta bort svaret»: the posted fields with that one emptied. */
export function clearIntended<Field extends { readonly name: string; readonly value: string }>(
	intent: string,
	fields: readonly Field[],
): Field[] {
	return fields.map((field) => (intent === `clear:${field.name}` ? { ...field, value: '' } : field))
}
