import { wordLinks, wordLinksText as text } from '#app/text/word-links.ts'

/** The words of a result that most readers ask about, each a link to its entry in the glossary. */
export function WordLinks() {
	return (
		<nav className="vs-word-links vs-no-print" aria-label={text.title}>
			<span>{text.title}</span>
			<ul>
				{wordLinks.map(({ slug, word }) => (
					<li key={slug}>
						<a href={`/kunskap/ordlista#${slug}`}>{word}</a>
					</li>
				))}
			</ul>
			<a href="/kunskap/lasa-en-bilaga">{text.reading}</a>
		</nav>
	)
}
