import { assessmentText as text } from '#app/text/assessment.ts'
import { AlternativeLabel } from './alternative-label.tsx'
import type { FormView } from './form-view.ts'
import { SavedTextarea } from './saved-field.tsx'
import type { StepAlternative } from './step-alternative.ts'

interface Props {
	readonly view: FormView
	readonly name: string
	readonly alternative: StepAlternative
}

/** A comment on an answer, folded away until it is wanted or filled in; what is seen of its label is what unfolds it. */
export function FoldedNote({ view, name, alternative }: Props) {
	const isFilled = [
		view.values[name] ?? '',
		view.problems[name] ?? '',
		view.conflicts[name]?.time ?? '',
	].some((said) => said !== '')
	const label = <AlternativeLabel of={text.noteFor} alternative={alternative} />
	return (
		<details className="vs-details vs-folded-field" open={isFilled}>
			<summary>{label}</summary>
			<SavedTextarea view={view} name={name} label={label} />
		</details>
	)
}
