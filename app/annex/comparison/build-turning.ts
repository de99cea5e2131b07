import { criterionName } from '#app/annex/annex-input.ts'
import { criterionValues } from '#app/domain/criterion-value.ts'
import { effectsTaken, switchingWeights } from '#app/domain/switching-weight.ts'
import { turningUnknowns } from '#app/domain/turning-unknowns.ts'
import { nearestDouble } from '#app/domain/rational.ts'
import type { Effect } from '#app/domain/instrument.ts'
import { comparingText } from '#app/text/comparing.ts'
import type { RankedColumn } from './build-robustness.ts'
import type { Turning } from './comparison-model.ts'

const words = comparingText.turning

/**
 * What would turn the order: for the first against each of the others the weight of an effect at which they change
 * places, where nothing is unknown of the two; and the Vet ej that alone can turn any order. Null where fewer than two
 * can be assessed.
 *
 * @param ordered by their mean rank
 */
export function buildTurning(
	ordered: readonly RankedColumn[],
	ranking: readonly Effect[] | null,
): Turning | null {
	const assessable = ordered.filter(({ isAssessable }) => isAssessable)
	const [first, ...others] = assessable
	if (first === undefined || others.length === 0) return null
	const switches = others.flatMap((other) => switchSentences(first, other, assessable))
	return {
		heading: words.heading,
		lead: switches.some(({ isWeight }) => isWeight) ? words.lead : null,
		...unknownSentences(
			assessable,
			ranking,
			switches.map(({ sentence }) => sentence),
		),
	}
}

function switchSentences(
	first: RankedColumn,
	other: RankedColumn,
	compared: readonly RankedColumn[],
): { readonly sentence: string; readonly isWeight: boolean }[] {
	const { kind } = first.entry
	const alternatives = compared.map(({ entry }) => entry.alternative)
	const terms = { kind, taken: effectsTaken(alternatives, kind) }
	const weights = switchingWeights(first.entry.alternative, other.entry.alternative, terms)
	if (weights === null) return []
	if (weights.length === 0) return [{ sentence: words.never(first.label, other.label), isWeight: false }]
	return weights.map(({ effect, weight, above }) => {
		const [leader, behind] = above === 'first' ? [first, other] : [other, first]
		return {
			sentence: words.switches(effect, nearestDouble(weight), leader.label, behind.label),
			isWeight: true,
		}
	})
}

function unknownSentences(
	columns: readonly RankedColumn[],
	ranking: readonly Effect[] | null,
	before: readonly string[],
): Pick<Turning, 'sentences' | 'notes'> {
	const kind = columns[0]?.entry.kind ?? 'full'
	const labelOf = (id: string) => columns.find(({ entry }) => entry.id === id)?.label ?? id
	const alternatives = columns.map(({ entry }) => ({ ...entry.alternative, id: entry.id }))
	const unknowns = turningUnknowns(alternatives, { kind, ranking })
	const sentences = unknowns.flatMap(({ id, criterion, against }) => {
		const questions = columns.find(({ entry }) => entry.id === id)?.entry.questions
		return questions === undefined
			? []
			: [words.unknown(labelOf(id), criterionName(questions, criterion), against.map(labelOf))]
	})
	const hasUnknown = columns.some(({ entry }) =>
		criterionValues(entry.alternative, kind).some(
			({ level, state }) => level === null && state !== 'notApplicable',
		),
	)
	const none = hasUnknown ? [words.noUnknown] : []
	return {
		sentences: [...before, ...(sentences.length > 0 ? sentences : none)],
		notes: sentences.length > 0 ? [words.unknownRule] : [],
	}
}
