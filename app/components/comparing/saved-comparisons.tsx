import { Button } from '@navikt/ds-react/Button'
import { Link } from '@remix-run/react'
import { comparePageText as text } from '#app/text/compare-page.ts'

export interface ShownComparison {
	readonly publicId: string
	readonly name: string
	/** Who saved it, and when. */
	readonly by: string
	readonly isOwn: boolean
}

export function SavedComparisons({ comparisons }: { readonly comparisons: readonly ShownComparison[] }) {
	if (comparisons.length === 0) return null
	return (
		<section className="vs-stack" aria-labelledby="sparade">
			<h2 id="sparade">{text.saved}</h2>
			<ul className="vs-list">
				{comparisons.map(({ publicId, name, by, isOwn }) => (
					<li key={publicId}>
						<div>
							<Link to={`/jamfor/sparade/${publicId}`}>{name}</Link>
							<div className="vs-meta">{by}</div>
						</div>
						{isOwn && (
							<form method="post">
								<input type="hidden" name="comparison" value={publicId} />
								<Button
									size="small"
									variant="secondary"
									name="intent"
									value="remove"
									aria-label={text.removeNamed(name)}
								>
									{text.remove}
								</Button>
							</form>
						)}
					</li>
				))}
			</ul>
		</section>
	)
}
