import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAnnexReading } from '#app/annex-reading.server.ts'
import { calculationPage } from '#app/calculation-page.server.ts'
import { AnnexReadingError, annexReadingErrorTitle } from '#app/components/annex/annex-reading-error.tsx'
import { CalculationView } from '#app/components/method/calculation-view.tsx'
import { calculationText } from '#app/text/calculation.ts'
import { siteText } from '#app/text/site.ts'

/** As the annex itself: annex-reading.server.ts decides who may read it. */
export const handle = { permission: 'public' } as const

/** No copy with a search engine, as of the annex. */
export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
	{
		title: siteText.pageTitle(
			data === undefined ? annexReadingErrorTitle(error) : calculationText.pageTitle(data.documentTitle),
		),
	},
	{ name: 'robots', content: 'noindex' },
]

export async function loader(args: LoaderFunctionArgs) {
	return calculationPage(await requireAnnexReading(args))
}

export default function CalculationPage() {
	return <CalculationView {...useLoaderData<typeof loader>()} />
}

export function ErrorBoundary() {
	return <AnnexReadingError />
}
