import { scaleLinear } from 'd3-scale'
import {
	ChartFrame,
	ChartLink,
	Legend,
	TextOnPattern,
	chartWidth,
	fillOf,
	fitted,
	legendHeight,
} from './chart-frame.tsx'
import type { LegendItem, Tone } from './chart-frame.tsx'
import type { Palette } from './palette.ts'

export interface BarRow {
	readonly label: string
	/** At the end of the label's line. */
	readonly value: string
	/** null where no ärenden are behind it. */
	readonly href: string | null
	/** One after another from the left; `size` in the unit of `full`. */
	readonly parts: readonly { readonly tone: Tone; readonly size: number; readonly text: string }[]
}

interface Props {
	readonly id: string
	readonly label: string
	readonly legend: readonly LegendItem[]
	readonly rows: readonly BarRow[]
	/** What the whole width stands for. */
	readonly full: number
	readonly palette: Palette
}

const bar = 22
const row = 54

/** Lying bars of one or more parts, each row a link with its words above the bar. */
export function BarsChart({ id, label, legend, rows, full, palette }: Props) {
	const top = legendHeight(legend)
	const x = scaleLinear()
		.domain([0, full])
		.range([0, chartWidth - 1])
	return (
		<ChartFrame id={id} label={label} height={top + rows.length * row} palette={palette}>
			<Legend id={id} items={legend} palette={palette} />
			{rows.map(({ label: words, value, href, parts }, index) => {
				const y = top + index * row + 20
				return (
					<ChartLink key={words} href={href} words={`${words}: ${value}`}>
						<text x={0} y={y - 6}>
							{fitted(words, chartWidth - value.length * 7 - 12)}
						</text>
						<text x={chartWidth} y={y - 6} textAnchor="end" fontWeight={600}>
							{value}
						</text>
						<rect
							x={0.5}
							y={y + 0.5}
							width={chartWidth - 1}
							height={bar}
							fill="none"
							stroke={palette.line}
							strokeOpacity={0.5}
						/>
						<Parts id={id} parts={parts} y={y} scale={x} palette={palette} />
					</ChartLink>
				)
			})}
		</ChartFrame>
	)
}

function Parts({
	id,
	parts,
	y,
	scale,
	palette,
}: {
	readonly id: string
	readonly parts: BarRow['parts']
	readonly y: number
	readonly scale: (size: number) => number
	readonly palette: Palette
}) {
	let from = 0
	return (
		<>
			{parts.map(({ tone, size, text }) => {
				const left = scale(from)
				from += size
				const width = scale(from) - left
				return (
					<g key={tone}>
						<rect
							x={left + 0.5}
							y={y + 0.5}
							width={width}
							height={bar}
							fill={fillOf(id, tone)}
							stroke={palette.text}
						/>
						{width > text.length * 8 + 6 && (
							<TextOnPattern x={left + width / 2} y={y + 16} palette={palette}>
								{text}
							</TextOnPattern>
						)}
					</g>
				)
			})}
		</>
	)
}
