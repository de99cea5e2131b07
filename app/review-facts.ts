import { criterionName } from '#app/annex/annex-input.ts'
import { answerKeys } from '#app/domain/answer-key.ts'
import type { Alternative, Answer, AssessmentDocument } from '#app/domain/assessment.ts'
import { criterionValues } from '#app/domain/criterion-value.ts'
import { hasManyZerosWithoutText } from '#app/domain/motivation.ts'
import { personalNumbersIn } from '#app/domain/personal-number.ts'
import { readability } from '#app/domain/readability.ts'
import { weakDifferences } from '#app/domain/weak-differences.ts'
import { annexWeaknessText as weak } from '#app/text/annex-weaknesses.ts'
import { assessmentText } from '#app/text/assessment.ts'
import { qualityReviewText as text } from '#app/text/quality-review.ts'
import type { ReviewPart } from '#app/text/quality-review.ts'
import type { AssembledAssessment } from '#app/use-cases/assemble-assessment.ts'
import { gapsOf, unansweredOf } from './annex-weaknesses.ts'

/** What the program finds in an assessment, for each point of the reviewer's checklist. */
export function reviewFacts(assembled: AssembledAssessment): Record<ReviewPart, readonly string[]> {
	return {
		completeness: completeness(assembled),
		motivations: motivations(assembled),
		alternatives: alternativesFacts(assembled),
		uncertainty: uncertainty(assembled),
		language: language(assembled.document),
	}
}

function completeness({ document, instrument }: AssembledAssessment): string[] {
	const { alternatives, kind = 'full', summary } = document
	const unanswered = alternatives.reduce((sum, alternative) => sum + unansweredOf(alternative, kind), 0)
	return [
		...(unanswered > 0 ? [weak.unanswered(unanswered)] : []),
		...alternatives.flatMap((alternative) => gapsOf(alternative, instrument)),
		...(summary === undefined ? [weak.noComment] : []),
	]
}

function motivations({ document, instrument, results }: AssembledAssessment): string[] {
	return [
		...results.flatMap(({ id, missingMotivations }) =>
			missingMotivations.map((key) => weak.missingMotivation(id, criterionName(instrument, key))),
		),
		...document.alternatives.flatMap(({ id, answers, assessors = [] }) =>
			[answers, ...assessors.map((assessor) => assessor.answers)].some(hasManyZerosWithoutText)
				? [text.manyZeros(id)]
				: [],
		),
		...document.alternatives.flatMap((alternative) => {
			const levels = answersOf(alternative).filter(({ level }) => typeof level === 'number')
			const bare = levels.filter(({ evidence = 'none' }) => evidence === 'none')
			return bare.length === 0 ? [] : [text.noSources(alternative.id, bare.length, levels.length)]
		}),
	]
}

function alternativesFacts({ document, instrument }: AssembledAssessment): string[] {
	const { alternatives } = document
	return [
		...(alternatives.length < 2 ? [weak.oneAlternative] : []),
		...(alternatives.some(({ zero }) => zero === true) ? [] : [weak.noZero]),
		...weakDifferences(alternatives).map(({ alternative, comparedWith, criterion }) =>
			text.weakDifference(alternative, comparedWith, criterionName(instrument, criterion)),
		),
	]
}

function uncertainty({ document, instrument, results }: AssembledAssessment): string[] {
	const { alternatives, kind = 'full' } = document
	const counted = alternatives.map((alternative) => {
		const values = criterionValues(alternative, kind)
		const unknown = values.filter(({ state }) => state === 'unknown' || state === 'unanswered')
		return { id: alternative.id, unknown: unknown.length, of: values.length }
	})
	return [
		...counted.flatMap(({ id, unknown, of }) => (unknown === 0 ? [] : [text.unknowns(id, unknown, of)])),
		...(counted.every(({ unknown }) => unknown === 0) ? [text.noUnknowns] : []),
		...(alternatives.some(({ assessors = [] }) => assessors.length > 1) ? [] : [weak.oneAssessor]),
		...results.flatMap(({ id, disagreements }) =>
			disagreements
				.filter((key) => alternatives.find((one) => one.id === id)?.answers[key] === undefined)
				.map((key) => text.unsettled(id, criterionName(instrument, key))),
		),
	]
}

const shownSentences = 8

function language(document: AssessmentDocument): string[] {
	const read = [...new Set(textsOf(document))].map(readability)
	const long = read.flatMap(({ longSentences }) => longSentences)
	const shown = long.slice(0, shownSentences).map((sentence) => text.longSentence(sentence.slice(0, 60)))
	const abbreviations = read.flatMap((one) => one.abbreviations)
	const spelled = new Map(abbreviations.map(({ found, spelledOut }) => [found, spelledOut]))
	return [
		...[...new Set(personalNumbersIn(document))].map(weak.personalNumber),
		...shown,
		...(long.length > shown.length ? [text.more(long.length - shown.length)] : []),
		...[...spelled].map(([found, spelledOut]) => assessmentText.abbreviation(found, spelledOut)),
	]
}

function answersOf({ answers, assessors = [] }: Alternative): Answer[] {
	return [answers, ...assessors.map((assessor) => assessor.answers)].flatMap((given) =>
		answerKeys('full').flatMap((key) => given[key] ?? []),
	)
}

/** What somebody has written, in running text. */
function textsOf({ summary, alternatives }: AssessmentDocument): string[] {
	return [
		summary ?? '',
		...alternatives.flatMap((alternative) => [
			...answersOf(alternative).map(({ motivation }) => motivation ?? ''),
			...(alternative.chain ?? []).flatMap(({ text: said, conditions = [] }) => [
				said,
				...conditions.map((condition) => condition.text),
			]),
		]),
	]
}
