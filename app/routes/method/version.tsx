import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MethodView } from '#app/components/method/method-view.tsx'
import { requireParams } from '#app/http.server.ts'
import { methodPage } from '#app/method-page.server.ts'
import { methodText } from '#app/text/method.ts'
import { siteText } from '#app/text/site.ts'

export const handle = { permission: 'public' }

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(methodText.title) }]

/** A published version by its name, also one that is no longer in force: annexes made with it point here. */
export function loader({ params }: LoaderFunctionArgs) {
	return methodPage(requireParams(params, 'version').version)
}

export default function MethodVersionPage() {
	return <MethodView {...useLoaderData<typeof loader>()} />
}
