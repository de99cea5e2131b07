export interface AnswerGuideWords {
	readonly title: string
	readonly lead: string
	/** One for each answer. */
	readonly answers: readonly string[]
	readonly motivation: string
	/** The text of the link to the glossary. */
	readonly inGlossary: string
	readonly keyboard: string
}

interface Props {
	readonly words: AnswerGuideWords
	/** True for somebody who has not answered anything yet. */
	readonly isOpen: boolean
	readonly locked: boolean
}

/** What the seven answers mean whatever the question, once for the step; each question has its own anchors. */
export function AnswerGuide({ words, isOpen, locked }: Props) {
	return (
		<details className="vs-details" open={isOpen}>
			<summary>{words.title}</summary>
			<div className="vs-stack-small vs-measure">
				<p>{words.lead}</p>
				<ul className="vs-guide">
					{words.answers.map((answer) => (
						<li key={answer}>{answer}</li>
					))}
				</ul>
				<p>{words.motivation}</p>
				<p>
					<a href="/kunskap/ordlista#vet-ej">{words.inGlossary}</a>
				</p>
				{!locked && <p className="vs-key-hint">{words.keyboard}</p>}
			</div>
		</details>
	)
}
