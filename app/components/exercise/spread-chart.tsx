import { exerciseAnswers } from '#app/domain/exercise.ts'
import type { EffectSpread } from '#app/domain/exercise.ts'
import { exerciseAnswerLabels as labels, exerciseText as text } from '#app/text/exercise.ts'

const column = 56
const height = 96
const base = 116
/** Vet ej stands apart from the scale. */
const gap = 20

interface Props {
	readonly spread: EffectSpread & { readonly label: string }
	/** What the highest bar of all charts beside this one stands for. */
	readonly most: number
}

/** One effect: a bar for each answer with how many gave it. That of Vet ej is striped. */
export function SpreadChart({ spread, most }: Props) {
	const { effect, label, counts } = spread
	const alt = exerciseAnswers.map((answer) => text.countOf(labels[answer], counts[answer])).join(', ')
	return (
		<figure className="vs-spread">
			<figcaption>{label}</figcaption>
			<svg viewBox={`0 0 ${String(6 * column + gap)} 140`} role="img" aria-label={text.spreadAlt(label, alt)}>
				<defs>
					<pattern id={`rand-${effect}`} width="6" height="6" patternUnits="userSpaceOnUse">
						<path d="M0 6L6 0" className="vs-spread-stripe" />
					</pattern>
				</defs>
				<line x1="0" x2={6 * column + gap} y1={base} y2={base} className="vs-spread-axis" />
				{exerciseAnswers.map((answer, index) => {
					const count = counts[answer]
					const x = index * column + (answer === 'unknown' ? gap : 0)
					const tall = (count / most) * height
					return (
						<g key={answer}>
							{count > 0 && (
								<rect
									x={x + 8}
									y={base - tall}
									width={column - 16}
									height={tall}
									className={answer === 'unknown' ? 'vs-spread-unknown' : 'vs-spread-bar'}
									data-answer={answer}
									fill={answer === 'unknown' ? `url(#rand-${effect})` : undefined}
								/>
							)}
							<text x={x + column / 2} y={base - tall - 5} className="vs-spread-count">
								{count === 0 ? '' : count}
							</text>
							<text x={x + column / 2} y={base + 18} className="vs-spread-label">
								{labels[answer]}
							</text>
						</g>
					)
				})}
			</svg>
		</figure>
	)
}
