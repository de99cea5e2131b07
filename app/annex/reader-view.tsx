import type { ReactNode } from 'react'
import { MeetingQuestions, SufficiencyAnswer } from '#app/components/annex/reader-questions.tsx'
import { WordLinks } from '#app/components/knowledge/word-links.tsx'
import { annexText } from '#app/text/annex.ts'
import { readerText as text } from '#app/text/reader.ts'
import { AnnexChain, AnnexCircumstances, AnnexMoney, AnnexStages } from './annex-chain-view.tsx'
import { AnnexRecord } from './annex-record-view.tsx'
import { AnnexSection, accentStyle } from './annex-section-view.tsx'
import { AnnexConclusion, AnnexConditions, AnnexEffects, AnnexUnknowns } from './annex-view.tsx'
import type { AnnexModel } from './model.ts'
import type { ReaderQuestions } from './reader-questions.ts'
import { processParagraphs } from './process-paragraphs.ts'

interface Props {
	readonly model: AnnexModel
	readonly words: ReaderQuestions | null
	/** What stands above the heading: that it is superseded, or not published. */
	readonly notice?: ReactNode
	/** Last on the page. */
	readonly children?: ReactNode
}

/**
 * The annex for a tablet the evening before the meeting: the point first, then the figures, then what to ask and
 * whether the material is enough, then all the rest. Says all that the annex says, in an order of its own.
 */
export function ReaderView({ model, words, notice, children }: Props) {
	return (
		<article className="annex vs-reader" lang="sv" style={accentStyle(model)}>
			{notice}
			<ReaderHead model={model} />
			<Part id="slutsats">
				<AnnexSection level={1} heading={model.conclusion.heading} name="conclusion">
					<AnnexConclusion model={model} />
				</AnnexSection>
			</Part>
			{model.kind === 'none' ? null : <AssessedParts model={model} words={words} />}
			<Rest model={model} />
			{children}
		</article>
	)
}

/** The list of contents, the figures, what to ask and whether the material is enough. */
function AssessedParts({ model, words }: Pick<Props, 'model' | 'words'>) {
	return (
		<>
			<Contents model={model} hasWords={words !== null} />
			<Part id="effekter">
				<AnnexSection level={1} heading={model.effects.heading} name="effects">
					<AnnexEffects model={model} />
				</AnnexSection>
				<WordLinks />
			</Part>
			<Part id="fragor">
				<AnnexSection level={1} heading={text.questionsTitle} name="questions">
					<MeetingQuestions words={words} />
				</AnnexSection>
			</Part>
			{words !== null && (
				<Part id="racker">
					<AnnexSection level={1} heading={text.sufficiencyTitle} name="sufficiency">
						<SufficiencyAnswer words={words} />
					</AnnexSection>
				</Part>
			)}
		</>
	)
}

const shownFacts: readonly string[] = [
	annexText.facts.committee,
	annexText.facts.meeting,
	annexText.facts.diarienummer,
]

/** Whose, about what, and when: no more, so that the point is in the first screenful. */
function ReaderHead({ model: { head, draftMark } }: { readonly model: AnnexModel }) {
	const facts = head.facts.filter(({ label }) => shownFacts.includes(label))
	return (
		<header className="annex-head">
			<p className="annex-kicker">
				{[draftMark ?? '', head.municipality, head.kicker].filter((part) => part !== '').join(' · ')}
			</p>
			<h1 className="annex-title">{head.title}</h1>
			<p className="vs-reader-facts">{facts.map((fact) => fact.text).join(' · ')}</p>
			{head.notices.map((notice) => (
				<p className="annex-notice" key={notice}>
					{notice}
				</p>
			))}
		</header>
	)
}

function Contents({ model, hasWords }: { readonly model: AnnexModel; readonly hasWords: boolean }) {
	const places = [
		{ id: 'effekter', label: model.effects.heading },
		{ id: 'fragor', label: text.questionsTitle },
		...(hasWords ? [{ id: 'racker', label: text.sufficiencyTitle }] : []),
		{ id: 'resten', label: model.unknowns.heading },
		{ id: 'villkor', label: model.conditions.heading },
		{ id: 'om', label: text.aboutTitle },
		{ id: 'hamta', label: text.downloadTitle },
	]
	return (
		<nav className="vs-reader-contents vs-no-print" aria-label={text.contents}>
			<ul>
				{places.map(({ id, label }) => (
					<li key={id}>
						<a href={`#${id}`}>{label}</a>
					</li>
				))}
			</ul>
		</nav>
	)
}

function Rest({ model }: { readonly model: AnnexModel }) {
	return (
		<>
			{model.kind === 'none' ? null : <AssessedRest model={model} />}
			<About model={model} />
			{model.record === null ? null : <AnnexRecord record={model.record} headingLevel={1} />}
		</>
	)
}

function AssessedRest({ model }: { readonly model: AnnexModel }) {
	return (
		<>
			<Part id="resten">
				<AnnexSection level={1} heading={model.unknowns.heading} name="unknowns">
					<AnnexUnknowns model={model} />
				</AnnexSection>
			</Part>
			<Part id="villkor">
				<AnnexSection level={1} heading={model.conditions.heading} name="conditions">
					<AnnexConditions model={model} />
				</AnnexSection>
			</Part>
			<AnnexSection level={1} heading={model.chain.heading} name="chain">
				<AnnexChain chain={model.chain} />
			</AnnexSection>
			{model.stages === null ? null : (
				<AnnexSection level={1} heading={model.stages.heading} name="stages">
					<AnnexStages stages={model.stages} />
				</AnnexSection>
			)}
			<AnnexSection level={1} heading={model.money.heading} name="money">
				<AnnexMoney money={model.money} />
			</AnnexSection>
			<AnnexSection level={1} heading={model.circumstances.heading} name="circumstances">
				<AnnexCircumstances circumstances={model.circumstances} />
			</AnnexSection>
		</>
	)
}

/** All facts of the head, what an assessment says and does not, and how this one was made. */
function About({ model }: { readonly model: AnnexModel }) {
	return (
		<Part id="om">
			<AnnexSection level={1} heading={text.aboutTitle} name="process">
				<p className="annex-scope">{model.head.scope}</p>
				<dl className="annex-facts">
					{model.head.facts.map(({ label, text: fact }) => (
						<div key={label}>
							<dt>{label}</dt>
							<dd>{fact}</dd>
						</div>
					))}
				</dl>
				<h3 className="annex-subheading">{model.process.heading}</h3>
				{processParagraphs(model).map((paragraph, index) => (
					<p key={index}>{paragraph}</p>
				))}
				{model.checksum === null ? null : (
					<p className="annex-checksum">
						{model.process.checksumLabel} <span>{model.checksum}</span>
					</p>
				)}
			</AnnexSection>
		</Part>
	)
}

/** A place that the list of contents leads to. */
function Part({ id, children }: { readonly id: string; readonly children: ReactNode }) {
	return (
		<div id={id} className="vs-reader-part">
			{children}
		</div>
	)
}
