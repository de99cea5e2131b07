import type { AnnexCondition } from '#app/annex/annex-conditions.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'
import { decisionOutcomes } from '#app/domain/decision.ts'
import type { DecisionOutcome } from '#app/domain/decision.ts'
import { maxTextLength } from '#app/domain/field-value.ts'
import { normaliseText } from '#app/domain/plain-text.ts'
import { readDate, readPastDate } from '#app/domain/swedish-input.ts'
import type { NewCondition, NewDecision } from '#db/queries/record-decision.ts'

/** Every field of the form as it was posted, by name; what was not posted is ''. */
export type TypedDecision = Readonly<Partial<Record<string, string>>>

/** What there is to choose from. */
export interface DecisionChoices {
	readonly committeeIds: readonly string[]
	readonly personIds: readonly string[]
	readonly alternatives: readonly { readonly key: string; readonly title: string }[]
	readonly conditions: readonly AnnexCondition[]
	readonly isMotion: boolean
	readonly today: CalendarDate
}

export type DecisionProblem =
	| 'committeeMissing'
	| 'dateMissing'
	| 'date'
	| 'dateInFuture'
	| 'outcomeMissing'
	| 'answeredOnlyMotion'
	| 'alternativeMissing'
	| 'alternativeNotChosen'
	| 'reasonMissing'
	| 'conditionMissing'
	| 'conditionsNotAdopted'
	| 'textMissing'
	| 'tooLong'
	| 'lineTooLong'
	| 'brokenCharacter'
	| 'personUnknown'

export type ReadDecision =
	| { readonly kind: 'ok'; readonly decision: Omit<NewDecision, 'proposalId' | 'annexPublicId'> }
	/** By the name of the field. */
	| { readonly kind: 'refused'; readonly problems: Readonly<Partial<Record<string, DecisionProblem>>> }

/** Rows for conditions that the nämnd wrote itself. */
export const ownConditions = 3

const longestLine = 200

/**
 * Reads a recorded decision. An alternative is required for a bifall and refused for what settles nothing; a reason is
 * required for a återremiss; conditions belong to «bifall med villkor», which has at least one.
 */
export function readDecisionForm(typed: TypedDecision, choices: DecisionChoices): ReadDecision {
	const form = formReader(typed)
	const outcome = decisionOutcomes.find((one) => one === typed['outcome'])
	const committeeId = choices.committeeIds.find((id) => id === typed['committeeId'])
	const decidedOn = decidedDate(form, choices.today)
	const paragraph = form.line('paragraph')
	const reason = form.text('reason')
	const alternative = choices.alternatives.find(({ key }) => key === typed['alternative']) ?? null
	const conditions = [...adopted(form, choices), ...ownOnes(form, choices)]
	if (committeeId === undefined) form.problem('committeeId', 'committeeMissing')
	if (outcome === undefined) form.problem('outcome', 'outcomeMissing')
	else checkOutcome(form, outcome, { reason, hasAlternative: alternative !== null, conditions, choices })
	const followUpOn = form.date('followUpOn', choices.today)
	if (outcome === undefined || committeeId === undefined || decidedOn === null || form.hasProblems())
		return { kind: 'refused', problems: form.problems }
	return {
		kind: 'ok',
		decision: {
			committeeId,
			decidedOn,
			outcome,
			paragraph: nullIfEmpty(paragraph),
			alternative,
			reason: nullIfEmpty(reason),
			followUpOn,
			conditions,
		},
	}
}

function checkOutcome(
	form: FormReader,
	outcome: DecisionOutcome,
	given: {
		readonly reason: string
		readonly hasAlternative: boolean
		readonly conditions: readonly NewCondition[]
		readonly choices: DecisionChoices
	},
): void {
	const isApproved = outcome === 'approved' || outcome === 'approved_with_conditions'
	const settlesNothing = outcome === 'referred_back' || outcome === 'tabled'
	if (outcome === 'answered' && !given.choices.isMotion) form.problem('outcome', 'answeredOnlyMotion')
	if (isApproved && given.choices.alternatives.length > 0 && !given.hasAlternative)
		form.problem('alternative', 'alternativeMissing')
	if (settlesNothing && given.hasAlternative) form.problem('alternative', 'alternativeNotChosen')
	if (outcome === 'referred_back' && given.reason === '') form.problem('reason', 'reasonMissing')
	const withConditions = outcome === 'approved_with_conditions'
	if (withConditions && given.conditions.length === 0) form.problem('outcome', 'conditionMissing')
	if (!withConditions && given.conditions.length > 0) form.problem('outcome', 'conditionsNotAdopted')
}

function decidedDate(form: FormReader, today: CalendarDate): CalendarDate | null {
	const typed = form.line('decidedOn')
	if (typed === '') return form.problem('decidedOn', 'dateMissing')
	const date = readPastDate(typed, today)
	if (date === null) return form.problem('decidedOn', 'date')
	return date > today ? form.problem('decidedOn', 'dateInFuture') : date
}

/** Those that are ticked, in the order of the annex. */
function adopted(form: FormReader, choices: DecisionChoices): NewCondition[] {
	return choices.conditions.flatMap((condition, index) => {
		const name = `condition-${String(index)}`
		if (form.line(name) !== '1') return []
		const { number: annexNumber, criteria } = condition
		return readCondition(form, name, choices, { annexNumber, criteria })
	})
}

function ownOnes(form: FormReader, choices: DecisionChoices): NewCondition[] {
	return Array.from({ length: ownConditions }, (_, index) => `own-${String(index)}`).flatMap((name) => {
		const isFilled = ['text', 'responsible', 'person', 'followUp'].some(
			(part) => form.text(`${name}-${part}`) !== '',
		)
		return isFilled ? readCondition(form, name, choices, { annexNumber: null, criteria: [] }) : []
	})
}

function readCondition(
	form: FormReader,
	name: string,
	{ personIds, today }: DecisionChoices,
	fromAnnex: Pick<NewCondition, 'annexNumber' | 'criteria'>,
): NewCondition[] {
	const text = form.text(`${name}-text`)
	const person = form.line(`${name}-person`)
	if (text === '') form.problem(`${name}-text`, 'textMissing')
	if (person !== '' && !personIds.includes(person)) form.problem(`${name}-person`, 'personUnknown')
	return [
		{
			...fromAnnex,
			text,
			responsible: nullIfEmpty(form.line(`${name}-responsible`)),
			responsiblePersonId: nullIfEmpty(person),
			followUp: form.date(`${name}-followUp`, today),
		},
	]
}

interface FormReader {
	readonly problems: Readonly<Partial<Record<string, DecisionProblem>>>
	readonly hasProblems: () => boolean
	/** The first problem of a field stands. */
	readonly problem: (name: string, problem: DecisionProblem) => null
	/** Trimmed and normalised; '' where it cannot be read. */
	readonly text: (name: string) => string
	/** One line of at most 200 characters. */
	readonly line: (name: string) => string
	/** null where nothing is typed. */
	readonly date: (name: string, today: CalendarDate) => CalendarDate | null
}

function formReader(typed: TypedDecision): FormReader {
	const problems: Partial<Record<string, DecisionProblem>> = {}
	const problem = (name: string, found: DecisionProblem): null => {
		problems[name] ??= found
		return null
	}
	const text = (name: string): string => {
		const read = normaliseText(typed[name] ?? '')
		if (read.kind === 'refused') problem(name, 'brokenCharacter')
		else if (read.text.length > maxTextLength) problem(name, 'tooLong')
		return read.kind === 'ok' ? read.text.trim() : ''
	}
	const line = (name: string): string => {
		const read = text(name).replace(/\s+/g, ' ')
		if (read.length > longestLine) problem(name, 'lineTooLong')
		return read
	}
	const date = (name: string, today: CalendarDate): CalendarDate | null => {
		const read = line(name)
		if (read === '') return null
		return readDate(read, today) ?? problem(name, 'date')
	}
	return { problems, hasProblems: () => Object.keys(problems).length > 0, problem, text, line, date }
}

function nullIfEmpty(text: string): string | null {
	return text === '' ? null : text
}
