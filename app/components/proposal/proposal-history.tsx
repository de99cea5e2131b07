import { proposalText as text } from '#app/text/proposal.ts'

export interface HistoryEvent {
	readonly at: string
	readonly what: string
	readonly who: string
	readonly reason: string
}

/** Who did what and when, latest first. */
export function ProposalHistory({ events }: { readonly events: readonly HistoryEvent[] }) {
	return (
		<details className="vs-details">
			<summary>{text.history}</summary>
			{events.length === 0 ? (
				<p>{text.historyNone}</p>
			) : (
				<ol className="vs-history">
					{events.map((event, index) => (
						<li key={`${event.at}-${String(index)}`}>
							<span className="vs-number vs-subtle">{event.at}</span>
							<span>
								{text.historyLine(event.what, event.who)}
								{event.reason !== '' && (
									<span className="vs-typed vs-subtle">{text.historyReason(event.reason)}</span>
								)}
							</span>
						</li>
					))}
				</ol>
			)}
		</details>
	)
}
