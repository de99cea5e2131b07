import { useDeferredValue } from 'react'
import { findPersonalNumbers } from '#app/domain/personal-number.ts'
import { printedLines } from '#app/domain/printed-lines.ts'
import type { TextBudget } from '#app/domain/printed-lines.ts'
import { readability } from '#app/domain/readability.ts'
import { assessmentText as text } from '#app/text/assessment.ts'

/** Above this a text is hard to read (Björnsson 1968: 50–60 is official prose). */
const hardLix = 50

/** Hints while writing, with the lines that the text takes in the annex; they never stop anybody from saving. */
export function LanguageHints({
	text: typed,
	budget,
}: {
	readonly text: string
	readonly budget: TextBudget | undefined
}) {
	const written = useDeferredValue(typed)
	const hints = [...(budget === undefined ? [] : lineHint(written, budget)), ...hintsFor(written)]
	if (hints.length === 0) return null
	return (
		<ul className="vs-hints">
			{hints.map((hint) => (
				<li key={hint.text} data-grave={hint.isGrave || undefined}>
					{hint.text}
				</li>
			))}
		</ul>
	)
}

interface Hint {
	readonly text: string
	readonly isGrave: boolean
}

function lineHint(typed: string, { lines: room, charactersPerLine }: TextBudget): Hint[] {
	const lines = printedLines(typed, charactersPerLine)
	if (lines === 0) return []
	return [
		lines > room
			? { text: text.tooManyLines(lines, room), isGrave: true }
			: { text: text.lines(lines, room), isGrave: false },
	]
}

function hintsFor(typed: string): Hint[] {
	const { lix, longSentences, abbreviations } = readability(typed)
	return [
		...findPersonalNumbers(typed).map((found) => ({ text: text.personalNumber(found.text), isGrave: true })),
		...(lix === null
			? []
			: [{ text: lix > hardLix ? text.lixHard(lix) : text.lixHint(lix), isGrave: false }]),
		...longSentences.map((sentence) => ({ text: longSentenceHint(sentence), isGrave: false })),
		...abbreviations.map(({ found, spelledOut }) => ({
			text: text.abbreviation(found, spelledOut),
			isGrave: false,
		})),
	]
}

function longSentenceHint(sentence: string): string {
	const words = sentence.trim().split(/\s+/)
	return text.longSentence(words.length, words.slice(0, 5).join(' '))
}
