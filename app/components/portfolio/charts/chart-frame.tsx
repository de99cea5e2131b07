import type { ReactNode } from 'react'
import type { Palette } from './palette.ts'

/** Every chart is drawn this wide and scaled: its letters are then readable on a phone and not too big on a screen. */
export const chartWidth = 360
const fontSize = 13

interface Props {
	/** Unique on the page. */
	readonly id: string
	readonly label: string
	readonly height: number
	readonly palette: Palette
	readonly children: ReactNode
}

/** The drawing with its patterns. What is in it are links with words of their own, so it is a group and no image. */
export function ChartFrame({ id, label, height, palette, children }: Props) {
	return (
		<svg
			xmlns="http://www.w3.org/2000/svg"
			className="vs-chart"
			viewBox={`0 0 ${String(chartWidth)} ${String(height)}`}
			role="group"
			aria-label={label}
			fontFamily="'Source Sans 3 Variable', 'Source Sans 3', Arial, sans-serif"
			fontSize={fontSize}
			fill={palette.text}
		>
			<Patterns id={id} palette={palette} />
			{children}
		</svg>
	)
}

/** What leads to the ärenden behind it, or only says what it is. */
export function ChartLink({
	href,
	words,
	children,
}: {
	readonly href: string | null
	readonly words: string
	readonly children: ReactNode
}) {
	if (href === null) return <g>{children}</g>
	return (
		<a href={href} aria-label={words}>
			{children}
		</a>
	)
}

/** How an area is filled: told apart by its pattern also where colours are not. */
export type Tone = 'slate' | 'petrol' | 'ochre' | 'rust' | 'blank'

export function fillOf(id: string, tone: Tone): string {
	return `url(#${id}-${tone})`
}

function Patterns({ id, palette }: { readonly id: string; readonly palette: Palette }) {
	const area = { width: 8, height: 8, patternUnits: 'userSpaceOnUse' } as const
	const whole = (fill: string) => <rect width={8} height={8} fill={fill} />
	return (
		<defs>
			<pattern id={`${id}-slate`} {...area}>
				{whole(palette.slate)}
			</pattern>
			<pattern id={`${id}-ochre`} {...area} patternTransform="rotate(45)">
				{whole(palette.paper)}
				<rect width={4} height={8} fill={palette.ochre} />
			</pattern>
			<pattern id={`${id}-petrol`} {...area}>
				{whole(palette.petrol)}
				<circle cx={2} cy={2} r={1.3} fill={palette.paper} />
				<circle cx={6} cy={6} r={1.3} fill={palette.paper} />
			</pattern>
			<pattern id={`${id}-rust`} {...area} patternTransform="rotate(-45)">
				{whole(palette.rust)}
				<rect width={2} height={8} fill={palette.paper} />
			</pattern>
			<pattern id={`${id}-blank`} {...area}>
				{whole(palette.paper)}
			</pattern>
		</defs>
	)
}

/** Words that stand on a pattern: with an edge of paper around each letter. */
export function TextOnPattern({
	x,
	y,
	palette,
	children,
}: {
	readonly x: number
	readonly y: number
	readonly palette: Palette
	readonly children: string
}) {
	return (
		<text
			x={x}
			y={y}
			textAnchor="middle"
			fontWeight={600}
			stroke={palette.paper}
			strokeWidth={4}
			strokeLinejoin="round"
			paintOrder="stroke"
		>
			{children}
		</text>
	)
}

export interface LegendItem {
	readonly tone: Tone
	readonly label: string
}

const legendLine = 20

export function legendHeight(items: readonly LegendItem[]): number {
	return items.length === 0 ? 0 : Math.ceil(items.length / 2) * legendLine + 8
}

/** Two to a line. */
export function Legend({
	id,
	items,
	palette,
}: {
	readonly id: string
	readonly items: readonly LegendItem[]
	readonly palette: Palette
}) {
	return (
		<>
			{items.map(({ tone, label }, index) => {
				const [x, y] = [(index % 2) * (chartWidth / 2), Math.floor(index / 2) * legendLine]
				return (
					<g key={label}>
						<rect
							x={x + 0.5}
							y={y + 2.5}
							width={14}
							height={14}
							fill={fillOf(id, tone)}
							stroke={palette.line}
						/>
						<text x={x + 22} y={y + 14}>
							{label}
						</text>
					</g>
				)
			})}
		</>
	)
}

/** A title too long for the drawing ends in three dots; the table has it whole. */
export function fitted(text: string, width: number): string {
	const letters = Math.floor(width / (fontSize * 0.5))
	return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`
}
