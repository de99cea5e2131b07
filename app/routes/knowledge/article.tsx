import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ArticleView } from '#app/components/knowledge/article-view.tsx'
import { requireFound } from '#app/http.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { siteText } from '#app/text/site.ts'

export const handle = { permission: 'public' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: siteText.pageTitle(data?.article.title ?? siteText.notFoundTitle) },
	...(data === undefined ? [] : [{ name: 'description', content: data.article.summary }]),
]

export function loader({ params }: LoaderFunctionArgs) {
	const { articles } = runtime.knowledge
	const article = requireFound(articles.find(({ slug }) => slug === params['slug']))
	return { article, next: nextFor(article) }
}

/** The article after this one for the same readers; null after the last. */
function nextFor({ slug, readers }: (typeof runtime.knowledge.articles)[number]) {
	const { articles } = runtime.knowledge
	const place = articles.findIndex((article) => article.slug === slug)
	const next = articles
		.slice(place + 1)
		.find((article) => article.readers.some((reader) => readers.includes(reader)))
	return next === undefined ? null : { slug: next.slug, title: next.title }
}

export default function ArticlePage() {
	return <ArticleView {...useLoaderData<typeof loader>()} />
}
