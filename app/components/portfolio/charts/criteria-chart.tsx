import { scaleLinear } from 'd3-scale'
import { ChartFrame, chartWidth, fitted } from './chart-frame.tsx'
import type { Palette } from './palette.ts'

export interface CriteriaRow {
	readonly label: string
	readonly cells: readonly {
		readonly href: string
		readonly words: string
		readonly text: string
		/** 0–1; null where nothing is applicable. */
		readonly share: number | null
	}[]
}

interface Props {
	readonly id: string
	readonly label: string
	readonly columns: readonly string[]
	readonly rows: readonly CriteriaRow[]
	readonly palette: Palette
}

const row = 54
const top = 24

/** The grid of 16 criteria; the more is unknown, the higher a cell is filled, and its figure stands in it. */
export function CriteriaChart({ id, label, columns, rows, palette }: Props) {
	const width = chartWidth / columns.length
	const height = scaleLinear().domain([0, 1]).range([0, 28])
	return (
		<ChartFrame id={id} label={label} height={top + rows.length * row} palette={palette}>
			{columns.map((words, column) => (
				<text
					key={words}
					x={(column + 0.5) * width}
					y={14}
					textAnchor="middle"
					fill={palette.subtle}
					fontSize={12}
				>
					{fitted(words, width + 8)}
				</text>
			))}
			{rows.map(({ label: words, cells }, index) => {
				const y = top + index * row
				return (
					<g key={words}>
						<text x={0} y={y + 14}>
							{words}
						</text>
						{cells.map(({ href, words: cellWords, text, share }, column) => (
							<a key={href} href={href} aria-label={cellWords}>
								<rect
									x={column * width + 2}
									y={y + 20}
									width={width - 4}
									height={28}
									fill={palette.paper}
									stroke={palette.line}
								/>
								{share !== null && share > 0 && (
									<rect
										x={column * width + 2}
										y={y + 48 - height(share)}
										width={width - 4}
										height={height(share)}
										fill={palette.ochre}
										fillOpacity={0.55}
									/>
								)}
								<text x={(column + 0.5) * width} y={y + 39} textAnchor="middle" fontWeight={600}>
									{text}
								</text>
							</a>
						))}
					</g>
				)
			})}
		</ChartFrame>
	)
}
