import { Link } from '@remix-run/react'
import { termFinder } from '#app/domain/glossary.ts'
import type { GlossaryTerm } from '#app/domain/glossary.ts'
import type { Instrument } from '#app/domain/instrument.ts'
import { methodText as text } from '#app/text/method.ts'
import { LinkedText } from '#app/components/knowledge/linked-text.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { ExplanationView } from '#app/components/result/explanation-view.tsx'
import type { ExplainedSection } from '#app/components/result/explanation-view.tsx'
import { MethodCounting } from './method-counting.tsx'
import { MethodOtherQuestions } from './method-other-questions.tsx'
import { MethodQuestions } from './method-questions.tsx'

export interface MethodPageView {
	readonly instrument: Instrument
	readonly isInForce: boolean
	/** Oldest first. */
	readonly versions: readonly { readonly version: string; readonly validFrom: string }[]
	readonly terms: readonly GlossaryTerm[]
	/** The worked example, counted. */
	readonly worked: readonly ExplainedSection[]
}

/** The method as a page, generated from an instrument and from the limits of the code. */
export function MethodView({ instrument, isInForce, versions, terms, worked }: MethodPageView) {
	const newSection = termFinder(terms)
	return (
		<div className="vs-stack-large">
			<PageHead title={text.title} lead={text.lead}>
				<p className="vs-subtle">
					{isInForce
						? text.version(instrument.version, instrument.validFrom)
						: text.superseded(instrument.version)}
				</p>
				{!isInForce && (
					<p>
						<Link to="/metod">{text.inForce}</Link>
					</p>
				)}
				<p>
					<Link to="/kunskap">{text.easier}</Link>
				</p>
			</PageHead>
			<Contents />
			<section className="vs-stack vs-measure" aria-labelledby="jamforelse">
				<h2 id="jamforelse">{text.baselineTitle}</h2>
				<p className="vs-baseline">
					<LinkedText text={instrument.baseline} link={newSection()} />
				</p>
			</section>
			<MethodCounting newSection={newSection} />
			<section className="vs-stack" aria-labelledby="exempel">
				<h2 id="exempel">{text.workedTitle}</h2>
				<p className="vs-measure">{text.workedLead}</p>
				<ExplanationView label={text.workedLabel} sections={worked} />
			</section>
			<MethodQuestions instrument={instrument} newSection={newSection} />
			<MethodOtherQuestions instrument={instrument} newSection={newSection} />
			<section className="vs-stack-small" aria-labelledby="versioner">
				<h2 id="versioner">{text.versionsTitle}</h2>
				<ul>
					{versions.map(({ version, validFrom }) => (
						<li key={version}>
							<Link to={`/metod/${version}`}>{text.versionLink(version, validFrom)}</Link>
						</li>
					))}
				</ul>
			</section>
		</div>
	)
}

function Contents() {
	const places = [
		{ id: 'jamforelse', label: text.baselineTitle },
		{ id: 'raknas', label: text.countingTitle },
		{ id: 'exempel', label: text.workedTitle },
		{ id: 'fragor', label: text.questionsTitle },
		{ id: 'kort', label: text.shortTitle },
		{ id: 'inlasning', label: text.lockInTitle },
		{ id: 'forutsattningar', label: text.preconditionTitle },
		{ id: 'forprovning', label: text.screeningTitle },
		{ id: 'versioner', label: text.versionsTitle },
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
