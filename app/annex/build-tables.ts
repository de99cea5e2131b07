import type { Cost, Orientation } from '#app/domain/assessment.ts'
import { stages } from '#app/domain/instrument.ts'
import { annexText } from '#app/text/annex.ts'
import { kronor, percent } from '#app/text/format.ts'
import type { AnnexContext } from './annex-input.ts'
import { barCell } from './build-bar.ts'
import type { Money, MoneyRow, StagesTable } from './model.ts'

/** Section 7; null in a short assessment, which has no stages. */
export function buildStages({ alternatives, instrument, short }: AnnexContext): StagesTable | null {
	if (short) return null
	return {
		heading: annexText.stages.heading,
		corner: annexText.stages.corner,
		columns: stages.map((stage) => ({ key: stage, label: instrument.stages[stage].label })),
		rows: alternatives.map(({ id, label, result }) => ({
			id,
			label,
			cells: stages.map((stage) =>
				barCell(`${id}, ${instrument.stages[stage].label}`, result.stages?.[stage] ?? null),
			),
		})),
	}
}

/** Section 8: what each alternative's money and hours go to, and the municipality's target beside. */
export function buildMoney({ alternatives, settings }: AnnexContext): Money {
	const words = annexText.money
	return {
		heading: words.heading,
		columns: words.columns,
		rows: [
			...alternatives.map(({ label, alternative }) =>
				moneyRow(label, alternative.orientation, costCells(alternative.cost)),
			),
			...(settings.target ? [moneyRow(words.target, settings.target, [words.noMoney, words.noMoney])] : []),
		],
		note: hasSaving(alternatives) ? `${words.note} ${words.saving}` : words.note,
	}
}

function hasSaving(alternatives: AnnexContext['alternatives']): boolean {
	return alternatives.some(({ alternative: { cost } }) => (cost?.oneOff ?? 0) < 0 || (cost?.yearly ?? 0) < 0)
}

function moneyRow(
	label: string,
	orientation: Orientation | 'unknown' | undefined,
	costs: readonly [string, string],
): MoneyRow {
	const shares = typeof orientation === 'object' ? orientation : null
	const instead = orientation === 'unknown' ? annexText.money.unknown : annexText.money.absent
	const share = (part: keyof Orientation) => (shares ? percent(shares[part]) : instead)
	return { label, shares, cells: [share('maintain'), share('exploit'), share('explore'), ...costs] }
}

function costCells(cost: Cost | undefined): readonly [string, string] {
	const cell = (amount: number | undefined) =>
		amount === undefined ? annexText.money.absent : kronor(amount)
	return [cell(cost?.oneOff), cell(cost?.yearly)]
}
