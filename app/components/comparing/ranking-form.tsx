import { Link } from '@remix-run/react'
import { LinkButton } from '#app/components/link-button.tsx'
import { comparingText } from '#app/text/comparing.ts'

export interface RankedEffect {
	readonly effect: string
	readonly label: string
	/** Addresses of the comparison with the effect one step up or down; null at the end. */
	readonly up: string | null
	readonly down: string | null
}

interface Props {
	/** null where the reader has not ranked them. */
	readonly ranked: readonly RankedEffect[] | null
	/** The comparison with the effects ranked as the instrument lists them, or with no ranking. */
	readonly start: string
	readonly clear: string
	/** What holds now, in words. */
	readonly spoken: string
}

/** The reader's own order of the effects. Every step is a link, so that it works without scripts and can be shared. */
export function RankingForm({ ranked, start, clear, spoken }: Props) {
	const text = comparingText.ranking
	return (
		<section className="vs-stack" aria-labelledby="rangordning">
			<h2 id="rangordning">{text.heading}</h2>
			<p className="vs-measure">{text.lead}</p>
			<p role="status">{spoken}</p>
			{ranked === null ? (
				<div className="vs-no-print">
					<LinkButton to={start} variant="secondary">
						{text.start}
					</LinkButton>
				</div>
			) : (
				<>
					<ol className="vs-ranking">
						{ranked.map(({ effect, label, up, down }) => (
							<li key={effect}>
								<span>{label}</span>
								<span className="vs-row vs-no-print">
									{up !== null && (
										<LinkButton to={up} size="small" variant="secondary" aria-label={text.up(label)}>
											{text.moveUp}
										</LinkButton>
									)}
									{down !== null && (
										<LinkButton to={down} size="small" variant="secondary" aria-label={text.down(label)}>
											{text.moveDown}
										</LinkButton>
									)}
								</span>
							</li>
						))}
					</ol>
					<div className="vs-no-print">
						<Link to={clear}>{text.clear}</Link>
					</div>
				</>
			)}
		</section>
	)
}
