export interface DecidedItem {
	readonly key: string
	readonly title: string
	readonly state: string
	readonly isInForce: boolean
	readonly facts: readonly string[]
}

/** What has been decided through time, latest first. */
export function DecidedList({ items }: { readonly items: readonly DecidedItem[] }) {
	return (
		<ul className="vs-list">
			{items.map(({ key, title, state, isInForce, facts }) => (
				<li key={key}>
					<div className="vs-stack-small">
						<h2>{title}</h2>
						<div className="vs-meta">
							<span className={isInForce ? 'vs-tag vs-tag-accent' : 'vs-tag'}>{state}</span>
							{facts.map((fact) => (
								<span key={fact}>{fact}</span>
							))}
						</div>
					</div>
				</li>
			))}
		</ul>
	)
}
