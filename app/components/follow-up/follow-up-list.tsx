import { Link } from '@remix-run/react'
import { LinkButton } from '#app/components/link-button.tsx'
import { followUpText as text } from '#app/text/follow-up.ts'

export interface ListedFollowUp {
	readonly to: string
	/** The condition as it was decided, or that what happened is to be assessed. */
	readonly what: string
	readonly proposalTitle: string
	readonly diarienummer: string
	readonly decided: string
	readonly responsible: string
	/** «Försenad sedan 2026-11-01». */
	readonly state: string
	readonly isLate: boolean
	readonly isDone: boolean
}

/** Conditions and outcomes to follow up, each with where it stands in words. */
export function FollowUpList({
	items,
	level,
}: {
	readonly items: readonly ListedFollowUp[]
	readonly level: 2 | 3
}) {
	const Heading = level === 2 ? 'h2' : 'h3'
	return (
		<ul className="vs-list">
			{items.map((item) => (
				<li key={`${item.to} ${item.what}`}>
					<div className="vs-stack-small">
						<div>
							<span className={item.isLate ? 'vs-tag vs-tag-late' : 'vs-tag'}>{item.state}</span>
						</div>
						<Heading className="vs-follow-up-what">
							<Link to={item.to}>{item.what}</Link>
						</Heading>
						<div className="vs-meta">
							<span>{item.proposalTitle}</span>
							{item.diarienummer !== '' && <span className="vs-number">{item.diarienummer}</span>}
							<span>{item.decided}</span>
							{item.responsible !== '' && <span>{item.responsible}</span>}
						</div>
					</div>
					<LinkButton
						to={item.to}
						variant="secondary"
						size="small"
						aria-label={item.isDone ? text.readFor(item.what) : text.openFor(item.what)}
					>
						{item.isDone ? text.read : text.open}
					</LinkButton>
				</li>
			))}
		</ul>
	)
}

/** The start page's section; nothing where there is nothing to follow up. */
export function FollowUpsOnStart({ items }: { readonly items: readonly ListedFollowUp[] }) {
	if (items.length === 0) return null
	return (
		<section className="vs-stack" aria-labelledby="att-folja-upp">
			<h2 id="att-folja-upp">{text.start.title}</h2>
			<FollowUpList items={items} level={3} />
			<div>
				<Link to="/uppfoljning">{text.start.all}</Link>
			</div>
		</section>
	)
}
