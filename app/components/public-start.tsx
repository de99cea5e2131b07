import { Link } from '@remix-run/react'
import { LinkButton } from './link-button.tsx'
import { proposalText as text } from '#app/text/proposal.ts'
import { siteText } from '#app/text/site.ts'

/** The start page of somebody who is not logged in. */
export function PublicStart() {
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
				<Link to="/metod">{siteText.method}</Link>
			</div>
		</div>
	)
}
