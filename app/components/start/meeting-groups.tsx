import { ProposalList } from '#app/components/proposal/proposal-list.tsx'
import type { ListedProposal } from '#app/components/proposal/proposal-list.tsx'
import { startText as text } from '#app/text/start.ts'

export interface MeetingGroup {
	readonly key: string
	/** «Omsorgsnämnden, torsdag 10 december 2026». */
	readonly heading: string
	/** When the kallelse goes out, and when the meeting is. */
	readonly sentences: readonly string[]
	readonly isLate: boolean
	readonly proposals: readonly ListedProposal[]
}

/** Ärenden under the meeting they are for, the most urgent first; then the meetings with nothing on them. */
export function MeetingGroups({ groups }: { readonly groups: readonly MeetingGroup[] }) {
	const full = groups.filter(({ proposals }) => proposals.length > 0)
	const empty = groups.filter(({ proposals }) => proposals.length === 0)
	return (
		<div className="vs-stack">
			{full.map(({ key, heading, sentences, isLate, proposals }) => (
				<section key={key} className="vs-stack-small" aria-label={heading}>
					<h3>{heading}</h3>
					<p className={isLate ? 'vs-note vs-note-warning vs-measure' : 'vs-subtle'}>{sentences.join(' ')}</p>
					<ProposalList proposals={proposals} level={4} isGrouped />
				</section>
			))}
			{empty.length > 0 && (
				<section className="vs-stack-small" aria-labelledby="utan-arenden">
					<h3 id="utan-arenden">{text.nothingOn}</h3>
					<ul>
						{empty.map(({ key, heading, sentences: [notice] }) => (
							<li key={key}>{text.nothingOnLine(heading, notice ?? '')}</li>
						))}
					</ul>
				</section>
			)}
		</div>
	)
}
