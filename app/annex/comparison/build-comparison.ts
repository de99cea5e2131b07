import { commonCriteria } from '#app/domain/common-criteria.ts'
import { comparisonRefusal } from '#app/domain/comparison-refusal.ts'
import type { ComparisonRefusal } from '#app/domain/comparison-refusal.ts'
import { equalWeights } from '#app/domain/assessment.ts'
import { scoreAlternative } from '#app/domain/score.ts'
import { annexText } from '#app/text/annex.ts'
import { comparingText } from '#app/text/comparing.ts'
import { date } from '#app/text/format.ts'
import { buildMatrix } from './build-matrix.ts'
import { buildRobustness, figuresOf, inMeanOrder } from './build-robustness.ts'
import type { RankedColumn } from './build-robustness.ts'
import { buildTurning } from './build-turning.ts'
import { comparedColumns } from './compared-column.ts'
import type { Column } from './compared-column.ts'
import type { ComparisonInput } from './comparison-input.ts'
import type { ComparisonModel, Robustness, Turning } from './comparison-model.ts'

/**
 * The comparison of two to six alternatives of one kind. Different versions of the instrument are said, with what they
 * have in common, and the order is then not worked out: the answers are to other questions.
 */
export function buildComparison(input: ComparisonInput): ComparisonModel {
	const columns = comparedColumns(input.entries)
	return {
		date: input.date,
		accent: input.settings.accent,
		municipality: input.settings.municipality,
		kicker: comparingText.kicker,
		title: titleOf(input),
		scope: comparingText.scope,
		notices: [
			...input.notices,
			...(input.entries[0]?.kind === 'short' ? [comparingText.shortNotice] : []),
			...versionNotice(input),
		],
		columns: columns.map(({ id, title, details }) => ({ id, title, details })),
		matrix: buildMatrix(columns, input),
		ranking: input.ranking === null ? comparingText.ranking.any : comparingText.ranking.spoken(input.ranking),
		...orderOf(columns, input),
		method: comparingText.method,
		foot: {
			text: comparingText.foot(input.settings.municipality, date(input.date)),
			page: annexText.foot.page,
			of: annexText.foot.of,
		},
	}
}

function titleOf({ entries }: ComparisonInput): string {
	const proposals = new Set(entries.map(({ publicId }) => publicId))
	const [first] = entries
	return proposals.size === 1 && first !== undefined
		? comparingText.ofAlternatives(first.document.proposal.title)
		: comparingText.ofProposals(proposals.size)
}

function versionNotice({ entries }: ComparisonInput): string[] {
	const versions = [...new Map(entries.map(({ questions }) => [questions.version, questions])).values()]
	if (versions.length === 1) return []
	const { common, all } = commonCriteria(versions, entries[0]?.kind ?? 'full')
	return [
		comparingText.instruments(
			versions.map(({ version }) => version),
			common,
			all,
		),
	]
}

function orderOf(
	columns: readonly Column[],
	input: ComparisonInput,
): { readonly robustness: Robustness; readonly turning: Turning | null } {
	const refusal = comparisonRefusal(input.entries)
	if (refusal !== null) return { robustness: withoutFigures(refusal, columns), turning: null }
	const figures = figuresOf(input)
	const ranked = columns.map((column) => ({ ...column, isAssessable: isAssessable(column) }))
	return {
		robustness: buildRobustness(ranked, figures),
		turning: buildTurning(inMeanOrder(ranked, figures), input.ranking),
	}
}

function isAssessable({ entry }: Column): RankedColumn['isAssessable'] {
	const terms = { kind: entry.kind, weights: equalWeights }
	return scoreAlternative(entry.alternative, terms).verdict !== 'cannot_be_assessed'
}

/** That versions differ is among the notices already. */
function withoutFigures(refusal: ComparisonRefusal, columns: readonly Column[]): Robustness {
	const words = comparingText.robustness
	const label = (id: string) => columns.find(({ entry }) => entry.id === id)?.label ?? id
	return {
		heading: words.heading,
		sentences: [
			refusal.kind === 'nothingApplicable'
				? words.nothingApplicable(label(refusal.id))
				: words.otherQuestions,
		],
		notes: [],
		picture: null,
		ranks: null,
		pairs: null,
		weights: null,
	}
}
