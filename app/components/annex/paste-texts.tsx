import { annexPageText as text } from '#app/text/annex-page.ts'
import { CopyText } from './copy-text.tsx'

export interface PasteTextsProps {
	readonly paperName: keyof typeof text.pasteTitle
	readonly paragraph: string
	readonly line: string
	readonly whole: string
}

/** What goes into the municipality's own papers, each with its button. */
export function PasteTexts({ paperName, paragraph, line, whole }: PasteTextsProps) {
	return (
		<section className="vs-stack-small" aria-labelledby="klistra">
			<h2 id="klistra">{text.pasteTitle[paperName]}</h2>
			<CopyText label={text.pasteParagraph} text={paragraph} />
			<CopyText label={text.pasteLine} text={line} />
			<CopyText label={text.pasteWhole} text={whole} />
		</section>
	)
}
