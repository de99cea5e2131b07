import { maskAbbreviations } from '#app/domain/abbreviation.ts'
import type { AlternativeResult } from '#app/domain/result.ts'
import { printedLines } from '#app/domain/printed-lines.ts'
import { annexText } from '#app/text/annex.ts'
import { verdictSentences } from '#app/text/annex-words.ts'
import type { AnnexContext, AssessedAlternative } from './annex-input.ts'
import { criterionName, criterionQuestion } from './annex-input.ts'
import { countWords, longestStart, oneLine } from './budget.ts'
import { toneOf } from './build-bar.ts'
import { annexContradiction, directionSentence } from './build-direction.ts'
import { equalWeightsSentence } from './equal-weights.ts'
import { missingSentences } from './missing-sentences.ts'
import type { Conclusion, ConclusionLine, Labelled } from './model.ts'
import { firstToFindOut } from './open-questions.ts'

/**
 * What is said shorter, one after another, until the conclusion keeps its words. What a step leaves out stands in
 * the effects table, which is on the same page, or in «Det vi inte vet». Verdicts always stay.
 */
const steps = [
	/** «Riktningen står sig …» goes to a row of the table. */
	'directions',
	/** «Med lika vikter: …» goes to a note under the table. */
	'equalWeights',
	/** The question that is most important to find out is named by its effect and stage. */
	'question',
	/** «Drar åt två håll.» stays; between what goes to a row of the table. */
	'contradictions',
	/** Of what is missing the first stays; all of it goes to a row of the table. */
	'missing',
	/** The names of the alternatives stand in the heads of the table. */
	'titles',
	/** Nothing but the verdict, «Drar åt två håll.» and the comment stays. */
	'bare',
] as const
type Step = (typeof steps)[number]
/** What the conclusion says shorter, so that the effects table says it. */
export type MovedFromConclusion = ReadonlySet<Step>

export interface BuiltConclusion {
	readonly conclusion: Conclusion
	readonly moved: MovedFromConclusion
	/** The comment, whole, where it does not fit. */
	readonly rest: readonly Labelled[]
}

/**
 * Section 2, at most the budgeted number of words (90): a line per alternative, then what to find out first, then
 * the secretary's comment. Our own sentences are said shorter first, in the order of the steps, to leave the comment
 * `commentWords` (30) or all that it needs; then the comment is cut to what is left of words and of its printed lines,
 * between sentences where it can be, with a reference to the record, where it stands whole.
 */
export function buildConclusion(context: AnnexContext): BuiltConclusion {
	const { conclusionWords: limit, commentWords } = context.budgets
	const comment = commentOf(context)
	const needed =
		comment === null ? 0 : wordsOf([comment.label]) + Math.min(commentWords, countWords(comment.text))
	const taken = steps.findIndex((_, count) => generated(context, movedBy(count)).words + needed <= limit)
	const moved = movedBy(taken === -1 ? steps.length : taken)
	const { conclusion, words } = generated(context, moved)
	if (comment === null) return { conclusion, moved, rest: [] }
	const text = fittedComment(context, comment.text, limit - words - wordsOf([comment.label]))
	return {
		conclusion: { ...conclusion, comment: { ...comment, text } },
		moved,
		rest: text === comment.text ? [] : [{ label: comment.label, text: context.document.summary ?? '' }],
	}
}

/** Words of the conclusion as the limit counts them, headings apart. */
export function conclusionWords({ lines, findOutFirst, comment }: Conclusion): number {
	return wordsOf([
		...lines.flatMap(({ label, verdict, sentences }) => [`${label}:`, verdict, ...sentences]),
		...[findOutFirst, comment].flatMap((item) => (item ? [item.label, item.text] : [])),
	])
}

function movedBy(count: number): MovedFromConclusion {
	return new Set(steps.slice(0, count))
}

function wordsOf(texts: readonly string[]): number {
	return texts.reduce((sum, text) => sum + countWords(text), 0)
}

function commentOf({ document }: AnnexContext): Labelled | null {
	const summary = oneLine(document.summary ?? '')
	return summary === '' ? null : { label: annexText.conclusion.comment, text: summary }
}

function generated(context: AnnexContext, moved: MovedFromConclusion) {
	const conclusion: Conclusion = {
		heading: annexText.conclusion.heading,
		lines: context.alternatives.map((alternative) => line(context, alternative, moved)),
		findOutFirst: moved.has('bare') ? null : findOutFirst(context, moved),
		comment: null,
	}
	return { conclusion, words: conclusionWords(conclusion) }
}

function line(
	context: AnnexContext,
	{ id, label, result }: AssessedAlternative,
	moved: MovedFromConclusion,
): ConclusionLine {
	const missing = missingSentences(context, result)
	return {
		id,
		label: moved.has('titles') ? id : label,
		tone: result.verdict === 'cannot_be_assessed' ? 'none' : toneOf(result.overall.point),
		verdict: verdictSentences[result.verdict],
		sentences: [
			...(moved.has('bare') ? [] : moved.has('missing') ? missing.slice(0, 1) : missing),
			...contradiction(result, moved),
			...(moved.has('directions') ? [] : present(directionSentence(result))),
			...(moved.has('equalWeights') ? [] : present(equalWeightsSentence(context, result))),
		],
	}
}

function contradiction(result: AlternativeResult, moved: MovedFromConclusion): string[] {
	if (!result.contradiction) return []
	return [moved.has('contradictions') ? annexText.conclusion.contradicts : annexContradiction(result)]
}

function present(sentence: string | null): string[] {
	return sentence === null ? [] : [sentence]
}

function findOutFirst(context: AnnexContext, moved: MovedFromConclusion): Labelled | null {
	const first = firstToFindOut(context)
	if (first === null) return null
	const say = moved.has('question') ? criterionName : criterionQuestion
	const concerns = context.alternatives.length === 1 ? '' : ` ${annexText.conclusion.concerns(first.ids)}`
	return {
		label: annexText.conclusion.findOutFirst,
		text: say(context.instrument, first.criterion) + concerns,
	}
}

/** The comment, or as much of it as there is room for and where the rest stands. */
function fittedComment({ recordPage, budgets }: AnnexContext, text: string, room: number): string {
	const { lines, charactersPerLine } = budgets.comment
	const reference = `(${annexText.restInRecord(recordPage)})`
	const fits = (typed: string) => countWords(typed) <= room && printedLines(typed, charactersPerLine) <= lines
	if (fits(text)) return text
	const sentences = sentencesOf(text)
	const whole = sentences.findLastIndex((_, index) =>
		fits(`${sentences.slice(0, index + 1).join(' ')} ${reference}`),
	)
	if (whole !== -1) return `${sentences.slice(0, whole + 1).join(' ')} ${reference}`
	const start = longestStart(text, (kept) => fits(`${kept}… ${reference}`))
	return start === '' ? reference : `${start}… ${reference}`
}

function sentencesOf(text: string): string[] {
	const ends = [...maskAbbreviations(text).matchAll(/[.!?] +/gu)].map(({ index }) => index + 1)
	return [0, ...ends]
		.map((start, index) => text.slice(start, ends[index]).trim())
		.filter((part) => part !== '')
}
