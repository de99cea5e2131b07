import { readerText as text } from '#app/text/reader.ts'
import { MeetingQuestions, SufficiencyAnswer } from './reader-questions.tsx'

export interface DraftQuestionsProps {
	readonly words: Parameters<typeof SufficiencyAnswer>[0]['words'] &
		NonNullable<Parameters<typeof MeetingQuestions>[0]['words']>
}

/** While there is time to mend it: what the readers of the annex will be told to ask. */
export function DraftQuestions({ words }: DraftQuestionsProps) {
	return (
		<details className="vs-details">
			<summary>{text.beforeTitle}</summary>
			<div className="vs-stack-small">
				<h3>{text.sufficiencyTitle}</h3>
				<SufficiencyAnswer words={words} />
				<h3>{text.questionsTitle}</h3>
				<MeetingQuestions words={words} />
			</div>
		</details>
	)
}
