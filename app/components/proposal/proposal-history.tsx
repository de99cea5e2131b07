import { Link } from '@remix-run/react'
import { proposalText as text } from '#app/text/proposal.ts'

export interface HistoryEvent {
	readonly at: string
	readonly what: string
	readonly who: string
	readonly reason: string
}

export interface ShownHistory {
	readonly events: readonly HistoryEvent[]
	/** Asked for whole, and therefore open. */
	readonly isWhole: boolean
	readonly hasMore: boolean
}

/** Who did what and when, latest first. */
export function ProposalHistory({ history }: { readonly history: ShownHistory }) {
	return (
		<details className="vs-details" id="historik" open={history.isWhole}>
			<summary>{text.history}</summary>
			{history.events.length === 0 ? (
				<p>{text.historyNone}</p>
			) : (
				<ol className="vs-history">
					{history.events.map((event, index) => (
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
			{history.hasMore && (
				<p>
					<Link to="?historik=alla#historik">{text.historyAll}</Link>
				</p>
			)}
		</details>
	)
}
