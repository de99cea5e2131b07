import { Link } from '@remix-run/react'
import { annexVersionText as text } from '#app/text/annex-version.ts'
import type { VersionItem } from './version-status.ts'

interface Props {
	/** Of the ärende. */
	readonly address: string
	readonly versions: readonly VersionItem[]
	/** There is more than one to compare, and this visitor may. */
	readonly mayCompare: boolean
}

/** Every version, latest first, and the way to compare them. */
export function VersionList({ address, versions, mayCompare }: Props) {
	return (
		<section className="vs-stack-small" aria-labelledby="versioner">
			<h2 id="versioner">{text.versions}</h2>
			<ul className="vs-weak">
				{versions.map(({ version, label, checksum }) => (
					<li key={version}>
						<Link to={`${address}/bilaga?version=${String(version)}`}>{label}</Link>
						{checksum !== null && <Checksum label={text.checksum} checksum={checksum} />}
					</li>
				))}
			</ul>
			{mayCompare && (
				<p>
					<Link to={`${address}/bilaga/jamfor`}>{text.compare}</Link>
				</p>
			)}
		</section>
	)
}

function Checksum({ label, checksum }: { readonly label: string; readonly checksum: string }) {
	return (
		<span className="vs-checksum vs-subtle">
			{label} <span>{checksum}</span>
		</span>
	)
}
