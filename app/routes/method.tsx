import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { instrumentInForce } from '#app/content/load-instruments.ts'
import { MethodView } from '#app/components/method-view.tsx'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { runtime } from '#app/runtime.server.ts'
import { methodText } from '#app/text/method.ts'
import { siteText } from '#app/text/site.ts'

export const handle = { permission: 'public' }

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(methodText.title) }]

export function loader() {
	const { instruments, now } = runtime.deps
	return instrumentInForce(instruments, swedishDate(now()))
}

export default function MethodPage() {
	return <MethodView instrument={useLoaderData<typeof loader>()} />
}
