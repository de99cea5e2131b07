import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ContentArticle } from '#app/components/content-article.tsx'
import { runtime } from '#app/runtime.server.ts'
import { siteText } from '#app/text/site.ts'

export const handle = { permission: 'public' }

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(siteText.accessibility) }]

export function loader() {
	return runtime.pages.tillganglighet
}

export default function AccessibilityPage() {
	return <ContentArticle page={useLoaderData<typeof loader>()} />
}
