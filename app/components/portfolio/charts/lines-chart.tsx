import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import { percent } from '#app/text/format.ts'
import { ChartFrame, chartWidth } from './chart-frame.tsx'
import type { Palette } from './palette.ts'

export interface LineSeries {
	readonly label: string
	readonly colour: 'petrol' | 'ochre' | 'slate'
	readonly dashes: string
	/** Per cent; null leaves a gap. One for each place. */
	readonly values: readonly (number | null)[]
}

interface Props {
	readonly id: string
	readonly label: string
	readonly places: readonly { readonly label: string; readonly href: string; readonly words: string }[]
	readonly series: readonly LineSeries[]
	readonly palette: Palette
}

const plot = { top: 8, bottom: 158, left: 38, right: chartWidth - 16 }

/** Shares over time, 0–100 %, each line with dashes and dots of its own. */
export function LinesChart({ id, label, places, series, palette }: Props) {
	const x = scalePoint()
		.domain(places.map((place) => place.label))
		.range([plot.left + 10, plot.right - 10])
	const y = scaleLinear().domain([0, 100]).range([plot.bottom, plot.top])
	const at = (index: number) => x(places[index]?.label ?? '') ?? plot.left
	const path = line<number | null>()
		.defined((value) => value !== null)
		.x((_, index) => at(index))
		.y((value) => y(value ?? 0))
	const every = Math.ceil(places.length / 6)
	return (
		<ChartFrame id={id} label={label} height={186 + series.length * 20} palette={palette}>
			{[0, 50, 100].map((tick) => (
				<g key={tick}>
					<line
						x1={plot.left}
						x2={plot.right}
						y1={y(tick)}
						y2={y(tick)}
						stroke={palette.line}
						strokeOpacity={0.5}
					/>
					<text x={plot.left - 6} y={y(tick) + 4} textAnchor="end" fill={palette.subtle}>
						{percent(tick)}
					</text>
				</g>
			))}
			{series.map(({ label: words, colour, dashes, values }) => (
				<g key={words} stroke={palette[colour]} fill="none" strokeWidth={2.5}>
					<path d={path(values) ?? ''} strokeDasharray={dashes} />
					{values.map((value, index) =>
						value === null ? null : (
							<circle
								key={places[index]?.label}
								cx={at(index)}
								cy={y(value)}
								r={3.5}
								fill={palette[colour]}
								strokeWidth={1}
							/>
						),
					)}
				</g>
			))}
			{places.map(({ label: words, href, words: told }, index) => (
				<a key={words} href={href} aria-label={told}>
					<rect
						x={at(index) - 14}
						y={plot.top}
						width={28}
						height={plot.bottom - plot.top + 24}
						fill={palette.paper}
						fillOpacity={0}
					/>
					{index % every === 0 && (
						<text x={at(index)} y={plot.bottom + 20} textAnchor="middle">
							{words}
						</text>
					)}
				</a>
			))}
			{series.map(({ label: words, colour, dashes }, index) => (
				<g key={words}>
					<line
						x1={0}
						x2={30}
						y1={196 + index * 20 - 4}
						y2={196 + index * 20 - 4}
						stroke={palette[colour]}
						strokeWidth={2.5}
						strokeDasharray={dashes}
					/>
					<text x={38} y={196 + index * 20}>
						{words}
					</text>
				</g>
			))}
		</ChartFrame>
	)
}
