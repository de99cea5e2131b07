import { Link, NavLink } from '@remix-run/react'
import type { ReactNode } from 'react'
import { siteText } from '#app/text/site.ts'
import { BrandMark } from './brand-mark.tsx'
import { InPageLink } from './in-page-link.tsx'

export interface FramePerson {
	readonly name: string
	readonly municipalityName: string
	/** Invited by link: has no list of ärenden, and ends her session on a page of her own. */
	readonly isGuest: boolean
	readonly mayAdminister: boolean
	readonly mayCompare: boolean
	readonly readsPortfolio: boolean
}

/** Header, main and footer of every page. */
export function SiteFrame({
	person,
	children,
}: {
	readonly person: FramePerson | null
	readonly children: ReactNode
}) {
	return (
		<div className="vs-frame">
			<InPageLink className="vs-skip" to="innehall">
				{siteText.skipToContent}
			</InPageLink>
			<div className="vs-header-band">
				<header className="vs-header">
					<Link to="/" className="vs-brand">
						<BrandMark />
						{siteText.name}
					</Link>
					<SiteNavigation person={person} />
					<PersonArea person={person} />
				</header>
			</div>
			<main id="innehall" className="vs-main" tabIndex={-1}>
				{children}
			</main>
			<SiteFooter />
		</div>
	)
}

function SiteNavigation({ person }: { readonly person: FramePerson | null }) {
	return (
		<nav aria-label={siteText.mainNavigation}>
			<ul className="vs-nav">
				{person?.isGuest === false && (
					<li>
						<NavLink to="/arenden">{siteText.proposals}</NavLink>
					</li>
				)}
				{person?.mayCompare === true && (
					<li>
						<NavLink to="/jamfor">{siteText.compare}</NavLink>
					</li>
				)}
				{person?.readsPortfolio === true && (
					<li>
						<NavLink to="/portfolj">{siteText.portfolio}</NavLink>
					</li>
				)}
				{person !== null && (
					<li>
						<NavLink to="/uppfoljning">{siteText.followUps}</NavLink>
					</li>
				)}
				<li>
					<NavLink to="/kunskap">{siteText.knowledge}</NavLink>
				</li>
				<li>
					<NavLink to="/metod">{siteText.method}</NavLink>
				</li>
				{person?.mayAdminister === true && (
					<li>
						<NavLink to="/admin">{siteText.administration}</NavLink>
					</li>
				)}
			</ul>
		</nav>
	)
}

function PersonArea({ person }: { readonly person: FramePerson | null }) {
	if (person === null) return <Link to="/logga-in">{siteText.logIn}</Link>
	return (
		<div className="vs-person">
			<span className="vs-subtle">
				{person.name}
				{siteText.listSeparator}
				{person.municipalityName}
			</span>
			{!person.isGuest && <Link to="/logga-ut">{siteText.logOut}</Link>}
		</div>
	)
}

function SiteFooter() {
	return (
		<div className="vs-footer-band">
			<footer className="vs-footer">
				<span>{siteText.tagline}</span>
				<Link to="/tillganglighet">{siteText.accessibility}</Link>
				<Link to="/integritet">{siteText.privacy}</Link>
			</footer>
		</div>
	)
}
