import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { GlossaryView } from '#app/components/knowledge/glossary-view.tsx'
import { runtime } from '#app/runtime.server.ts'
import { knowledgeText as text } from '#app/text/knowledge.ts'
import { siteText } from '#app/text/site.ts'

export const handle = { permission: 'public' }

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.glossaryTitle) }]

export function loader() {
	const { articles, glossary } = runtime.knowledge
	return glossary.map(({ term, slug, explanation, see, article }) => ({
		term,
		slug,
		explanation,
		see: glossary
			.filter((other) => see.includes(other.slug))
			.map((other) => ({ slug: other.slug, term: other.term })),
		article: articles
			.filter((one) => one.slug === article)
			.map((one) => ({ slug: one.slug, title: one.title })),
	}))
}

export default function GlossaryPage() {
	return <GlossaryView entries={useLoaderData<typeof loader>()} />
}
