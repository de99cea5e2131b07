import { Link } from '@remix-run/react'
import type { ArticleSummary, Reader } from '#app/domain/article.ts'
import { knowledgeText as text } from '#app/text/knowledge.ts'
import { PageHead } from '#app/components/page-head.tsx'

interface Props {
	readonly groups: readonly {
		readonly reader: Reader
		readonly articles: readonly Omit<ArticleSummary, 'readers'>[]
	}[]
}

/** Every article, by whom it is for, then the exercise, the glossary and the method. */
export function KnowledgeIndex({ groups }: Props) {
	return (
		<div className="vs-stack-large">
			<PageHead title={text.title} lead={text.lead} />
			{groups.map(({ reader, articles }) => (
				<section key={reader} className="vs-stack" aria-labelledby={reader}>
					<div className="vs-stack-small">
						<h2 id={reader}>{text.readers[reader].title}</h2>
						<p className="vs-subtle">{text.readers[reader].lead}</p>
					</div>
					<ul className="vs-articles">
						{articles.map((article) => (
							<li key={article.slug}>
								<h3>
									<Link to={`/kunskap/${article.slug}`}>{article.title}</Link>
								</h3>
								<p>{article.summary}</p>
								<p className="vs-subtle">{text.minutes(article.minutes)}</p>
							</li>
						))}
					</ul>
				</section>
			))}
			<More />
		</div>
	)
}

function More() {
	const places = [
		{ to: '/kunskap/ovning', title: text.exerciseLink, note: text.exerciseNote },
		{ to: '/kunskap/ordlista', title: text.glossaryTitle, note: text.glossaryLead },
		{ to: '/metod', title: text.methodLink, note: text.methodNote },
	]
	return (
		<section className="vs-stack" aria-labelledby="mer">
			<h2 id="mer">{text.more}</h2>
			<ul className="vs-articles">
				{places.map(({ to, title, note }) => (
					<li key={to}>
						<h3>
							<Link to={to}>{title}</Link>
						</h3>
						<p>{note}</p>
					</li>
				))}
			</ul>
		</section>
	)
}
