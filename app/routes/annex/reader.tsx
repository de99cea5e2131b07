import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, isRouteErrorResponse, useLoaderData, useLocation, useRouteError } from '@remix-run/react'
import { ReaderView } from '#app/annex/reader-view.tsx'
import { requireAnnexReading } from '#app/annex-reading.server.ts'
import { ErrorPage } from '#app/components/error-page.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { readerPage } from '#app/reader-page.server.ts'
import { readerText as text } from '#app/text/reader.ts'
import { siteText } from '#app/text/site.ts'

/** Needs no login by itself: annex-reading.server.ts decides by whether the annex is published. */
export const handle = { permission: 'public' } as const

/**
 * Search engines are asked to stay away: an annex is published by its link, and a copy of theirs would live on after it
 * has been unpublished, superseded or disposed.
 */
export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
	{ title: siteText.pageTitle(data?.model.documentTitle ?? errorTitle(error)) },
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
				{page.publishedOn !== null && <p className="annex-small">{text.published(page.publishedOn)}</p>}
				{page.proposal !== null && <Link to={page.proposal}>{text.toProposal}</Link>}
			</section>
		</ReaderView>
	)
}

/** What the reader must know before anything else. */
function Notice({ page }: { readonly page: ReturnType<typeof useLoaderData<typeof loader>> }) {
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
	const error = useRouteError()
	const { pathname } = useLocation()
	const status = isRouteErrorResponse(error) ? error.status : 500
	if (status === 410) return <PageHead title={text.goneTitle} lead={text.goneText} />
	if (status !== 404) return <ErrorPage status={status} sentence={sentenceOf(error)} />
	return (
		<PageHead title={text.notFoundTitle} lead={text.notFoundText}>
			<p>
				<Link to={`/logga-in?till=${encodeURIComponent(pathname)}`}>{siteText.logIn}</Link>
			</p>
		</PageHead>
	)
}

/** What the server says of a fault of its own. */
function sentenceOf(error: unknown): string {
	const told: unknown = isRouteErrorResponse(error) ? error.data : null
	return typeof told === 'string' ? told : ''
}

function errorTitle(error: unknown): string {
	if (!isRouteErrorResponse(error)) return siteText.faultTitle
	return error.status === 410 ? text.goneTitle : text.notFoundTitle
}
