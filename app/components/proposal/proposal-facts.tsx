export interface Fact {
	readonly label: string
	readonly value: string
}

export function ProposalFacts({ facts }: { readonly facts: readonly Fact[] }) {
	return (
		<dl className="vs-facts vs-facts-narrow">
			{facts.map(({ label, value }) => (
				<div key={label}>
					<dt>{label}</dt>
					<dd>{value}</dd>
				</div>
			))}
		</dl>
	)
}
