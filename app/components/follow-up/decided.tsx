import { decisionText } from '#app/text/decision.ts'

export interface DecidedItem {
	readonly number: number
	/** «Omsorgsnämnden 2026-10-15: Bifall med villkor». */
	readonly heading: string
	readonly sentences: readonly string[]
	/** As they were decided; none for a reader who is not logged in. */
	readonly conditions: readonly string[]
}

/** What was decided after the annex was read. No part of the annex, which stays as it was established. */
export function Decided({ decided }: { readonly decided: readonly DecidedItem[] }) {
	if (decided.length === 0) return null
	return (
		<section id="beslut" className="annex-section vs-reader-part">
			<h2 className="annex-heading">{decisionText.reader.title}</h2>
			{decided.map(({ number, heading, sentences, conditions }) => (
				<div key={number}>
					<h3 className="annex-subheading">{heading}</h3>
					{sentences.map((sentence) => (
						<p key={sentence} className="vs-typed">
							{sentence}
						</p>
					))}
					{conditions.length > 0 && (
						<ol>
							{conditions.map((condition) => (
								<li key={condition} className="vs-typed">
									{condition}
								</li>
							))}
						</ol>
					)}
				</div>
			))}
		</section>
	)
}
