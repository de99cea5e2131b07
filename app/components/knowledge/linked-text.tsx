import { Fragment } from 'react'
import type { SectionLinker } from '#app/domain/glossary.ts'

interface Props {
	readonly text: string
	/** Of the section that the text stands in. */
	readonly link: SectionLinker
}

/** Running text, with the terms that stand for the first time in their section linked to the glossary. */
export function LinkedText({ text, link }: Props) {
	return link(text).map((part, index) =>
		part.slug === null ? (
			<Fragment key={index}>{part.text}</Fragment>
		) : (
			<a key={index} className="vs-term" href={`/kunskap/ordlista#${part.slug}`}>
				{part.text}
			</a>
		),
	)
}
