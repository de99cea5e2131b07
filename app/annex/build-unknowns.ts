import type { AnswerKey } from '#app/domain/assessment.ts'
import { criterionValue } from '#app/domain/criterion-value.ts'
import { annexText } from '#app/text/annex.ts'
import { verdictWords } from '#app/text/annex-words.ts'
import { sentenceList } from '#app/text/format.ts'
import type { AnnexContext, AssessedAlternative } from './annex-input.ts'
import { criterionName, criterionQuestion } from './annex-input.ts'
import type { NumberedCondition } from './build-conditions.ts'
import type { Labelled, Unknowns } from './model.ts'

const words = annexText.unknowns

/** Section 4: the avgörande Vet ej as whole questions, the others by name, then what it would take. */
export function buildUnknowns(context: AnnexContext, conditions: readonly NumberedCondition[]): Unknowns {
	return {
		heading: words.heading,
		alternatives: context.alternatives.map((alternative) => ({
			id: alternative.id,
			title: alternative.title,
			lines: [...unknownLines(context, alternative), ...exampleLine(context, alternative, conditions)],
		})),
	}
}

/** True where more Vet ej are avgörande than are shown. */
export function hasMoreDecisive({ alternatives, budgets }: AnnexContext): boolean {
	return alternatives.some(
		({ result }) => result.unknowns.filter(({ decisive }) => decisive).length > budgets.decisiveUnknowns,
	)
}

function unknownLines(context: AnnexContext, { alternative, result }: AssessedAlternative): Labelled[] {
	const { instrument, budgets, recordPage } = context
	if (result.unknowns.length === 0) return [{ label: words.some, text: words.none }]
	const decisive = result.unknowns.filter((unknown) => unknown.decisive)
	const others = result.unknowns.filter((unknown) => !unknown.decisive)
	const shown = decisive.slice(0, budgets.decisiveUnknowns)
	const questions = shown.map(({ criterion }) => criterionQuestion(instrument, criterion))
	const more = decisive.length - shown.length
	const together = decisive.length === 0 && result.certainty === 'uncertain'
	return [
		...(questions.length === 0
			? []
			: [
					{
						label: words.decisive,
						text: [...questions, ...(more > 0 ? [annexText.moreInRecord(more, recordPage)] : [])].join(' '),
					},
				]),
		...(others.length === 0
			? []
			: [
					{
						label: decisive.length === 0 ? words.some : words.others,
						text: [
							`${others.map(({ criterion }) => named(context, alternative, criterion)).join(', ')}.`,
							...(together ? [words.onlyTogether] : []),
						].join(' '),
					},
				]),
	]
}

/** A question that nobody has answered counts as Vet ej, but is told apart from it. */
function named(
	{ instrument }: AnnexContext,
	alternative: AssessedAlternative['alternative'],
	criterion: AnswerKey,
): string {
	const name = criterionName(instrument, criterion)
	return criterionValue(alternative, criterion).state === 'unanswered' ? `${name} ${words.unanswered}` : name
}

function exampleLine(
	{ instrument }: AnnexContext,
	{ id, result }: AssessedAlternative,
	conditions: readonly NumberedCondition[],
): Labelled[] {
	if (result.whatItTakes === null) return []
	const { verdict, criteria } = result.whatItTakes
	const helpful = conditions.filter(
		({ ids, criteria: about }) => ids.includes(id) && about.some((criterion) => criteria.includes(criterion)),
	)
	const names = criteria.map((criterion) => criterionName(instrument, criterion))
	return [
		{
			label: words.example,
			text: words.exampleText(
				id,
				verdictWords[verdict],
				names.length <= mostNamed ? sentenceList(names) : words.many(names.length, names.slice(0, mostNamed)),
				helpful.map(({ number }) => String(number)),
			),
		},
	]
}

const mostNamed = 4
