import { annexVersionText as text } from '#app/text/annex-version.ts'
import type { VersionStatus } from './version-status.ts'

/** What stands where an annex was that is disposed of (gallrad). */
export function Tombstone({ status }: { readonly status: VersionStatus }) {
	const { version, state, steps, checksums } = status
	return (
		<section className="vs-card vs-stack vs-measure" aria-labelledby="gallrad">
			<h2 id="gallrad">{text.title(version, state)}</h2>
			<p>{text.tombstoneText}</p>
			<ul className="vs-weak">
				{steps.map((step) => (
					<li key={step}>{step}</li>
				))}
			</ul>
			{checksums !== null && (
				<dl className="vs-checksums">
					<dt>{text.modelChecksum}</dt>
					<dd className="vs-checksum">{checksums.model}</dd>
					<dt>{text.pdfChecksum}</dt>
					<dd className="vs-checksum">{checksums.pdf}</dd>
				</dl>
			)}
		</section>
	)
}
