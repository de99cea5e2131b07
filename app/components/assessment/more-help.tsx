import { assessmentText as text } from '#app/text/assessment.ts'

/** When each answer is right, folded away until it is wanted. */
export function MoreHelp({ children }: { readonly children: string }) {
	return (
		<details className="vs-details">
			<summary>{text.moreHelp}</summary>
			<p className="vs-measure">{children}</p>
		</details>
	)
}
