import { answerKeys } from '#app/domain/answer-key.ts'
import type { Alternative, AnswerKey } from '#app/domain/assessment.ts'
import { answersOfAssessors } from '#app/domain/criterion-value.ts'
import { annexText } from '#app/text/annex.ts'
import { processText } from '#app/text/annex-process.ts'
import type { AnnexContext } from './annex-input.ts'
import { criterionName } from './annex-input.ts'
import { oneLine } from './budget.ts'
import { hasUnequalWeights } from './build-bar.ts'
import { weightList } from './build-effects.ts'
import type { Process } from './model.ts'

/** Section 10: who assessed and how, and what the method says openly of itself. */
export function buildProcess(context: AnnexContext): Process {
	const { instrument, settings, short } = context
	return {
		heading: annexText.process.heading,
		paragraphs: [
			[...assessorSentences(context), ...disagreementSentences(context)].join(' '),
			[instrument.baseline, processText.instrument(instrument.version), weights(context)].join(' '),
			[
				short ? processText.openlyShort : `${processText.openly} ${processText.reuse}`,
				settings.methodAddress === undefined
					? processText.methodNowhere
					: processText.method(settings.methodAddress),
			].join(' '),
		],
		checksumLabel: annexText.process.checksum,
	}
}

function assessorSentences(context: AnnexContext): string[] {
	const roles = [
		...new Set(
			context.alternatives.flatMap(({ alternative }) =>
				(alternative.assessors ?? []).map(({ role }) => oneLine(role)),
			),
		),
	]
	const [only] = roles
	if (only === undefined) return [processText.onlyAgreed]
	if (mostAssessors(context) === 1) return [processText.oneAssessor(roles.join(', '))]
	const cells = cellsOf(context)
	const agreed = cells.filter(
		({ alternative, key }) =>
			alternative.answers[key] !== undefined && answersOfAssessors(alternative, key).length > 1,
	).length
	return [
		processText.assessors(roles),
		agreed === 0 ? processText.apart : processText.agreed(agreed, cells.length),
	]
}

function mostAssessors({ alternatives }: AnnexContext): number {
	return Math.max(...alternatives.map(({ alternative }) => alternative.assessors?.length ?? 0))
}

/** Disagreement that a talk settled is told of as well: «enades om». */
function disagreementSentences(context: AnnexContext): string[] {
	if (mostAssessors(context) < 2) return []
	const disputed = context.alternatives.flatMap(({ id, alternative, result }) =>
		result.disagreements.map((key) => ({
			name: `${id}: ${criterionName(context.instrument, key)}`,
			settled: alternative.answers[key] !== undefined,
		})),
	)
	const settled = disputed.filter((item) => item.settled).map(({ name }) => name)
	const open = disputed.filter((item) => !item.settled).map(({ name }) => name)
	return [
		...(settled.length === 0 ? [] : [processText.agreedAfterDisagreement(settled)]),
		open.length === 0 ? processText.noDisagreement : processText.disagreement(open),
	]
}

function weights({ document, weightsDecidedBy }: AnnexContext): string {
	if (!document.weights || !hasUnequalWeights(document)) return processText.equalWeights
	return processText.weights(
		weightList(document.weights),
		document.weightSet ? oneLine(document.weightSet.name) : null,
		document.weightSet?.date ?? null,
		weightsDecidedBy ?? null,
	)
}

function cellsOf({
	alternatives,
	document,
}: AnnexContext): readonly { readonly alternative: Alternative; readonly key: AnswerKey }[] {
	return alternatives.flatMap(({ alternative }) =>
		answerKeys(document.kind ?? 'full').map((key) => ({ alternative, key })),
	)
}
