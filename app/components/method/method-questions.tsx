import type { SectionLinker } from '#app/domain/glossary.ts'
import { effects } from '#app/domain/instrument.ts'
import type { Criterion, Effect, Instrument } from '#app/domain/instrument.ts'
import { methodText as text } from '#app/text/method.ts'
import { LinkedText } from '#app/components/knowledge/linked-text.tsx'
import { AnchorTable } from './anchor-table.tsx'

interface Props {
	readonly instrument: Instrument
	readonly newSection: () => SectionLinker
}

/** The sixteen questions with their help, example, reason and anchors, effect by effect. */
export function MethodQuestions({ instrument, newSection }: Props) {
	return (
		<section className="vs-stack" aria-labelledby="fragor">
			<h2 id="fragor">{text.questionsTitle}</h2>
			<p className="vs-measure">
				<LinkedText text={text.levelsText} link={newSection()} />
			</p>
			{effects.map((effect) => (
				<EffectQuestions key={effect} effect={effect} instrument={instrument} link={newSection()} />
			))}
		</section>
	)
}

interface EffectProps {
	readonly effect: Effect
	readonly instrument: Instrument
	readonly link: SectionLinker
}

function EffectQuestions({ effect, instrument, link }: EffectProps) {
	const { label, meaning, help } = instrument.effects[effect]
	return (
		<section className="vs-stack" aria-labelledby={effect}>
			<h3 id={effect}>{label}</h3>
			<p className="vs-measure">
				<LinkedText text={meaning} link={link} />
			</p>
			<p className="vs-measure vs-subtle">
				<LinkedText text={help} link={link} />
			</p>
			{instrument.criteria
				.filter((criterion) => criterion.effect === effect)
				.map((criterion) => (
					<Question key={criterion.id} criterion={criterion} instrument={instrument} link={link} />
				))}
		</section>
	)
}

interface QuestionProps {
	readonly criterion: Criterion
	readonly instrument: Instrument
	readonly link: SectionLinker
}

function Question({ criterion, instrument, link }: QuestionProps) {
	return (
		<details className="vs-details" id={criterion.id}>
			<summary>{criterion.question}</summary>
			<div className="vs-stack-small vs-measure">
				<p className="vs-subtle">{instrument.stages[criterion.stage].label}</p>
				<p>
					<LinkedText text={criterion.help} link={link} />
				</p>
				<p>
					<strong>{text.example}</strong> <LinkedText text={criterion.example} link={link} />
				</p>
				<p>
					<strong>{text.why}</strong> <LinkedText text={criterion.why.text} link={link} />{' '}
					<cite>{criterion.why.source}</cite>
				</p>
				<AnchorTable
					caption={criterion.question}
					levelLabels={instrument.levelLabels}
					anchors={criterion.anchors}
				/>
			</div>
		</details>
	)
}
