import { assessmentText as text } from '#app/text/assessment.ts'

export interface StepLink {
	readonly to: string
	readonly label: string
	readonly progress: string
	readonly isCurrent: boolean
}

/** The parts of the assessment, in any order. */
export function StepList({ links }: { readonly links: readonly StepLink[] }) {
	return (
		<nav className="vs-steps vs-no-print" aria-label={text.steps}>
			<ol>
				{links.map(({ to, label, progress, isCurrent }) => (
					<li key={to}>
						<a href={to} aria-current={isCurrent ? 'step' : undefined}>
							{label}
							{progress !== '' && <small>{progress}</small>}
						</a>
					</li>
				))}
			</ol>
		</nav>
	)
}
