import type { StepAlternative } from './step-alternative.ts'

/** «Motivering – A»; what A is called stands over the column, and is said here to those who do not see it. */
export function AlternativeLabel({
	of,
	alternative,
}: {
	readonly of: (alternative: string) => string
	readonly alternative: StepAlternative
}) {
	const { label, shortLabel } = alternative
	return (
		<>
			{of(shortLabel)}
			<span className="vs-visually-hidden">{label.slice(shortLabel.length)}</span>
		</>
	)
}
