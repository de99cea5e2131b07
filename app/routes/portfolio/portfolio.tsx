import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { PageHead } from '#app/components/page-head.tsx'
import { FigureSection } from '#app/components/portfolio/figure-section.tsx'
import { PortfolioFilters } from '#app/components/portfolio/portfolio-filters.tsx'
import { portfolioPage } from '#app/portfolio-page.server.ts'
import { requirePortfolioVisit } from '#app/portfolio-visit.server.ts'
import { portfolioText as text } from '#app/text/portfolio.ts'
import { siteText } from '#app/text/site.ts'

export const handle = { permission: 'portfolio.read' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader(args: LoaderFunctionArgs) {
	return portfolioPage(await requirePortfolioVisit(args))
}

export default function PortfolioPage() {
	const data = useLoaderData<typeof loader>()
	return (
		<div className="vs-stack-large">
			<PageHead title={text.title} lead={text.lead}>
				{data.establishedOnly && <p>{text.forPolitician}</p>}
			</PageHead>
			<PortfolioFilters {...data} />
			{data.refreshing > 0 && (
				<p className="vs-note" role="status">
					{text.refreshing(data.refreshing)}
				</p>
			)}
			{data.answer === null ? <Nothing /> : <Answer data={data} answer={data.answer} />}
			{data.figures.map((figure) => (
				<FigureSection key={figure.id} figure={figure} />
			))}
		</div>
	)
}

type PageData = Awaited<ReturnType<typeof portfolioPage>>

function Nothing() {
	return (
		<section className="vs-stack-small">
			<p>{text.none}</p>
			<p className="vs-subtle">{text.noneHelp}</p>
		</section>
	)
}

function Answer({
	data,
	answer,
}: {
	readonly data: PageData
	readonly answer: NonNullable<PageData['answer']>
}) {
	return (
		<section className="vs-card vs-answer" aria-labelledby="balans">
			<h2 id="balans">{answer.question}</h2>
			<p className="vs-answer-words">{answer.answer}</p>
			{answer.because.map((sentence) => (
				<p key={sentence} className="vs-measure">
					{sentence}
				</p>
			))}
			<p className="vs-measure">{data.target.join(' ')}</p>
			<p className="vs-measure">
				<Link to={data.all}>{text.count(data.count)}</Link> {text.linkHelp}
			</p>
			<details className="vs-details">
				<summary>{text.what}</summary>
				<ul>
					{data.counted.map((sentence) => (
						<li key={sentence}>{sentence}</li>
					))}
				</ul>
			</details>
		</section>
	)
}
