import { effects } from '#app/domain/instrument.ts'
import type { AlternativeResult, Figure } from '#app/domain/result.ts'
import type { AnnexModel, BarCell } from './model.ts'

/** True where the annex shows the same point and range of every effect and of the whole, to the last digit. */
export function figuresAgree(result: AlternativeResult, { effects: table }: AnnexModel): boolean {
	const column = table.columns.findIndex(({ id }) => id === result.id)
	const shown = (key: string) => table.rows.find((row) => row.key === key)?.cells[column]?.figure ?? null
	const overall = result.verdict === 'cannot_be_assessed' ? null : result.overall
	return (
		column !== -1 &&
		effects.every((effect) => isSame(result.effects[effect], shown(effect))) &&
		isSame(overall, shown('overall'))
	)
}

/** What has no range has words in the annex, where others have a bar. */
function isSame(figure: Figure | null, shown: BarCell['figure']): boolean {
	const range = figure === null ? null : figure.range
	if (range === null || shown === null) return range === null && shown === null
	return figure?.point === shown.point && range[0] === shown.range[0] && range[1] === shown.range[1]
}
