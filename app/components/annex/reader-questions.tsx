import { readerText as text } from '#app/text/reader.ts'
import { CopyText } from './copy-text.tsx'

interface QuestionsProps {
	/** null for an annex from before there were any. */
	readonly words: {
		readonly questions: readonly { readonly question: string; readonly items: readonly string[] }[]
	} | null
}

/** «Frågor att ställa på mötet», one for each kind of thing to ask about. */
export function MeetingQuestions({ words }: QuestionsProps) {
	if (words === null) return <p>{text.questionsAbsent}</p>
	if (words.questions.length === 0) return <p>{text.questionsNone}</p>
	return (
		<ol className="vs-questions">
			{words.questions.map(({ question, items }) => (
				<li key={question}>
					<strong>{question}</strong>
					{items.length > 0 && (
						<ul>
							{items.map((item) => (
								<li key={item}>{item}</li>
							))}
						</ul>
					)}
				</li>
			))}
		</ol>
	)
}

interface SufficiencyProps {
	readonly words: {
		readonly verdict: keyof typeof text.verdicts
		readonly missing: readonly string[]
		readonly referral: string | null
	}
}

/** «Räcker underlaget?»: the words of an återremiss only where something is missing. */
export function SufficiencyAnswer({ words }: SufficiencyProps) {
	return (
		<div className="vs-stack-small">
			<p className={`vs-sufficiency vs-sufficiency-${words.verdict}`}>
				<strong>{text.verdicts[words.verdict]}</strong>
			</p>
			{words.missing.length > 0 && (
				<ul>
					{words.missing.map((sentence) => (
						<li key={sentence}>{sentence}</li>
					))}
				</ul>
			)}
			{words.referral !== null && <CopyText label={text.referralLabel} text={words.referral} />}
			<p className="vs-subtle">{text.sufficiencyNote}</p>
		</div>
	)
}
