import { assessmentText as text } from '#app/text/assessment.ts'
import { siteText } from '#app/text/site.ts'
import { PageHead } from '#app/components/page-head.tsx'
import type { Crumb } from '#app/components/page-head.tsx'
import { AnswerGuide } from './answer-guide.tsx'
import type { StepContent } from './step-content.ts'

interface Props {
	readonly crumb: Crumb
	readonly title: string
	readonly content: StepContent
	readonly baseline: string
	/** What was copied just now, in words. */
	readonly copied: string | null
	readonly locked: boolean
}

/** What the step is about, and against what it is judged. */
export function StepHead({ crumb, title, content, baseline, copied, locked }: Props) {
	const isMatrix = content.kind === 'effect'
	return (
		<PageHead crumbs={[crumb]} title={title} lead={content.lead}>
			{content.help !== '' && <p className="vs-measure">{content.help}</p>}
			<p className="vs-baseline">
				<strong>{text.baselineLabel}</strong> {baseline}
			</p>
			{isMatrix && <p className="vs-subtle vs-measure">{text.scale}</p>}
			{isMatrix && <AnswerGuide words={content.guide} isOpen={content.isFirst} locked={locked} />}
			{isMatrix && content.alternatives.length > 1 && <AlternativeKey content={content} />}
			{'siblings' in content && content.siblings.length > 1 && (
				<nav aria-label={text.otherAlternatives}>
					<ul className="vs-nav">
						{content.siblings.map(({ label, to, isCurrent }) => (
							<li key={to}>
								<a href={to} aria-current={isCurrent ? 'page' : undefined}>
									{label}
								</a>
							</li>
						))}
					</ul>
				</nav>
			)}
			{copied !== null && (
				<p className="vs-note" role="status">
					{copied}
				</p>
			)}
			{locked && <p className="vs-note">{text.submittedLocked}</p>}
		</PageHead>
	)
}

/** What the letters over the columns stand for. */
function AlternativeKey({ content }: { readonly content: StepContent }) {
	return (
		<ul className="vs-alternative-key" aria-label={text.otherAlternatives}>
			{content.alternatives.map(({ id, label, zero }) => (
				<li key={id}>
					{label}
					{zero && (
						<>
							{siteText.space}
							<span className="vs-tag">{text.zeroTag}</span>
						</>
					)}
				</li>
			))}
		</ul>
	)
}
