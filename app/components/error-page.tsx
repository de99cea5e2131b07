import { siteText } from '#app/text/site.ts'

/** What went wrong and what to do, for any status. */
export function ErrorPage({ status }: { readonly status: number }) {
	const [title, text] = wordsFor(status)
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

function wordsFor(status: number): [title: string, text: string] {
	if (status === 404) return [siteText.notFoundTitle, siteText.notFoundText]
	if (status === 403) return [siteText.forbiddenTitle, siteText.forbiddenText]
	return [siteText.faultTitle, siteText.faultText]
}
