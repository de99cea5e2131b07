import { peopleText as text } from '#app/text/people.ts'

export function RecordSection({
	title,
	items,
}: {
	readonly title: string
	readonly items: readonly string[]
}) {
	return (
		<section className="vs-stack-small" aria-label={title}>
			<h2>{title}</h2>
			{items.length === 0 ? (
				<p>{text.nothing}</p>
			) : (
				<ul>
					{items.map((item) => (
						<li key={item}>{item}</li>
					))}
				</ul>
			)}
		</section>
	)
}
