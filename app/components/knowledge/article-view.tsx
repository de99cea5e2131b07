import { Link } from '@remix-run/react'
import type { Article } from '#app/domain/article.ts'
import { knowledgeText as text } from '#app/text/knowledge.ts'
import { PageHead } from '#app/components/page-head.tsx'

interface Props {
	readonly article: Article
	readonly next: { readonly slug: string; readonly title: string } | null
}

/** An article of content/, its sources and the one to read next. */
export function ArticleView({ article, next }: Props) {
	return (
		<article className="vs-stack">
			<PageHead crumbs={[{ to: '/kunskap', label: text.title }]} title={article.title} lead={article.summary}>
				<p className="vs-subtle">{text.minutes(article.minutes)}</p>
			</PageHead>
			<div className="vs-prose vs-article" dangerouslySetInnerHTML={{ __html: article.html }} />
			<footer className="vs-stack vs-measure vs-article-foot">
				<section className="vs-stack-small" aria-labelledby="kallor">
					<h2 id="kallor">{text.sources}</h2>
					<ul>
						{article.sources.map((source) => (
							<li key={source}>{source}</li>
						))}
					</ul>
					<p className="vs-subtle">{text.sourcesNote}</p>
				</section>
				<nav className="vs-row vs-no-print" aria-label={text.next}>
					{next !== null && (
						<Link to={`/kunskap/${next.slug}`}>
							{text.next}: {next.title}
						</Link>
					)}
					<Link to="/kunskap">{text.toIndex}</Link>
				</nav>
			</footer>
		</article>
	)
}
