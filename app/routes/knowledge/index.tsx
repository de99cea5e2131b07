import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { KnowledgeIndex } from '#app/components/knowledge/knowledge-index.tsx'
import { readers } from '#app/domain/article.ts'
import { runtime } from '#app/runtime.server.ts'
import { knowledgeText as text } from '#app/text/knowledge.ts'
import { siteText } from '#app/text/site.ts'

export const handle = { permission: 'public' }

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export function loader() {
	const { articles } = runtime.knowledge
	return readers.map((reader) => ({
		reader,
		articles: articles
			.filter((article) => article.readers.includes(reader))
			.map(({ slug, title, summary, minutes }) => ({ slug, title, summary, minutes })),
	}))
}

export default function KnowledgePage() {
	return <KnowledgeIndex groups={useLoaderData<typeof loader>()} />
}
