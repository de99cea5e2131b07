import { invitationText as text } from '#app/text/invitation.ts'

export interface InvitedTo {
	readonly municipality: string
	readonly title: string
	readonly committee: string
	readonly description: string
	readonly role: string
	readonly lastDay: string
	readonly alternatives: readonly {
		readonly id: string
		readonly label: string
		readonly description: string
		readonly isZero: boolean
	}[]
}

const minutesPerAlternative = 10

/** The ärende, its alternatives, and what is asked of the assessor. */
export function InvitationFacts({ facts }: { readonly facts: InvitedTo }) {
	return (
		<>
			<section className="vs-stack-small vs-measure" aria-labelledby="arendet">
				<p className="vs-eyebrow">{facts.committee}</p>
				<h2 id="arendet">{facts.title}</h2>
				{facts.description !== '' && <p className="vs-typed">{facts.description}</p>}
			</section>
			<ul className="vs-note vs-plain-list vs-measure">
				<li>{text.yourRole(facts.role)}</li>
				<li>{text.dueOn(facts.lastDay)}</li>
				<li>{text.time(facts.alternatives.length * minutesPerAlternative)}</li>
				<li>{text.blind}</li>
				<li>{text.publicRecord}</li>
			</ul>
			<section className="vs-stack" aria-labelledby="alternativ">
				<h2 id="alternativ">{text.alternatives}</h2>
				<ul className="vs-alternatives">
					{facts.alternatives.map(({ id, label, description, isZero }) => (
						<li key={id} className="vs-stack-small">
							<div className="vs-row">
								<h3>{label}</h3>
								{isZero && <span className="vs-tag vs-tag-accent">{text.zeroTag}</span>}
							</div>
							{description !== '' && <p className="vs-typed vs-measure vs-subtle">{description}</p>}
						</li>
					))}
				</ul>
			</section>
		</>
	)
}
