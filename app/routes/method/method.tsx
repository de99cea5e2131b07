import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MethodView } from '#app/components/method/method-view.tsx'
import { methodPage } from '#app/method-page.server.ts'
import { methodText } from '#app/text/method.ts'
import { siteText } from '#app/text/site.ts'

export const handle = { permission: 'public' }

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(methodText.title) }]

export function loader() {
	return methodPage()
}

export default function MethodPage() {
	return <MethodView {...useLoaderData<typeof loader>()} />
}
