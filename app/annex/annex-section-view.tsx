import type { CSSProperties, ReactNode } from 'react'
import { logoSource } from '#app/domain/municipality-logo.ts'
import type { MunicipalityLogo } from '#app/domain/municipality-logo.ts'
import { addressLine } from './annex-address.ts'
import type { AnnexModel } from './model.ts'

interface SectionProps {
	readonly level: 1 | 2
	readonly heading: string
	/** Part of the class name. */
	readonly name: string
	readonly children: ReactNode
}

export function AnnexSection({ level, heading, name, children }: SectionProps) {
	const Heading = level === 1 ? 'h2' : 'h3'
	return (
		<section className={`annex-section annex-${name}`}>
			<Heading className="annex-heading">{heading}</Heading>
			{children}
		</section>
	)
}

export function AnnexHead({
	model,
	headingLevel,
}: {
	readonly model: AnnexModel
	readonly headingLevel: 1 | 2
}) {
	const { head, draftMark, address } = model
	const Title = headingLevel === 1 ? 'h1' : 'h2'
	return (
		<header className="annex-head">
			<div className="annex-head-top">
				<div className="annex-municipality">
					{head.logo === undefined ? null : <AnnexLogo logo={head.logo} />}
					<p>{head.municipality}</p>
				</div>
				{draftMark === null ? null : <p className="annex-draft">{draftMark}</p>}
			</div>
			{address === undefined ? null : <p className="annex-small">{addressLine(address)}</p>}
			<p className="annex-kicker">{head.kicker}</p>
			<Title className="annex-title">{head.title}</Title>
			<dl className="annex-facts">
				{head.facts.map(({ label, text }) => (
					<div key={label}>
						<dt>{label}</dt>
						<dd>{text}</dd>
					</div>
				))}
			</dl>
			<p className="annex-scope">{head.scope}</p>
			{head.notices.map((notice) => (
				<p className="annex-notice" key={notice}>
					{notice}
				</p>
			))}
		</header>
	)
}

/** The name beside it says the same. */
function AnnexLogo({ logo }: { readonly logo: MunicipalityLogo }) {
	const { width, height } = logo
	return <img className="annex-logo" src={logoSource(logo)} alt="" width={width} height={height} />
}

/** The municipality's own colour, which annex.css makes lighter where the page is dark. */
export function accentStyle({ accent }: AnnexModel): CSSProperties {
	return accent === null ? {} : ({ '--annex-own': accent } as CSSProperties)
}
