import { Link } from '@remix-run/react'
import { publicationText as text } from '#app/text/publication.ts'

interface Props {
	/** Of the ärende. */
	readonly address: string
	readonly version: number
	readonly publication: { readonly reader: string; readonly publishedOn: string | null }
	readonly mayPublish: boolean
}

/** Whether an established annex is on the web, and the way to the page that the nämnd reads. */
export function PublicationStatus({ address, version, publication, mayPublish }: Props) {
	const { reader, publishedOn } = publication
	return (
		<section className="vs-stack-small" aria-labelledby="publicering">
			<h2 id="publicering">{text.toPublication}</h2>
			<p>{publishedOn === null ? text.stateUnpublished : text.statePublished(publishedOn)}</p>
			<div className="vs-row">
				<Link to={reader}>{text.toReaderShort}</Link>
				{mayPublish && (
					<Link to={`${address}/bilaga/${String(version)}/publicering`}>
						{publishedOn === null ? text.toPublish : text.toPublication}
					</Link>
				)}
			</div>
		</section>
	)
}
