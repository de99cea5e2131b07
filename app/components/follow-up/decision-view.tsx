import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { decisionText as text } from '#app/text/decision.ts'

export interface ShownDecision {
	readonly number: number
	readonly heading: string
	readonly outcome: string
	/** Chosen alternative, reason, planned follow-up, annex: a sentence each. */
	readonly sentences: readonly string[]
	readonly conditions: readonly ShownCondition[]
	readonly followUps: readonly { readonly label: string; readonly to: string }[]
	/** When and why it was taken back; null where it stands. */
	readonly withdrawn: string | null
}

export interface ShownCondition {
	readonly number: number
	readonly text: string
	/** Where it stands, in words. */
	readonly state: string
	readonly details: string
	/** null for a reader who may not see the follow-up. */
	readonly to: string | null
}

/** Each decision with its conditions and what became of them. */
export function DecisionList({
	decisions,
	level,
	actions,
}: {
	readonly decisions: readonly ShownDecision[]
	readonly level: 2 | 3
	readonly actions?: (decision: ShownDecision) => ReactNode
}) {
	const Heading = level === 2 ? 'h2' : 'h3'
	return (
		<ol className="vs-decisions">
			{decisions.map((decision) => (
				<li key={decision.number} className="vs-stack-small" id={`beslut-${String(decision.number)}`}>
					<div className="vs-row">
						<Heading>{decision.heading}</Heading>
						<span className={decision.withdrawn === null ? 'vs-tag vs-tag-accent' : 'vs-tag'}>
							{decision.withdrawn === null ? decision.outcome : text.withdrawnTag}
						</span>
					</div>
					{decision.withdrawn !== null && <p className="vs-typed vs-measure">{decision.withdrawn}</p>}
					{decision.sentences.map((sentence) => (
						<p key={sentence} className="vs-typed vs-measure">
							{sentence}
						</p>
					))}
					{decision.conditions.length > 0 && <Conditions conditions={decision.conditions} />}
					{decision.followUps.length > 0 && (
						<ul>
							{decision.followUps.map(({ label, to }) => (
								<li key={to}>
									<Link to={to}>{label}</Link>
								</li>
							))}
						</ul>
					)}
					{actions?.(decision)}
				</li>
			))}
		</ol>
	)
}

function Conditions({ conditions }: { readonly conditions: readonly ShownCondition[] }) {
	return (
		<ol className="vs-adopted-list">
			{conditions.map(({ number, text: condition, state, details, to }) => (
				<li key={number}>
					<p className="vs-typed vs-measure">{condition}</p>
					<div className="vs-meta">
						<span className="vs-tag">{state}</span>
						{details !== '' && <span>{details}</span>}
						{to !== null && <Link to={to}>{text.conditionLink(number)}</Link>}
					</div>
				</li>
			))}
		</ol>
	)
}
