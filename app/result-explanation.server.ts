import { criterionName } from '#app/annex/annex-input.ts'
import { hasUnequalWeights } from '#app/annex/equal-weights.ts'
import type { ExplainedSection } from '#app/components/result/explanation-view.tsx'
import { equalWeights } from '#app/domain/assessment.ts'
import type { Alternative, AssessmentDocument } from '#app/domain/assessment.ts'
import { effectOf } from '#app/domain/answer-key.ts'
import { explainAlternative } from '#app/domain/explain.ts'
import type { Explanation } from '#app/domain/explain.ts'
import type { Instrument } from '#app/domain/instrument.ts'
import type { AlternativeResult } from '#app/domain/result.ts'
import { scoreAlternative } from '#app/domain/score.ts'
import { verdictWords } from '#app/text/annex-words.ts'
import { exact, explanationText as text, sum } from '#app/text/explanation.ts'
import { capitalised, signedDecimal, signedLevel } from '#app/text/format.ts'
import { methodText } from '#app/text/method.ts'
import { answersTable, meanFacts, rangeWords } from './mean-explanation.server.ts'

interface Explained {
	readonly alternative: Alternative
	readonly result: AlternativeResult
	readonly document: Pick<AssessmentDocument, 'kind' | 'weights' | 'weightSet'>
	readonly instrument: Instrument
}

/** How every figure of one alternative came about, in words: from each answer over effects and stages to the whole. */
export function explanationSections(explained: Explained): readonly ExplainedSection[] {
	const { alternative, document, instrument } = explained
	const terms = { kind: document.kind ?? 'full', weights: document.weights ?? equalWeights }
	const explanation = explainAlternative(alternative, terms)
	const whole = { ...explained, explanation }
	return [
		...explanation.effects.map(({ effect, mean }) => ({
			title: instrument.effects[effect].label,
			lead: mean === null ? text.notApplicable : '',
			table: mean === null ? null : answersTable(mean, instrument),
			facts: mean === null ? [] : meanFacts(mean),
			parts: [],
		})),
		overallSection(whole),
		...stageSection(whole),
		...unknownsSection(whole),
		...raisesSection(whole),
	]
}

interface Whole extends Explained {
	readonly explanation: Explanation
}

function overallSection(whole: Whole): ExplainedSection {
	const { explanation, instrument } = whole
	const { effects, overall } = explanation
	return {
		title: text.overall,
		lead: '',
		table: {
			columns: [text.effect, text.value, text.range, text.answers.answer, text.weight],
			rows: [
				...effects.map(({ effect, mean, weight }) => ({
					head: instrument.effects[effect].label,
					cells: [...figureCells(mean?.figure ?? null), exact(weight)],
				})),
				{ head: text.overall, cells: [...figureCells(overall.figure), ''] },
			],
		},
		facts: [
			{ label: text.value, text: overallValue(explanation) },
			{ label: text.range, text: overallRange(explanation) },
			{ label: text.coverage, text: overallCoverage(explanation) },
			{ label: text.verdict, text: verdictFact(whole) },
			...directionFacts(whole),
			{ label: text.contradiction, text: contradictionFact(whole) },
			{ label: text.weights, text: weightsFact(whole) },
		],
		parts: [],
	}
}

function figureCells(figure: Explanation['overall']['figure'] | null): readonly string[] {
	if (figure === null) return ['–', '–', '–']
	return [
		figure.point === null ? '–' : signedDecimal(figure.point),
		figure.range === null ? '–' : rangeWords(figure.range, signedDecimal),
		text.of(figure.known, figure.applicable),
	]
}

function overallValue({ effects, overall }: Explanation): string {
	const terms = effects.flatMap(({ weight, mean }) =>
		mean === null || mean.figure.point === null ? [] : [{ weight, value: mean.figure.point }],
	)
	if (overall.figure.point === null) return text.noValue
	return text.division(sum(terms), overall.pointWeight, overall.figure.point)
}

function overallRange({ effects, overall }: Explanation): string {
	const { range } = overall.figure
	if (range === null) return text.noRange
	const end = (index: 0 | 1) =>
		text.division(
			sum(
				effects.flatMap(({ weight, mean }) =>
					mean?.figure.range ? [{ weight, value: mean.figure.range[index] }] : [],
				),
			),
			overall.rangeWeight,
			range[index],
		)
	return text.rangeFormula(end(0), end(1))
}

function overallCoverage({ overall: { figure } }: Explanation): string {
	return figure.applicable === 0 ? text.notApplicable : text.overallCoverage(figure.known, figure.applicable)
}

function verdictFact({ result }: Whole): string {
	if (result.verdict === 'cannot_be_assessed')
		return text.cannot(result.notAssessable.map((reason) => methodText.cannot[reason]))
	return text.verdictBecause(
		capitalised(verdictWords[result.verdict]),
		methodText.verdictBounds[result.verdict],
	)
}

function directionFacts({ result, explanation }: Whole) {
	const { direction } = explanation.overall
	if (result.certainty === null || direction === null) return []
	return [
		{ label: text.direction, text: text[result.certainty] },
		{ label: text.sameDirection, text: text.sameDirectionCount(direction.same, direction.all) },
	]
}

function contradictionFact({ explanation: { effects, overall }, instrument }: Whole): string {
	if (overall.contradiction === null) return text.noContradiction
	const named = (ids: readonly string[]) =>
		effects
			.filter(({ effect }) => ids.includes(effect))
			.map(({ effect, mean }) => text.namedValue(instrument.effects[effect].label, mean?.figure.point ?? 0))
	return text.contradicts(named(overall.contradiction.raised), named(overall.contradiction.lowered))
}

function weightsFact({ alternative, document }: Whole): string {
	if (!hasUnequalWeights(document)) return text.equalWeights
	const { verdict, overall } = scoreAlternative(alternative, {
		kind: document.kind ?? 'full',
		weights: equalWeights,
	})
	const set = document.weightSet
	return text.ownWeights(
		set === undefined ? '' : text.weightSet(set.name, set.date),
		text.verdictWithValue(verdictWords[verdict], verdict === 'cannot_be_assessed' ? null : overall.point),
	)
}

/** A short assessment has no stages. */
function stageSection({ explanation, instrument }: Whole): readonly ExplainedSection[] {
	if (explanation.stages.length === 0) return []
	const parts = explanation.stages.map(({ stage, mean }) => ({
		title: instrument.stages[stage].label,
		lead: mean === null ? text.notApplicable : '',
		facts: mean === null ? [] : meanFacts(mean),
	}))
	return [{ title: text.stages, lead: text.stagesLead, table: null, facts: [], parts }]
}

function unknownsSection({ result, explanation, instrument }: Whole): readonly ExplainedSection[] {
	if (result.unknowns.length === 0) return []
	const rows = result.unknowns.map(({ criterion, share, decisive }) => {
		const { weight, mean } = effectOfKey(explanation, criterion)
		const formula = text.shareFormula(weight, mean?.applicable ?? 0, explanation.overall.rangeWeight, share)
		return {
			head: capitalised(criterionName(instrument, criterion)),
			cells: [formula, text.isDecisive[decisive ? 'true' : 'false']],
		}
	})
	const columns = [text.answers.question, text.share, text.decisive]
	return [{ title: text.unknowns, lead: text.unknownsLead, table: { columns, rows }, facts: [], parts: [] }]
}

function raisesSection({ result, explanation, instrument }: Whole): readonly ExplainedSection[] {
	if (result.whatItTakes === null) return []
	const rows = explanation.raises.map(({ criterion, gain, after }) => {
		const { weight, mean } = effectOfKey(explanation, criterion)
		const level = mean?.values.find((value) => value.criterion === criterion)?.level ?? 0
		const formula = text.gainFormula(
			weight,
			2 - level,
			mean?.known ?? 0,
			explanation.overall.pointWeight,
			gain,
		)
		return {
			head: capitalised(criterionName(instrument, criterion)),
			cells: [signedLevel(level), formula, exact(after)],
		}
	})
	const columns = [text.answers.question, text.answers.answer, text.gain, text.after]
	const lead = text.raisesLead(verdictWords[result.whatItTakes.verdict])
	return [{ title: text.raises, lead, table: { columns, rows }, facts: [], parts: [] }]
}

function effectOfKey({ effects }: Explanation, key: Parameters<typeof effectOf>[0]) {
	const found = effects.find(({ effect }) => effect === effectOf(key))
	if (found === undefined) throw new Error(`No effect of ${key}`)
	return found
}
