import type { ReactNode } from 'react'
import type { SectionLinker } from '#app/domain/glossary.ts'
import { effects } from '#app/domain/instrument.ts'
import type { Instrument } from '#app/domain/instrument.ts'
import { methodText as text } from '#app/text/method.ts'
import { siteText } from '#app/text/site.ts'
import { LinkedText } from '#app/components/knowledge/linked-text.tsx'
import { AnchorTable } from './anchor-table.tsx'

interface Props {
	readonly instrument: Instrument
	readonly newSection: () => SectionLinker
}

/** What is asked besides the sixteen: the short assessment, lock-in, preconditions and the screening. */
export function MethodOtherQuestions({ instrument, newSection }: Props) {
	return (
		<>
			<Group id="kort" title={text.shortTitle} lead={text.shortText} link={newSection()}>
				{effects.map((effect) => {
					const { question, help, anchors } = instrument.shortQuestions[effect]
					return (
						<details key={effect} className="vs-details">
							<summary>
								{instrument.effects[effect].label}
								{': '}
								{question}
							</summary>
							<div className="vs-stack-small vs-measure">
								<p>{help}</p>
								<AnchorTable caption={question} levelLabels={instrument.levelLabels} anchors={anchors} />
							</div>
						</details>
					)
				})}
			</Group>
			<Group id="inlasning" title={text.lockInTitle} lead={text.lockInText} link={newSection()}>
				<Questions
					items={instrument.lockIns.map(({ id, question, help, itSystemOnly }) => ({
						id,
						question,
						help: itSystemOnly ? `${help} ${text.itSystem}` : help,
					}))}
				/>
			</Group>
			<Group
				id="forutsattningar"
				title={text.preconditionTitle}
				lead={text.preconditionText}
				link={newSection()}
			>
				<Questions
					items={instrument.preconditions.map(({ id, label, question, help }) => ({
						id,
						question: `${label}: ${question}`,
						help,
					}))}
				/>
			</Group>
			<Group id="forprovning" title={text.screeningTitle} lead={text.screeningText} link={newSection()}>
				<Questions
					items={instrument.screening.map(({ id, question, help, ifYes }) => ({
						id,
						question,
						help: `${help} ${text.screeningOutcome[ifYes]}`,
					}))}
				/>
			</Group>
		</>
	)
}

interface GroupProps {
	readonly id: string
	readonly title: string
	readonly lead: string
	readonly link: SectionLinker
	readonly children: ReactNode
}

function Group({ id, title, lead, link, children }: GroupProps) {
	return (
		<section className="vs-stack" aria-labelledby={id}>
			<h2 id={id}>{title}</h2>
			<p className="vs-measure">
				<LinkedText text={lead} link={link} />
			</p>
			{children}
		</section>
	)
}

interface Item {
	readonly id: string
	readonly question: string
	readonly help: string
}

function Questions({ items }: { readonly items: readonly Item[] }) {
	return (
		<ul className="vs-measure vs-question-list">
			{items.map(({ id, question, help }) => (
				<li key={id}>
					<strong>{question}</strong>
					{siteText.space}
					{help}
				</li>
			))}
		</ul>
	)
}
