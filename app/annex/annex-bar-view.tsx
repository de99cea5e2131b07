import type { BarCell } from './model.ts'

const width = 160
const height = 18
const inset = 6

/** From −2 to +2: the range as a line, the point as a dot. Told in words by `alt`; the figures stand beside it. */
function AnnexBar({ cell }: { readonly cell: BarCell }) {
	if (!cell.figure) return null
	const { point, range } = cell.figure
	const middle = height / 2
	return (
		<svg
			className={`annex-bar annex-tone-${cell.tone}`}
			stroke="currentColor"
			fill="currentColor"
			viewBox={`0 0 ${String(width)} ${String(height)}`}
			role="img"
			aria-label={cell.alt}
		>
			<line className="annex-bar-axis" x1={x(-2)} x2={x(2)} y1={middle} y2={middle} />
			{[-2, -1, 1, 2].map((tick) => (
				<line
					className="annex-bar-axis"
					key={tick}
					x1={x(tick)}
					x2={x(tick)}
					y1={middle - 2}
					y2={middle + 2}
				/>
			))}
			<line className="annex-bar-zero" x1={x(0)} x2={x(0)} y1={1} y2={height - 1} />
			{range[0] === range[1] ? null : (
				<line className="annex-bar-range" x1={x(range[0])} x2={x(range[1])} y1={middle} y2={middle} />
			)}
			{point === null ? null : <circle className="annex-bar-point" cx={x(point)} cy={middle} r={5} />}
		</svg>
	)
}

/** The cell of a figure: the bar, and the same in figures for the eye. */
export function AnnexFigure({ cell }: { readonly cell: BarCell }) {
	const figures = (
		<>
			<span className="annex-point">{cell.point}</span>
			{cell.range === '' ? null : (
				<>
					{' '}
					<span className="annex-range">{cell.range}</span>
				</>
			)}
		</>
	)
	return (
		<div className={`annex-figure annex-tone-${cell.tone}`}>
			<AnnexBar cell={cell} />
			{cell.figure ? <div aria-hidden="true">{figures}</div> : <div>{figures}</div>}
			{cell.word === '' ? null : <div className="annex-word">{cell.word}</div>}
		</div>
	)
}

function x(value: number): number {
	return inset + ((value + 2) / 4) * (width - 2 * inset)
}
