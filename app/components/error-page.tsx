import { isRouteErrorResponse } from '@remix-run/react'
import { siteText } from '#app/text/site.ts'

/** What went wrong and what to do. What is told as a response of 500 or 503 comes with a sentence of its own. */
export function ErrorPage({ error }: { readonly error: unknown }) {
	const [title, text] = wordsFor(error)
	return (
		<div className="vs-stack">
			<h1>{title}</h1>
			<p className="vs-lead">{text}</p>
			<p>
				<a href="/">{siteText.toStart}</a>
			</p>
		</div>
	)
}

function wordsFor(error: unknown): readonly [title: string, text: string] {
	const fault = [siteText.faultTitle, siteText.faultText] as const
	if (!isRouteErrorResponse(error)) return fault
	if (error.status === 404) return [siteText.notFoundTitle, siteText.notFoundText]
	if (error.status === 403) return [siteText.forbiddenTitle, siteText.forbiddenText]
	const told: unknown = error.data
	if (typeof told !== 'string' || told === '') return fault
	if (error.status === 503) return [siteText.busyTitle, told]
	return error.status === 500 ? [fault[0], told] : fault
}
