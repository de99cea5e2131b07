import { Link, isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react'
import { readerText as text } from '#app/text/reader.ts'
import { siteText } from '#app/text/site.ts'
import { ErrorPage } from '#app/components/error-page.tsx'
import { PageHead } from '#app/components/page-head.tsx'

/** Where an annex is not there for this reader, or is disposed. */
export function AnnexReadingError() {
	const error = useRouteError()
	const { pathname } = useLocation()
	const status = isRouteErrorResponse(error) ? error.status : 500
	if (status === 410) return <PageHead title={text.goneTitle} lead={text.goneText} />
	if (status !== 404) return <ErrorPage error={error} />
	return (
		<PageHead title={text.notFoundTitle} lead={text.notFoundText}>
			<p>
				<Link to={`/logga-in?till=${encodeURIComponent(pathname)}`}>{siteText.logIn}</Link>
			</p>
		</PageHead>
	)
}

/** The window's title of the same. */
export function annexReadingErrorTitle(error: unknown): string {
	if (!isRouteErrorResponse(error)) return siteText.faultTitle
	return error.status === 410 ? text.goneTitle : text.notFoundTitle
}
