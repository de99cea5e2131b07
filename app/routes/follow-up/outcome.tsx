import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AccuracySentences, OutcomeTable } from '#app/components/follow-up/outcome-view.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { requireFollowUpVisit } from '#app/follow-up-visit.server.ts'
import { outcomePage } from '#app/outcome-page.server.ts'
import { outcomeText as text } from '#app/text/follow-up.ts'
import { siteText } from '#app/text/site.ts'

export const handle = { permission: 'followUps.read' } as const

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: siteText.pageTitle(text.title(page?.number ?? 1)) },
]

export async function loader(args: LoaderFunctionArgs) {
	return outcomePage(await requireFollowUpVisit(args, handle.permission))
}

export default function OutcomePage() {
	const page = useLoaderData<typeof loader>()
	const { outcome } = page
	return (
		<div className="vs-stack-large">
			<PageHead
				crumbs={[{ to: page.address, label: page.proposalTitle }]}
				title={text.title(page.number)}
				lead={page.lead}
			>
				<p className="vs-note">{text.notCausal}</p>
				{page.isWithdrawn && <p className="vs-note vs-note-warning">{text.withdrawn}</p>}
			</PageHead>
			{!page.isFinished && (
				<div className="vs-stack">
					<p>{page.isAnswering ? text.notFinishedAnswering : text.notFinished}</p>
					{page.mayAnswer && (
						<div>
							<LinkButton to={`${page.address}/uppfoljning/${String(page.number)}/alla/flexibilitet`}>
								{text.continue}
							</LinkButton>
						</div>
					)}
				</div>
			)}
			{page.isFinished && outcome === null && <p>{text.notComparable}</p>}
			{outcome !== null && (
				<>
					<section className="vs-stack" aria-labelledby="sammantaget">
						<h2 id="sammantaget">{text.summaryTitle}</h2>
						<p>
							<strong>{page.alternative}</strong>
						</p>
						<AccuracySentences sentences={outcome.sentences} />
					</section>
					<section className="vs-stack" aria-labelledby="fragor">
						<h2 id="fragor">{text.tableTitle}</h2>
						<OutcomeTable rows={outcome.rows} />
					</section>
					<section className="vs-stack" aria-labelledby="vilka">
						<h2 id="vilka">{text.whoTitle}</h2>
						<AccuracySentences sentences={outcome.who} />
						{page.mayAnswer && (
							<div>
								<LinkButton
									variant="secondary"
									to={`${page.address}/uppfoljning/${String(page.number)}/granska`}
								>
									{text.toReview}
								</LinkButton>
							</div>
						)}
					</section>
				</>
			)}
		</div>
	)
}
