import { barCell, wordsOnly } from '#app/annex/build-bar.ts'
import { pulledApart, directionSentence } from '#app/annex/build-direction.ts'
import { conditionText } from '#app/annex/condition-text.ts'
import { equalWeights } from '#app/domain/assessment.ts'
import type { Alternative } from '#app/domain/assessment.ts'
import { effects, stages } from '#app/domain/instrument.ts'
import type { AlternativeResult, Figure } from '#app/domain/result.ts'
import { scoreAlternative } from '#app/domain/score.ts'
import { annexText } from '#app/text/annex.ts'
import { verdictWords } from '#app/text/annex-words.ts'
import { lockInChoices, preconditionStateWords } from '#app/text/assessment-choices.ts'
import { comparingText } from '#app/text/comparing.ts'
import { capitalised, kronor, percent } from '#app/text/format.ts'
import type { Column } from './compared-column.ts'
import type { ComparisonInput } from './comparison-input.ts'
import type { Matrix, MatrixCell, MatrixGroup, MatrixRow } from './comparison-model.ts'

const words = comparingText.matrix

/** Everything that the alternatives can be compared by, side by side; rows that differ say so. */
export function buildMatrix(columns: readonly Column[], { settings }: ComparisonInput): Matrix {
	const scored = columns.map((column) => ({ ...column, result: equallyWeighed(column) }))
	return {
		heading: words.heading,
		lead: words.lead,
		axis: annexText.effects.axis,
		reading: annexText.effects.reading,
		corner: comparingText.corner,
		groups: [
			effectsGroup(scored),
			...(columns.some(({ entry }) => entry.kind === 'full') ? [stagesGroup(scored)] : []),
			moneyGroup(columns),
			preconditionsGroup(columns),
			lockInGroup(columns),
			conditionsGroup(columns, settings.conditionStyle),
		],
	}
}

interface ScoredColumn extends Column {
	readonly result: AlternativeResult
}

/** The weights of one assessment are not those of another, so that all are weighed alike. */
function equallyWeighed({ entry }: Column): AlternativeResult {
	return scoreAlternative(entry.alternative, { kind: entry.kind, weights: equalWeights })
}

function effectsGroup(columns: readonly ScoredColumn[]): MatrixGroup {
	const labels = columns[0]?.entry.questions.effects
	const hasOwnWeights = columns.some(({ entry }) => entry.document.weights !== undefined)
	return group(words.effects, [
		...effects.map((effect) =>
			barRow(columns, labels?.[effect].label ?? '', ({ result }) => result.effects[effect]),
		),
		overallRow(columns, hasOwnWeights ? words.overallEqual : words.overall),
		textRow(columns, words.direction, ({ result }) => directionSentence(result) ?? words.nothing),
		textRow(columns, words.pulls, ({ result }) => capitalised(pulledApart(result) ?? words.hasNot)),
		textRow(columns, words.answered, ({ result: { overall } }) =>
			annexText.answeredOf(overall.known, overall.applicable),
		),
	])
}

function overallRow(columns: readonly ScoredColumn[], label: string): MatrixRow {
	return row(
		label,
		columns.map(({ id, result }) => {
			const whose = comparingText.whose(id, label)
			return {
				kind: 'bar',
				bar:
					result.verdict === 'cannot_be_assessed'
						? wordsOnly(whose, annexText.effects.cannotBeAssessed)
						: barCell(whose, result.overall, verdictWords[result.verdict]),
			}
		}),
	)
}

function stagesGroup(columns: readonly ScoredColumn[]): MatrixGroup {
	const labels = columns[0]?.entry.questions.stages
	return group(
		words.stages,
		stages.map((stage) =>
			barRow(columns, labels?.[stage].label ?? '', ({ result }) => result.stages?.[stage] ?? null),
		),
	)
}

function moneyGroup(columns: readonly Column[]): MatrixGroup {
	const { unknown, absent } = annexText.money
	const amount = (kronorOf: number | undefined) => (kronorOf === undefined ? absent : kronor(kronorOf))
	const share = (part: 'maintain' | 'exploit' | 'explore') =>
		alternativeRow(columns, words.orientation[part], ({ orientation }) => {
			if (orientation === undefined) return absent
			return orientation === 'unknown' ? unknown : percent(orientation[part])
		})
	return group(words.money, [
		share('maintain'),
		share('exploit'),
		share('explore'),
		alternativeRow(columns, words.oneOff, ({ cost }) => amount(cost?.oneOff)),
		alternativeRow(columns, words.yearly, ({ cost }) => amount(cost?.yearly)),
	])
}

function preconditionsGroup(columns: readonly Column[]): MatrixGroup {
	const asked = columns[0]?.entry.questions.preconditions ?? []
	return group(
		words.preconditions,
		asked.map(({ id, label }) =>
			alternativeRow(columns, label, ({ preconditions }) => {
				const state = preconditions?.[id]?.state
				return state === undefined ? words.notAnswered : preconditionStateWords[state]
			}),
		),
	)
}

/** What is asked of it-systems alone is left out where none of the alternatives has one. */
function lockInGroup(columns: readonly Column[]): MatrixGroup {
	const hasItSystem = columns.some(({ entry }) => entry.alternative.itSystem === true)
	const asked = columns[0]?.entry.questions.lockIns ?? []
	return group(
		words.lockIn,
		asked
			.filter(({ itSystemOnly }) => hasItSystem || !itSystemOnly)
			.map(({ id, question }) =>
				alternativeRow(columns, question, ({ lockIn }) => {
					const answer = lockIn?.[id]?.answer
					return answer === undefined ? words.notAnswered : lockInChoices[answer]
				}),
			),
	)
}

/** Each condition once, and who has it. */
function conditionsGroup(columns: readonly Column[], style: 'att' | 'sentences'): MatrixGroup {
	const conditionsOf = ({ chain = [] }: Alternative) =>
		chain.flatMap(({ conditions = [] }) =>
			conditions.map((condition) => conditionText(condition.text, style)),
		)
	const all = [...new Set(columns.flatMap(({ entry }) => conditionsOf(entry.alternative)))]
	const rows = all.map((condition) =>
		alternativeRow(columns, condition, (alternative) =>
			conditionsOf(alternative).includes(condition) ? words.has : words.hasNot,
		),
	)
	return { ...group(words.conditions, rows), note: all.length === 0 ? words.noConditions : null }
}

function group(heading: string, rows: readonly MatrixRow[]): MatrixGroup {
	return { heading, rows, note: null }
}

function barRow(
	columns: readonly ScoredColumn[],
	label: string,
	figureOf: (column: ScoredColumn) => Figure | null,
): MatrixRow {
	return row(
		label,
		columns.map((column) => ({
			kind: 'bar',
			bar: barCell(comparingText.whose(column.id, label), figureOf(column)),
		})),
	)
}

function textRow<Of extends Column>(
	columns: readonly Of[],
	label: string,
	textOf: (column: Of) => string,
): MatrixRow {
	return row(
		label,
		columns.map((column) => ({ kind: 'text', text: textOf(column) })),
	)
}

function alternativeRow(
	columns: readonly Column[],
	label: string,
	textOf: (alternative: Alternative) => string,
): MatrixRow {
	return textRow(columns, label, ({ entry }) => textOf(entry.alternative))
}

function row(label: string, cells: readonly MatrixCell[]): MatrixRow {
	const isSame = new Set(cells.map(saying)).size === 1
	return { label, differs: isSame ? null : comparingText.differs, cells }
}

function saying(cell: MatrixCell): string {
	return cell.kind === 'text' ? cell.text : [cell.bar.point, cell.bar.range, cell.bar.word].join(' ')
}
