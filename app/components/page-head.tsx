import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { siteText } from '#app/text/site.ts'

export interface Crumb {
	readonly to: string
	readonly label: string
}

interface Props {
	readonly crumbs?: readonly Crumb[]
	readonly title: string
	readonly lead?: ReactNode
	readonly children?: ReactNode
}

/** Where one is, the page's heading and its lead. */
export function PageHead({ crumbs = [], title, lead, children }: Props) {
	return (
		<header className="vs-stack-small">
			{crumbs.length > 0 && (
				<nav aria-label={siteText.breadcrumbs} className="vs-crumbs vs-no-print">
					<ol>
						{crumbs.map(({ to, label }) => (
							<li key={to}>
								<Link to={to}>{label}</Link>
							</li>
						))}
					</ol>
				</nav>
			)}
			<h1>{title}</h1>
			{lead !== undefined && <p className="vs-lead">{lead}</p>}
			{children}
		</header>
	)
}
