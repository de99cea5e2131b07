import { scaleLinear } from 'd3-scale'
import { ChartFrame, chartWidth, fillOf, fitted } from './chart-frame.tsx'
import type { Palette } from './palette.ts'

export interface ChangeRow {
	readonly label: string
	readonly value: string
	readonly href: string
	/** Below 0 to the left. */
	readonly change: number
}

interface Props {
	readonly id: string
	readonly label: string
	/** What left and right mean. */
	readonly ends: readonly [left: string, right: string]
	readonly rows: readonly ChangeRow[]
	readonly palette: Palette
}

const bar = 16
const row = 46
const top = 26

/** Bars to the left and right of nothing changed. */
export function ChangeChart({ id, label, ends, rows, palette }: Props) {
	const widest = Math.max(1, ...rows.map(({ change }) => Math.abs(change)))
	const x = scaleLinear()
		.domain([-widest, widest])
		.range([4, chartWidth - 4])
	const bottom = top + rows.length * row
	return (
		<ChartFrame id={id} label={label} height={bottom} palette={palette}>
			<text x={0} y={14} fill={palette.subtle}>
				{ends[0]}
			</text>
			<text x={chartWidth} y={14} textAnchor="end" fill={palette.subtle}>
				{ends[1]}
			</text>
			{rows.map(({ label: words, value, href, change }, index) => {
				const y = top + index * row + 20
				const [left, right] = [x(Math.min(0, change)), x(Math.max(0, change))]
				return (
					<a key={href + words} href={href} aria-label={`${words}: ${value}`}>
						<text x={0} y={y - 6}>
							{fitted(words, chartWidth - value.length * 7 - 12)}
						</text>
						<text x={chartWidth} y={y - 6} textAnchor="end" fontWeight={600}>
							{value}
						</text>
						<line x1={x(0)} x2={x(0)} y1={y - 2} y2={y + bar + 2} stroke={palette.text} />
						<rect
							x={left}
							y={y}
							width={right - left}
							height={bar}
							fill={fillOf(id, change < 0 ? 'petrol' : 'rust')}
							stroke={palette.text}
						/>
					</a>
				)
			})}
		</ChartFrame>
	)
}
