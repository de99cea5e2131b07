import { equalWeights } from '#app/domain/assessment.ts'
import { effects } from '#app/domain/instrument.ts'
import type { AlternativeResult, NotAssessableReason } from '#app/domain/result.ts'
import { scoreAssessment } from '#app/domain/score.ts'
import { annexText } from '#app/text/annex.ts'
import { verdictSentences } from '#app/text/annex-words.ts'
import { annexContradiction, directionSentence } from './build-direction.ts'
import type { AnnexContext, AssessedAlternative } from './annex-input.ts'
import { criterionQuestion } from './annex-input.ts'
import { countWords, oneLine } from './budget.ts'
import { hasUnequalWeights, toneOf } from './build-bar.ts'
import type { Conclusion, ConclusionLine, Labelled } from './model.ts'

export interface BuiltConclusion {
	readonly conclusion: Conclusion
	/** True where the direction stands in the effects table instead, for the sake of the 90 words. */
	readonly directionsMoved: boolean
	readonly rest: readonly Labelled[]
}

/**
 * Section 2, at most the budgeted number of words (90): a line per alternative, then what to find out first, then
 * the secretary's comment. Where it is too long, the directions move to the effects table; where that is not enough
 * the comment is cut between sentences and stands whole in the record. Verdicts and contradictions are never moved.
 */
export function buildConclusion(context: AnnexContext): BuiltConclusion {
	const limit = context.budgets.conclusionWords
	const full = draft(context, true)
	if (words(full) <= limit) return { conclusion: full, directionsMoved: false, rest: [] }
	const bare = draft(context, false)
	if (words(bare) <= limit || bare.comment === null)
		return { conclusion: bare, directionsMoved: true, rest: [] }
	const room = limit - words({ ...bare, comment: null }) - countWords(bare.comment.label)
	const comment = { ...bare.comment, text: firstSentences(context, bare.comment.text, room) }
	return { conclusion: { ...bare, comment }, directionsMoved: true, rest: [bare.comment] }
}

/** Words of the conclusion as the limit counts them, headings apart. */
export function conclusionWords(conclusion: Conclusion): number {
	return words(conclusion)
}

function draft(context: AnnexContext, withDirections: boolean): Conclusion {
	const summary = oneLine(context.document.summary ?? '')
	return {
		heading: annexText.conclusion.heading,
		lines: context.alternatives.map((alternative) => line(context, alternative, withDirections)),
		findOutFirst: findOutFirst(context),
		comment: summary === '' ? null : { label: annexText.conclusion.comment, text: summary },
	}
}

function line(
	context: AnnexContext,
	{ id, label, result }: AssessedAlternative,
	withDirections: boolean,
): ConclusionLine {
	const direction = withDirections ? directionSentence(result) : null
	return {
		id,
		label,
		tone: result.verdict === 'cannot_be_assessed' ? 'none' : toneOf(result.overall.point),
		verdict: verdictSentences[result.verdict],
		sentences: [
			...result.notAssessable.map((reason) => missingSentence(context, result, reason)),
			...(result.contradiction ? [annexContradiction(result)] : []),
			...(direction === null ? [] : [direction]),
			...equalWeightsSentence(context, result),
		],
	}
}

function missingSentence(
	{ instrument }: AnnexContext,
	result: AlternativeResult,
	reason: NotAssessableReason,
): string {
	switch (reason) {
		case 'coverage':
			return annexText.missing.coverage(result.answersNeeded)
		case 'effect_without_level':
			return annexText.missing.effect_without_level(
				effects
					.filter((effect) => result.effects[effect]?.known === 0)
					.map((effect) => instrument.effects[effect].name),
			)
		default:
			return annexText.missing[reason]
	}
}

/** Said only where weights of the municipality's own give another verdict than equal ones. */
function equalWeightsSentence({ document }: AnnexContext, result: AlternativeResult): string[] {
	if (!hasUnequalWeights(document) || result.verdict === 'cannot_be_assessed') return []
	const equal = scoreAssessment({ ...document, weights: equalWeights }).alternatives
	const same = equal.find(({ id }) => id === result.id)
	if (!same || same.verdict === result.verdict) return []
	return [annexText.conclusion.equalWeights(same.verdict)]
}

/** The Vet ej that is avgörande for some alternative and accounts for most of its range; ties in the order read. */
function findOutFirst({ alternatives, instrument }: AnnexContext): Labelled | null {
	const unknowns = alternatives.flatMap(({ id, result }) =>
		result.unknowns.map((unknown) => ({ id, ...unknown })),
	)
	const [first] = [...unknowns].sort((a, b) => Number(b.decisive) - Number(a.decisive) || b.share - a.share)
	if (!first) return null
	const ids = unknowns
		.filter(({ criterion, decisive }) => criterion === first.criterion && decisive === first.decisive)
		.map(({ id }) => id)
	const concerns = alternatives.length === 1 ? '' : ` ${annexText.conclusion.concerns(ids)}`
	return {
		label: annexText.conclusion.findOutFirst,
		text: criterionQuestion(instrument, first.criterion) + concerns,
	}
}

function words({ lines, findOutFirst, comment }: Conclusion): number {
	const texts = lines.flatMap(({ label, verdict, sentences }) => [`${label}:`, verdict, ...sentences])
	const labelled = [findOutFirst, comment].flatMap((item) => (item ? [item.label, item.text] : []))
	return [...texts, ...labelled].reduce((sum, text) => sum + countWords(text), 0)
}

/** As many whole sentences as there is room for, and where the rest stands. */
function firstSentences({ recordPage }: AnnexContext, text: string, room: number): string {
	const reference = `(${annexText.restInRecord(recordPage)})`
	let kept = ''
	for (const sentence of text.split(/(?<=[.!?])\s+/u)) {
		if (countWords(kept) + countWords(sentence) + countWords(reference) > room) break
		kept += `${sentence} `
	}
	return kept + reference
}
