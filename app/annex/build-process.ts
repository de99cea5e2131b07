import { answerKeys } from '#app/domain/answer-key.ts'
import type { Alternative, AnswerKey } from '#app/domain/assessment.ts'
import { answersOfAssessors } from '#app/domain/criterion-value.ts'
import { annexText } from '#app/text/annex.ts'
import { processText } from '#app/text/annex-process.ts'
import { sentenceList } from '#app/text/format.ts'
import type { AnnexContext } from './annex-input.ts'
import { criterionName, fitted } from './annex-input.ts'
import { assessorRoles } from './assessor-roles.ts'
import { oneLine } from './budget.ts'
import { weightList } from './build-effects.ts'
import { hasUnequalWeights } from './equal-weights.ts'
import type { Labelled, Process } from './model.ts'

/** Section 10: who assessed and how, and what the method says openly of itself. */
export function buildProcess(context: AnnexContext): {
	readonly process: Process
	readonly rest: readonly Labelled[]
} {
	const { instrument, settings, short } = context
	const assessors = assessorSentences(context)
	const disagreements = disagreementSentences(context)
	const weights = weightsSentence(context)
	return {
		process: {
			heading: annexText.process.heading,
			paragraphs: [
				[assessors.text, disagreements.text].filter((part) => part !== '').join(' '),
				[instrument.baseline, processText.instrument(instrument.version), weights.text].join(' '),
				[
					short ? processText.openlyShort : `${processText.openly} ${processText.reuse}`,
					settings.methodAddress === undefined
						? processText.methodNowhere
						: processText.method(settings.methodAddress),
				].join(' '),
			],
			checksumLabel: annexText.process.checksum,
		},
		rest: [...assessors.rest, ...disagreements.rest, ...weights.rest],
	}
}

interface Said {
	readonly text: string
	/** What is cut of it, whole. */
	readonly rest: readonly Labelled[]
}

/** Persons are counted, however many alternatives each of them answered. */
function assessorSentences(context: AnnexContext): Said {
	const roles = assessorRoles(context.alternatives.map(({ alternative }) => alternative))
	const persons = roles.reduce((sum, { count }) => sum + count, 0)
	if (persons === 0) return { text: processText.onlyAgreed, rest: [] }
	const full = sentenceList(
		roles.map(({ role, count }) => (count === 1 ? role : processText.manyOfRole(count, role))),
	)
	const { text: named, whole } = fitted(context, 'assessors', full)
	const cells = cellsOf(context)
	const agreed = cells.filter(
		({ alternative, key }) =>
			alternative.answers[key] !== undefined && answersOfAssessors(alternative, key).length > 1,
	).length
	return {
		text:
			persons === 1
				? processText.oneAssessor(named)
				: agreed === 0
					? processText.apart(persons, named)
					: processText.agreed(persons, named, agreed, cells.length),
		rest: whole ? [] : [{ label: processText.assessorsLabel, text: full }],
	}
}

/** Disagreement that a talk settled is told of as well: «enades om». */
function disagreementSentences(context: AnnexContext): Said {
	const several = cellsOf(context).some(
		({ alternative, key }) => answersOfAssessors(alternative, key).length > 1,
	)
	if (!several) return { text: '', rest: [] }
	const disputed = context.alternatives.flatMap(({ id, alternative, result }) =>
		result.disagreements.map((key) => ({
			name: `${id}: ${criterionName(context.instrument, key)}`,
			settled: alternative.answers[key] !== undefined,
		})),
	)
	const settled = listed(
		context,
		processText.settledLabel,
		disputed.filter((item) => item.settled),
	)
	const open = listed(
		context,
		processText.openLabel,
		disputed.filter((item) => !item.settled),
	)
	return {
		text: [
			...(settled.text === '' ? [] : [processText.agreedAfterDisagreement(settled.text)]),
			open.text === '' ? processText.noDisagreement : processText.disagreement(open.text),
		].join(' '),
		rest: [...settled.rest, ...open.rest],
	}
}

function listed(
	{ budgets, recordPage }: AnnexContext,
	label: string,
	items: readonly { readonly name: string }[],
): Said {
	const names = items.map(({ name }) => name)
	const shown = names.slice(0, budgets.disagreements)
	const more = names.length - shown.length
	if (more === 0) return { text: sentenceList(names), rest: [] }
	const others = processText.answersInRecord(more, shown.length > 0, recordPage)
	return { text: sentenceList([...shown, others]), rest: [{ label, text: sentenceList(names) }] }
}

function weightsSentence(context: AnnexContext): Said {
	const { document, weightsDecidedBy = '' } = context
	const parts = [
		{ label: processText.weightSetLabel, full: oneLine(document.weightSet?.name ?? '') },
		{ label: processText.decidedByLabel, full: oneLine(weightsDecidedBy) },
	].map(({ label, full }) => ({ label, full, fit: fitted(context, 'weightSet', full) }))
	const [name = '', decidedBy = ''] = parts.map(({ fit }) => fit.text)
	const origin = processText.weightsOrigin(name, document.weightSet?.date ?? '', decidedBy)
	return {
		text:
			document.weights && hasUnequalWeights(document)
				? processText.weights(weightList(document.weights), origin)
				: processText.equalWeights(origin),
		rest: parts.filter(({ fit }) => !fit.whole).map(({ label, full }) => ({ label, text: full })),
	}
}

function cellsOf({
	alternatives,
	document,
}: AnnexContext): readonly { readonly alternative: Alternative; readonly key: AnswerKey }[] {
	return alternatives.flatMap(({ alternative }) =>
		answerKeys(document.kind ?? 'full').map((key) => ({ alternative, key })),
	)
}
