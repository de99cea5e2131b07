import { proposalText as text } from '#app/text/proposal.ts'

export interface ListedAlternative {
	readonly id: string
	readonly label: string
	readonly description: string
	readonly isZero: boolean
}

/** The alternatives with what they are, the nollalternativ marked. */
export function AlternativeList({ alternatives }: { readonly alternatives: readonly ListedAlternative[] }) {
	return (
		<ul className="vs-alternatives">
			{alternatives.map(({ id, label, description, isZero }) => (
				<li key={id} className="vs-stack-small">
					<div className="vs-row">
						<h3>{label}</h3>
						{isZero && <span className="vs-tag vs-tag-accent">{text.zeroTag}</span>}
					</div>
					{description !== '' && <p className="vs-typed vs-measure vs-subtle">{description}</p>}
				</li>
			))}
		</ul>
	)
}
