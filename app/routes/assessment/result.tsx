import { redirect } from '@remix-run/node'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '#app/components/link-button.tsx'
import { AnnexResultView } from '#app/annex/annex-result-view.tsx'
import { WordLinks } from '#app/components/knowledge/word-links.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { ExplanationView } from '#app/components/result/explanation-view.tsx'
import { NotSubmitted } from '#app/components/result/not-submitted.tsx'
import { RemarkList } from '#app/components/result/remark-list.tsx'
import { requireProposalVisit } from '#app/proposal-visit.server.ts'
import { establishedAnnexOf, resultPage } from '#app/result-page.server.ts'
import { resultText as text } from '#app/text/result.ts'
import { screeningText } from '#app/text/screening.ts'
import { siteText } from '#app/text/site.ts'

export const handle = { permission: 'proposal.read' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader(args: LoaderFunctionArgs) {
	const visit = await requireProposalVisit(args, handle.permission)
	const address = `/arenden/${visit.proposal.publicId}`
	const mayAnswer = visit.may('answers.write')
	if (!visit.may('result.read') && !mayAnswer) throw new Response(null, { status: 403 })
	if (visit.assessment === null) throw redirect(address)
	return {
		address,
		proposalTitle: visit.proposal.title,
		mayAnswer,
		mayCompare: visit.may('answers.compare'),
		result: visit.may('result.read') ? await resultPage(visit) : null,
		established: visit.may('annex.readEstablished') ? await establishedAnnexOf(visit) : null,
	}
}

export default function ResultPage() {
	const { address, proposalTitle, mayAnswer, mayCompare, result, established } =
		useLoaderData<typeof loader>()
	return (
		<div className="vs-stack-large vs-result">
			<PageHead crumbs={[{ to: address, label: proposalTitle }]} title={text.title} lead={text.lead} />
			{result === null ? (
				<NotSubmitted
					sentence={mayAnswer ? text.notSubmitted : text.notSubmittedByOthers}
					to={mayAnswer ? `${address}/bedomning/granska` : null}
					label={text.toReview}
				/>
			) : (
				<>
					<div className="vs-stack">
						<AnnexResultView model={result.model} />
						<WordLinks />
					</div>
					<section className="vs-stack" aria-labelledby="hur">
						<h2 id="hur">{text.howTitle}</h2>
						<p>{text.howLead}</p>
						<details className="vs-details">
							<summary>{text.howReading}</summary>
							<ul className="vs-measure">
								{text.howReadings.map((sentence) => (
									<li key={sentence}>{sentence}</li>
								))}
							</ul>
						</details>
						<p className="vs-no-print">
							<Link to={`/metod/${result.model.instrument}#raknas`}>{text.toMethod}</Link>
						</p>
						{established !== null && (
							<p className="vs-no-print">
								<Link to={`/metod/berakning/${established}`}>{text.toCalculation}</Link>
							</p>
						)}
						{result.explanations.map(({ id, label, sections }) => (
							<ExplanationView key={id} label={label} sections={sections} />
						))}
					</section>
					{result.inquiry !== null && (
						<RemarkList
							title={screeningText.inquiryTitle}
							lead={screeningText.inquiryLead}
							items={result.inquiry}
						/>
					)}
					<RemarkList
						title={text.disagreementTitle}
						lead={text.disagreementText}
						items={result.disagreements}
					/>
					{mayCompare && (
						<p className="vs-no-print">
							<Link to={`${address}/samstamning`}>{text.toReconciliation}</Link>
						</p>
					)}
					<RemarkList title={text.missingTitle} lead="" items={result.missingMotivations} />
					<div>
						<LinkButton to={`${address}/bilaga`}>{text.toAnnex}</LinkButton>
					</div>
				</>
			)}
		</div>
	)
}
