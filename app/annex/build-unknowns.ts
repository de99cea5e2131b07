import { answerKeys } from '#app/domain/answer-key.ts'
import type { AnswerKey } from '#app/domain/assessment.ts'
import { criterionValue } from '#app/domain/criterion-value.ts'
import { annexText } from '#app/text/annex.ts'
import { verdictWords } from '#app/text/annex-words.ts'
import { numberRanges, sentenceList } from '#app/text/format.ts'
import type { AnnexContext, AssessedAlternative } from './annex-input.ts'
import { criterionName, criterionQuestion } from './annex-input.ts'
import type { NumberedCondition } from './build-conditions.ts'
import type { Labelled, Unknowns } from './model.ts'
import { firstToFindOut, openQuestions } from './open-questions.ts'
import type { FirstToFindOut } from './open-questions.ts'

const words = annexText.unknowns

/**
 * Section 4: the avgörande Vet ej as whole questions, the others by name, then what it would take. What the conclusion
 * says is most important to find out stands first, in the same words, also where it is not avgörande.
 */
export function buildUnknowns(
	context: AnnexContext,
	conditions: readonly NumberedCondition[],
): { readonly unknowns: Unknowns; readonly hasMore: boolean; readonly rest: readonly Labelled[] } {
	const first = firstToFindOut(context)
	const built = context.alternatives.map((alternative) => ({
		alternative,
		...unknownLines(context, alternative, first),
		example: example(context, alternative, conditions),
	}))
	return {
		unknowns: {
			heading: words.heading,
			alternatives: built.map(({ alternative: { id, title }, lines, example: { shown } }) => ({
				id,
				title,
				lines: [...lines, ...shown],
			})),
		},
		hasMore: built.some(({ hasMore }) => hasMore),
		rest: built.flatMap((one) => one.example.rest),
	}
}

interface UnknownLines {
	readonly lines: readonly Labelled[]
	/** More Vet ej than are shown; all of them stand in the record. */
	readonly hasMore: boolean
}

function unknownLines(
	context: AnnexContext,
	{ id, alternative, result }: AssessedAlternative,
	first: FirstToFindOut | null,
): UnknownLines {
	const { budgets, instrument } = context
	const { decisive, others, weightless } = openQuestions(result)
	if (result.unknowns.length === 0)
		return { lines: [{ label: words.some, text: words.none }], hasMore: false }
	const isFirst = (key: AnswerKey) => first?.criterion === key && first.ids.includes(id)
	const isAnswered = (key: AnswerKey) => criterionValue(alternative, key).state !== 'unanswered'
	const question = (key: AnswerKey) => criterionQuestion(instrument, key)
	const heaviest = others.filter(isFirst).map(question)
	const rest = [...others.filter((key) => !isFirst(key)), ...weightless]
	const name = (key: AnswerKey) => {
		const called = criterionName(instrument, key)
		return weightless.includes(key) ? words.weightless(called) : called
	}
	const unknown = listed(context, rest.filter(isAnswered).map(name))
	const unanswered = listed(context, rest.filter((key) => !isAnswered(key)).map(name))
	const isAlone = decisive.length + heaviest.length === 0
	const lines = [
		line(words.decisive, decisive.slice(0, budgets.decisiveUnknowns).map(question)),
		line(words.heaviest, heaviest),
		line(isAlone ? words.some : words.others, [unknown.text]),
		line(words.unanswered, [unanswered.text]),
	].filter(({ text }) => text !== '')
	const more = Math.max(0, decisive.length - budgets.decisiveUnknowns) + unknown.more + unanswered.more
	return {
		lines: withMore(lines, [
			...(more > 0 ? [annexText.moreInRecord(more, context.recordPage)] : []),
			...(decisive.length === 0 && result.certainty === 'uncertain' ? [words.onlyTogether] : []),
		]),
		hasMore: more > 0,
	}
}

function line(label: string, sentences: readonly string[]): Labelled {
	return { label, text: sentences.join(' ') }
}

/** The names that there is room for, and how many more there are. All of the questions are told of by number. */
function listed({ document, budgets }: AnnexContext, names: readonly string[]) {
	if (names.length > 1 && names.length === answerKeys(document.kind ?? 'full').length)
		return { text: words.all(names.length), more: 0 }
	const shown = names.slice(0, budgets.otherUnknowns)
	return { text: shown.length === 0 ? '' : `${shown.join(', ')}.`, more: names.length - shown.length }
}

/** Sentences that end the last line, or stand by themselves where there is none. */
function withMore(lines: readonly Labelled[], sentences: readonly string[]): Labelled[] {
	const last = lines.at(-1) ?? { label: words.some, text: '' }
	const text = [last.text, ...sentences].filter((part) => part !== '').join(' ')
	return [...lines.slice(0, -1), { ...last, text }]
}

/** The example on the first pages, and whole for the record where not all of it is shown. */
function example(
	{ instrument, budgets }: AnnexContext,
	{ id, result }: AssessedAlternative,
	conditions: readonly NumberedCondition[],
): { readonly shown: readonly Labelled[]; readonly rest: readonly Labelled[] } {
	if (result.whatItTakes === null) return { shown: [], rest: [] }
	const { verdict, criteria } = result.whatItTakes
	const names = criteria.map((criterion) => criterionName(instrument, criterion))
	const helpful = conditions.filter(
		({ ids, criteria: about }) => ids.includes(id) && about.some((criterion) => criteria.includes(criterion)),
	)
	const say = (what: string): Labelled => ({
		label: words.example,
		text: words.exampleText(
			id,
			verdictWords[verdict],
			what,
			numberRanges(helpful.map(({ number }) => number)),
		),
	})
	const whole = say(sentenceList(names))
	const most = budgets.exampleCriteria
	if (names.length <= most) return { shown: [whole], rest: [] }
	return {
		shown: most === 0 ? [] : [say(words.many(names.length, names.slice(0, most)))],
		rest: [whole],
	}
}
