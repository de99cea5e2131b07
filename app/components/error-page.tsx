import { siteText } from '#app/text/site.ts'

/** What went wrong and what to do, for any status. A fault of ours may come with a sentence of its own, '' where not. */
export function ErrorPage({ status, sentence }: { readonly status: number; readonly sentence: string }) {
	const [title, text] = wordsFor(status, sentence)
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

function wordsFor(status: number, sentence: string): [title: string, text: string] {
	if (status === 404) return [siteText.notFoundTitle, siteText.notFoundText]
	if (status === 403) return [siteText.forbiddenTitle, siteText.forbiddenText]
	return [siteText.faultTitle, sentence === '' ? siteText.faultText : sentence]
}
