import { Link } from '@remix-run/react'
import { Fragment } from 'react'
import { knowledgeText as text } from '#app/text/knowledge.ts'
import { siteText } from '#app/text/site.ts'
import { PageHead } from '#app/components/page-head.tsx'

interface Entry {
	readonly term: string
	readonly slug: string
	readonly explanation: string
	readonly see: readonly { readonly slug: string; readonly term: string }[]
	/** The article that says more, at most one. */
	readonly article: readonly { readonly slug: string; readonly title: string }[]
}

/** Every term with its explanation; its slug is the anchor that texts link to. */
export function GlossaryView({ entries }: { readonly entries: readonly Entry[] }) {
	return (
		<div className="vs-stack-large">
			<PageHead
				crumbs={[{ to: '/kunskap', label: text.title }]}
				title={text.glossaryTitle}
				lead={text.glossaryLead}
			/>
			<dl className="vs-glossary vs-measure">
				{entries.map((entry) => (
					<div key={entry.slug} id={entry.slug}>
						<dt>{entry.term}</dt>
						<dd>
							<p>{entry.explanation}</p>
							<Further entry={entry} />
						</dd>
					</div>
				))}
			</dl>
		</div>
	)
}

function Further({ entry: { see, article } }: { readonly entry: Entry }) {
	if (see.length === 0 && article.length === 0) return null
	return (
		<p className="vs-glossary-further">
			{see.length > 0 && <span>{text.see}</span>}
			{see.map(({ slug, term }) => (
				<Fragment key={slug}>
					{siteText.space}
					<a href={`#${slug}`}>{term}</a>
				</Fragment>
			))}
			{article.map(({ slug, title }) => (
				<span key={slug} className="vs-glossary-article">
					{text.readMore}
					{siteText.space}
					<Link to={`/kunskap/${slug}`}>{title}</Link>
				</span>
			))}
		</p>
	)
}
