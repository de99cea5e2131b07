import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { requireAdministrator } from '#app/admin-visit.server.ts'
import { PageHead } from '#app/components/page-head.tsx'
import { adminText as text } from '#app/text/administration.ts'
import { siteText } from '#app/text/site.ts'

export const handle = { permission: 'administration' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader(args: LoaderFunctionArgs) {
	await requireAdministrator(args)
	return null
}

export default function AdminStartPage() {
	return (
		<div className="vs-stack-large">
			<PageHead title={text.title} lead={text.lead} />
			<div className="vs-admin-groups">
				{text.groups.map(({ title, pages }) => (
					<section key={title} className="vs-stack" aria-label={title}>
						<h2>{title}</h2>
						<ul className="vs-admin-pages">
							{pages.map(({ to, label, about }) => (
								<li key={to}>
									<Link to={to}>{label}</Link>
									<p className="vs-subtle">{about}</p>
								</li>
							))}
						</ul>
					</section>
				))}
			</div>
		</div>
	)
}
