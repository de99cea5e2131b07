interface Props {
	readonly page: { readonly title: string; readonly html: string }
}

/** A page of content/: our own files, rendered with raw HTML escaped. */
export function ContentArticle({ page }: Props) {
	return (
		<article className="vs-prose">
			<h1>{page.title}</h1>
			<div dangerouslySetInnerHTML={{ __html: page.html }} />
		</article>
	)
}
