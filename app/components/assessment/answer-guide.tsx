import { levelKey, levels } from '#app/domain/instrument.ts'
import type { Instrument } from '#app/domain/instrument.ts'
import { assessmentText as text } from '#app/text/assessment.ts'

interface Props {
	readonly levelLabels: Instrument['levelLabels']
	/** True for somebody who has not answered anything yet. */
	readonly isOpen: boolean
	readonly locked: boolean
}

/** What the seven answers mean whatever the question, once for the step; each question has its own anchors. */
export function AnswerGuide({ levelLabels, isOpen, locked }: Props) {
	return (
		<details className="vs-details" open={isOpen}>
			<summary>{text.guideTitle}</summary>
			<div className="vs-stack-small vs-measure">
				<p>{text.guideText}</p>
				<ul className="vs-guide">
					{levels.map((level) => (
						<li key={level}>{text.level(level, levelLabels[levelKey(level)])}</li>
					))}
					<li>{text.guideUnknown}</li>
					<li>{text.guideNotApplicable}</li>
				</ul>
				<p>{text.motivationHelp}</p>
				<p>
					<a href="/kunskap/vet-ej">{text.guideWords}</a>
				</p>
				{!locked && <p className="vs-key-hint">{text.keyboardHint}</p>}
			</div>
		</details>
	)
}
