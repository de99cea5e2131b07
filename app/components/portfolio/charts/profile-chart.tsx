import { scaleLinear } from 'd3-scale'
import { ChartFrame, chartWidth } from './chart-frame.tsx'
import type { Palette } from './palette.ts'

export interface ProfileRow {
	readonly label: string
	readonly value: string
	readonly href: string
	readonly point: number | null
	readonly range: readonly [number, number]
}

interface Props {
	readonly id: string
	readonly label: string
	/** The ends and the middle of the scale. */
	readonly axis: readonly [string, string, string]
	readonly rows: readonly ProfileRow[]
	readonly palette: Palette
}

const row = 48
const top = 24

/** From −2 to +2: the point as a dot, the range as a line. */
export function ProfileChart({ id, label, axis, rows, palette }: Props) {
	const x = scaleLinear()
		.domain([-2, 2])
		.range([8, chartWidth - 8])
	const bottom = top + rows.length * row
	return (
		<ChartFrame id={id} label={label} height={bottom} palette={palette}>
			{axis.map((words, index) => (
				<text
					key={words}
					x={[0, chartWidth / 2, chartWidth][index]}
					y={14}
					textAnchor={(['start', 'middle', 'end'] as const)[index]}
					fill={palette.subtle}
				>
					{words}
				</text>
			))}
			{rows.map(({ label: words, value, href, point, range }, index) => {
				const y = top + index * row
				return (
					<a key={words} href={href} aria-label={`${words}: ${value}`}>
						<text x={0} y={y + 16}>
							{words}
						</text>
						<text x={chartWidth} y={y + 16} textAnchor="end" fontWeight={600}>
							{value}
						</text>
						<line x1={x(-2)} x2={x(2)} y1={y + 32} y2={y + 32} stroke={palette.line} strokeOpacity={0.6} />
						{[-2, -1, 0, 1, 2].map((tick) => (
							<line
								key={tick}
								x1={x(tick)}
								x2={x(tick)}
								y1={y + (tick === 0 ? 24 : 28)}
								y2={y + (tick === 0 ? 40 : 36)}
								stroke={palette.line}
							/>
						))}
						<line
							x1={x(range[0])}
							x2={x(range[1])}
							y1={y + 32}
							y2={y + 32}
							stroke={palette.petrol}
							strokeWidth={5}
							strokeOpacity={0.45}
						/>
						{point !== null && (
							<circle cx={x(point)} cy={y + 32} r={6.5} fill={palette.petrol} stroke={palette.paper} />
						)}
					</a>
				)
			})}
		</ChartFrame>
	)
}
