import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ReaderView } from '#app/annex/reader-view.tsx'
import { requireAnnexReading } from '#app/annex-reading.server.ts'
import { AnnexReadingError, annexReadingErrorTitle } from '#app/components/annex/annex-reading-error.tsx'
import { readerPage } from '#app/reader-page.server.ts'
import { calculationText } from '#app/text/calculation.ts'
import { Decided } from '#app/components/follow-up/decided.tsx'
import { decisionText } from '#app/text/decision.ts'
import { readerText as text } from '#app/text/reader.ts'
import { siteText } from '#app/text/site.ts'

/** Needs no login by itself: annex-reading.server.ts decides by whether the annex is published. */
export const handle = { permission: 'public' } as const

/**
 * Search engines are asked to stay away: an annex is published by its link, and a copy of theirs would live on after it
 * has been unpublished, superseded or disposed.
 */
export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
	{ title: siteText.pageTitle(data?.model.documentTitle ?? annexReadingErrorTitle(error)) },
	{ name: 'robots', content: 'noindex' },
]

export async function loader(args: LoaderFunctionArgs) {
	return readerPage(await requireAnnexReading(args))
}

const files = ['pdf', 'docx', 'txt', 'json'] as const

export default function ReaderPage() {
	const page = useLoaderData<typeof loader>()
	return (
		<ReaderView model={page.model} words={page.words} notice={<Notice page={page} />}>
			<Decided decided={page.decided} />
			<section id="hamta" className="annex-section vs-no-print">
				<h2 className="annex-heading">{text.downloadTitle}</h2>
				<ul className="vs-reader-files">
					{files.map((form) => (
						<li key={form}>
							<a href={`${page.address}/bilaga.${form}`} download>
								{text.downloads[form]}
							</a>
						</li>
					))}
				</ul>
				<p>
					<Link to={`/metod/berakning/${page.publicId}`}>{calculationText.link}</Link>
				</p>
				{page.publishedOn !== null && <p className="annex-small">{text.published(page.publishedOn)}</p>}
				{page.proposal !== null && <Link to={page.proposal}>{text.toProposal}</Link>}
			</section>
		</ReaderView>
	)
}

/** What the reader must know before anything else. */
function Notice({ page }: { readonly page: ReturnType<typeof useLoaderData<typeof loader>> }) {
	return (
		<>
			<Warning page={page} />
			{page.decided.length > 0 && (
				<p className="vs-note vs-reader-notice vs-no-print">
					<a href="#beslut">{decisionText.reader.toDecision}</a>
				</p>
			)}
		</>
	)
}

function Warning({ page }: { readonly page: ReturnType<typeof useLoaderData<typeof loader>> }) {
	if (page.newer === null && page.publishedOn !== null) return null
	return (
		<div className="vs-note vs-note-warning vs-reader-notice">
			{page.newer !== null && <p>{text.superseded(page.version, page.newer.version)}</p>}
			{page.newer !== null && page.newer.address !== null && (
				<p>
					<Link to={page.newer.address}>{text.toNewer(page.newer.version)}</Link>
				</p>
			)}
			{page.publishedOn === null && <p>{text.notPublished}</p>}
		</div>
	)
}

export function ErrorBoundary() {
	return <AnnexReadingError />
}
