import { Button } from '@navikt/ds-react/Button'
import { assessmentText as text } from '#app/text/assessment.ts'
import type { StepAlternative } from './step-alternative.ts'
import type { StepCopy } from './step-content.ts'

/** «Kopiera från alternativ …» for a step of one alternative's own; nothing where there is nothing to copy. */
export function CopyToThis({ copies }: { readonly copies: readonly StepCopy[] }) {
	if (copies.length === 0) return null
	return (
		<div className="vs-stack-small">
			<CopyButtons copies={copies} />
			<p className="vs-subtle">{text.copyHelp}</p>
		</div>
	)
}

/** The same for a step that all alternatives share, folded away until it is wanted. */
export function CopyBetween({ alternatives }: { readonly alternatives: readonly StepAlternative[] }) {
	if (alternatives.length < 2) return null
	return (
		<details className="vs-details">
			<summary>{text.copyBetween}</summary>
			<div className="vs-stack-small">
				<p className="vs-subtle">{text.copyHelp}</p>
				{alternatives.map((to) => (
					<div key={to.id} className="vs-row">
						<span>{text.copyTo(to.label)}</span>
						<CopyButtons copies={copiesTo(to, alternatives)} />
					</div>
				))}
			</div>
		</details>
	)
}

/** Each adds what another alternative has in this step and this one has not. */
function CopyButtons({ copies }: { readonly copies: readonly StepCopy[] }) {
	return (
		<div className="vs-row">
			{copies.map(({ from, to }) => (
				<Button
					key={from.id}
					size="xsmall"
					variant="secondary"
					name="intent"
					value={`copy-step:${from.id}:${to.id}`}
					aria-label={text.copyFromTo(from.key, to.key)}
				>
					{text.copyFrom(from.key)}
				</Button>
			))}
		</div>
	)
}

function copiesTo(to: StepAlternative, alternatives: readonly StepAlternative[]): readonly StepCopy[] {
	return alternatives.filter(({ id }) => id !== to.id).map((from) => ({ from, to }))
}
