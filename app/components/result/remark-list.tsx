interface Props {
	readonly title: string
	readonly lead: string
	readonly items: readonly string[]
}

/** A list of remarks; nothing at all where there are none. */
export function RemarkList({ title, lead, items }: Props) {
	if (items.length === 0) return null
	return (
		<section className="vs-stack-small vs-measure">
			<h2>{title}</h2>
			{lead !== '' && <p>{lead}</p>}
			<ul>
				{items.map((item) => (
					<li key={item}>{item}</li>
				))}
			</ul>
		</section>
	)
}
