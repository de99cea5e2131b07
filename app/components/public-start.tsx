import { Link } from '@remix-run/react'
import { LinkButton } from './link-button.tsx'
import { proposalText as text } from '#app/text/proposal.ts'
import { siteText } from '#app/text/site.ts'

interface Props {
	/** Published annexes of invented ärenden. */
	readonly examples: readonly {
		readonly publicId: string
		readonly title: string
		readonly committeeName: string
	}[]
}

/** The start page of somebody who is not logged in. */
export function PublicStart({ examples }: Props) {
	return (
		<div className="vs-hero">
			<h1>{siteText.name}</h1>
			<p className="vs-lead">{text.startPublicLead}</p>
			<ol>
				{text.startPublicSteps.map((step) => (
					<li key={step}>{step}</li>
				))}
			</ol>
			<div className="vs-row">
				<LinkButton to="/logga-in">{siteText.logIn}</LinkButton>
				<Link to="/kunskap">{siteText.knowledge}</Link>
				<Link to="/metod">{siteText.method}</Link>
			</div>
			{examples.length > 0 && (
				<section className="vs-stack-small" aria-labelledby="exempel">
					<h2 id="exempel">{text.startExamples}</h2>
					<ul>
						{examples.map(({ publicId, title, committeeName }) => (
							<li key={publicId}>
								<Link to={`/bilagor/${publicId}`}>{title}</Link>
								{siteText.listSeparator}
								{committeeName}
							</li>
						))}
					</ul>
				</section>
			)}
		</div>
	)
}
