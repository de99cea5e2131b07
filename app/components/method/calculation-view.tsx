import { Link } from '@remix-run/react'
import { sentenceList } from '#app/text/format.ts'
import { calculationText as text } from '#app/text/calculation.ts'
import { PageHead } from '#app/components/page-head.tsx'
import { ExplanationSections } from '#app/components/result/explanation-view.tsx'
import type { ExplainedSection } from '#app/components/result/explanation-view.tsx'

interface Alternative {
	readonly id: string
	readonly label: string
	readonly sections: readonly ExplainedSection[]
}

interface Props {
	/** Of the reader's page. */
	readonly address: string
	readonly title: string
	readonly version: number
	readonly instrument: string
	readonly calculation:
		| {
				readonly kind: 'explained'
				readonly alternatives: readonly Alternative[]
				readonly differing: readonly string[]
		  }
		| { readonly kind: 'absent' | 'unknownInstrument' }
}

/** The calculation of one annex, alternative by alternative. */
export function CalculationView({ address, title, version, instrument, calculation }: Props) {
	return (
		<div className="vs-stack-large vs-result">
			<PageHead crumbs={[{ to: address, label: title }]} title={text.title} lead={text.lead}>
				<p className="vs-subtle">{text.about(version, instrument)}</p>
				<p>
					<Link to={`/metod/${instrument}#raknas`}>{text.toMethod}</Link>
				</p>
			</PageHead>
			{calculation.kind === 'explained' ? (
				<Explained {...calculation} />
			) : (
				<p className="vs-note">
					{calculation.kind === 'absent' ? text.absent : text.unknownInstrument(instrument)}
				</p>
			)}
			<p>
				<Link to={address}>{text.toAnnex}</Link>
			</p>
		</div>
	)
}

interface ExplainedProps {
	readonly alternatives: readonly Alternative[]
	readonly differing: readonly string[]
}

function Explained({ alternatives, differing }: ExplainedProps) {
	return (
		<>
			<div className="vs-stack">
				<p className={differing.length === 0 ? 'vs-note' : 'vs-note vs-note-warning'}>
					{differing.length === 0 ? text.agrees : text.differs(sentenceList(differing))}
				</p>
				<section className="vs-stack-small" aria-labelledby="steg">
					<h2 id="steg">{text.steps}</h2>
					<ol className="vs-measure">
						{text.stepList.map((step) => (
							<li key={step}>{step}</li>
						))}
					</ol>
				</section>
				<nav className="vs-reader-contents vs-no-print" aria-label={text.alternatives}>
					<ul>
						{alternatives.map(({ id, label }) => (
							<li key={id}>
								<a href={`#${id}`}>{label}</a>
							</li>
						))}
					</ul>
				</nav>
			</div>
			{alternatives.map(({ id, label, sections }) => (
				<section key={id} className="vs-stack vs-calculation" aria-labelledby={id}>
					<h2 id={id}>{label}</h2>
					<ExplanationSections sections={sections} />
				</section>
			))}
		</>
	)
}
