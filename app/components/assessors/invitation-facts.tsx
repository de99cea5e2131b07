import { AlternativeList } from '#app/components/proposal/alternative-list.tsx'
import type { ListedAlternative } from '#app/components/proposal/alternative-list.tsx'
import { invitationText as text } from '#app/text/invitation.ts'

export interface InvitedTo {
	readonly municipality: string
	readonly title: string
	readonly committee: string
	readonly description: string
	readonly role: string
	readonly lastDay: string
	readonly alternatives: readonly ListedAlternative[]
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
				<AlternativeList alternatives={facts.alternatives} />
			</section>
		</>
	)
}
