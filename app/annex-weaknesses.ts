import { criterionName } from '#app/annex/annex-input.ts'
import { annexOverflows, longestTexts } from '#app/annex/annex-overflows.ts'
import { answerKeys } from '#app/domain/answer-key.ts'
import type { Alternative, AssessmentKind, ChainItem } from '#app/domain/assessment.ts'
import type { Instrument } from '#app/domain/instrument.ts'
import { personalNumbersIn } from '#app/domain/personal-number.ts'
import { annexWeaknessText as text } from '#app/text/annex-weaknesses.ts'
import type { PrintedAnnex } from '#app/use-cases/print-annex.ts'

/** What is weak in a draft, in sentences that say where; what keeps it from being established first. */
export function weaknesses(annex: PrintedAnnex): string[] {
	const { document, results, instrument, pdf } = annex
	if (annex.model.kind === 'none') return weaknessesOfNone(annex)
	const { alternatives, kind = 'full' } = document
	const unanswered = alternatives.reduce((sum, alternative) => sum + unansweredOf(alternative, kind), 0)
	return [
		...lengthOf(annex),
		...personalNumbersIn(document).map(text.personalNumber),
		...(unanswered > 0 ? [text.unanswered(unanswered)] : []),
		...results.flatMap(({ id, missingMotivations }) =>
			missingMotivations.map((key) => text.missingMotivation(id, criterionName(instrument, key))),
		),
		...results.flatMap(({ id, disagreements }) =>
			disagreements.length === 0 ? [] : [text.disagreement(id, disagreements.length)],
		),
		...(alternatives.length < 2 ? [text.oneAlternative] : []),
		...(alternatives.some(({ zero }) => zero === true) ? [] : [text.noZero]),
		...(alternatives.some(({ assessors = [] }) => assessors.length > 1) ? [] : [text.oneAssessor]),
		...alternatives.flatMap((alternative) => gapsOf(alternative, instrument)),
		...(document.summary === undefined ? [text.noComment] : []),
		...(pdf.missingCharacters.length > 0 ? [text.missingCharacters(pdf.missingCharacters.join(' '))] : []),
	]
}

/** Of an annex that says that no assessment is needed. */
function weaknessesOfNone({ document, model, pdf }: PrintedAnnex): string[] {
	return [
		...(pdf.annexPages > model.pageLimit ? [text.pages(pdf.annexPages, model.pageLimit)] : []),
		...personalNumbersIn({ ...document, alternatives: [] }).map(text.personalNumber),
		...(document.screening?.reason === undefined ? [text.noReason] : []),
		...(pdf.missingCharacters.length > 0 ? [text.missingCharacters(pdf.missingCharacters.join(' '))] : []),
	]
}

/**
 * What is longer than its place. Where the first pages had to be tightened, or do not fit even so, also which texts take
 * most room, so that there is always something to shorten.
 */
function lengthOf({ input, model, pdf, tightening }: PrintedAnnex): string[] {
	const overflows = annexOverflows(input)
	const isOver = pdf.annexPages > model.pageLimit
	const named = new Set(overflows.map(({ path }) => path))
	const longest = isOver || tightening > 0 ? longestTexts(input).filter(({ path }) => !named.has(path)) : []
	return [
		...(isOver ? [text.pages(pdf.annexPages, model.pageLimit)] : []),
		...(!isOver && tightening > 0 ? [text.tightened(model.pageLimit)] : []),
		...overflows.map(({ field, over, text: written }) => text.tooLong(field, over, written)),
		...longest.map(({ field, lines, text: written }) => text.long(field, lines, written)),
	]
}

/** Risks from this value on want a condition: likely and serious. */
const highRisk = 9

/** What one alternative says nothing of. */
export function gapsOf(alternative: Alternative, { preconditions, lockIns }: Instrument): string[] {
	const { id, lockIn = {}, preconditions: states = {}, affected = [], chain = [], itSystem } = alternative
	const asked = lockIns.filter(({ itSystemOnly }) => itSystem === true || !itSystemOnly)
	const isBare = ({ conditions = [], ...item }: ChainItem) =>
		item.kind === 'risk' && item.likelihood * item.consequence >= highRisk && conditions.length === 0
	return [
		...(asked.some((check) => lockIn[check.id] === undefined) ? [text.lockIn(id)] : []),
		...(Object.keys(states).length < preconditions.length ? [text.preconditions(id)] : []),
		...(affected.length === 0 ? [text.noHeard(id)] : []),
		...(chain.some(isBare) ? [text.bareRisk(id)] : []),
	]
}

export function unansweredOf({ answers, assessors = [] }: Alternative, kind: AssessmentKind): number {
	return answerKeys(kind).filter(
		(key) => answers[key] === undefined && assessors.every((assessor) => assessor.answers[key] === undefined),
	).length
}
