import { scaleSqrt } from 'd3-scale'
import { ChartFrame, TextOnPattern, chartWidth, fillOf } from './chart-frame.tsx'
import type { Tone } from './chart-frame.tsx'
import type { Palette } from './palette.ts'

export interface MapCell {
	readonly proposals: number
	readonly href: string
	readonly words: string
}

export interface MapRow {
	readonly label: string
	readonly tone: Tone
	/** One for each column. */
	readonly cells: readonly MapCell[]
}

interface Props {
	readonly id: string
	readonly label: string
	readonly columns: readonly string[]
	readonly rows: readonly MapRow[]
	readonly palette: Palette
}

const row = 62
const top = 30
const largest = 20

/** Verdict down, certainty across; the area of a circle is the number of ärenden. */
export function VerdictMapChart({ id, label, columns, rows, palette }: Props) {
	const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ proposals }) => proposals)))
	const radius = scaleSqrt().domain([0, most]).range([0, largest])
	const middle = (column: number) => ((column + 0.5) * chartWidth) / columns.length
	return (
		<ChartFrame id={id} label={label} height={top + rows.length * row} palette={palette}>
			{columns.map((words, column) => (
				<text key={words} x={middle(column)} y={16} textAnchor="middle" fill={palette.subtle}>
					{words}
				</text>
			))}
			{rows.map(({ label: words, tone, cells }, index) => {
				const y = top + index * row
				return (
					<g key={words}>
						<line x1={0} x2={chartWidth} y1={y} y2={y} stroke={palette.line} strokeOpacity={0.6} />
						<text x={0} y={y + 16}>
							{words}
						</text>
						{cells.map((cell, column) =>
							cell.proposals === 0 ? null : (
								<a key={cell.href} href={cell.href} aria-label={cell.words}>
									<circle
										cx={middle(column)}
										cy={y + 36}
										r={Math.max(9, radius(cell.proposals))}
										fill={fillOf(id, tone)}
										stroke={palette.text}
									/>
									<TextOnPattern x={middle(column)} y={y + 41} palette={palette}>
										{String(cell.proposals)}
									</TextOnPattern>
								</a>
							),
						)}
					</g>
				)
			})}
		</ChartFrame>
	)
}
