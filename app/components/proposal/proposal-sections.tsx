import { Link } from '@remix-run/react'
import { blankFormText } from '#app/text/blank-form.ts'
import { screeningText } from '#app/text/screening.ts'
import { AlternativeList } from '#app/components/proposal/alternative-list.tsx'
import type { ListedAlternative } from '#app/components/proposal/alternative-list.tsx'
import { DecisionList } from '#app/components/follow-up/decision-view.tsx'
import type { ShownDecision } from '#app/components/follow-up/decision-view.tsx'
import { decisionText } from '#app/text/decision.ts'
import { proposalText as text } from '#app/text/proposal.ts'

export interface SectionsPage {
	readonly publicId: string
	readonly description: string
	readonly mayWrite: boolean
	/** A reader of established annexes only is shown nothing that is under way. */
	readonly establishedOnly: boolean
	readonly mayAnswer: boolean
	readonly mayScreen: boolean
	readonly isScreened: boolean
	readonly mayReadResult: boolean
	readonly mayReadAnnex: boolean
	readonly alternatives: readonly ListedAlternative[]
	readonly assessment: string
	/** «2 av 4 klara», and who is left; null where there is no assessor. */
	readonly progress: { readonly progress: string | null; readonly left: string }
	readonly assessmentLinks: readonly { readonly label: string; readonly to: string }[]
	readonly annexes: readonly { readonly version: number; readonly label: string }[]
	readonly decisions: readonly ShownDecision[]
	readonly mayRecordDecision: boolean
}

/** Description, alternatives, how far the assessment has come, the annexes, and what was decided. */
export function ProposalSections({ page }: { readonly page: SectionsPage }) {
	return (
		<div className="vs-stack-large">
			{page.description !== '' && <p className="vs-typed vs-measure">{page.description}</p>}
			{!page.establishedOnly && (
				<>
					<AlternativesSection page={page} />
					<AssessmentSection page={page} />
				</>
			)}
			<AnnexSection page={page} />
			<DecisionSection page={page} />
		</div>
	)
}

function AlternativesSection({ page }: { readonly page: SectionsPage }) {
	return (
		<section className="vs-stack" aria-labelledby="alternativ">
			<h2 id="alternativ">{text.alternatives}</h2>
			{page.alternatives.length === 0 ? (
				<p className="vs-measure">{text.noAlternativesYet}</p>
			) : (
				<AlternativeList alternatives={page.alternatives} />
			)}
			{page.mayWrite && (
				<Link to={`/arenden/${page.publicId}/alternativ`}>
					{page.alternatives.length === 0 ? text.noAlternatives : text.manageAlternatives}
				</Link>
			)}
		</section>
	)
}

function AssessmentSection({ page }: { readonly page: SectionsPage }) {
	const address = `/arenden/${page.publicId}`
	return (
		<section className="vs-stack" aria-labelledby="bedomning">
			<h2 id="bedomning">{text.assessment}</h2>
			<p>{page.assessment}</p>
			{page.progress.progress !== null && (
				<p>
					<strong>{page.progress.progress}</strong> {page.progress.left}
				</p>
			)}
			{page.mayScreen && (
				<div>
					<Link to={`${address}/forprovning`}>
						{page.isScreened ? screeningText.linkAgain : screeningText.link}
					</Link>
				</div>
			)}
			<div className="vs-row">
				{page.mayAnswer && page.alternatives.length > 0 && (
					<Link to={`${address}/bedomning`}>{text.toAssessment}</Link>
				)}
				{page.mayAnswer && page.alternatives.length > 0 && (
					<Link to={`${address}/bedomning/blankett`}>{blankFormText.title}</Link>
				)}
				{page.mayReadResult && page.alternatives.length > 0 && (
					<Link to={`${address}/resultat`}>{text.toResult}</Link>
				)}
				{page.assessmentLinks.map(({ label, to }) => (
					<Link key={to} to={to}>
						{label}
					</Link>
				))}
				{page.mayReadResult && page.alternatives.length > 1 && (
					<Link to={`/jamfor?val=${page.publicId}`}>{text.compareAlternatives}</Link>
				)}
			</div>
		</section>
	)
}

function AnnexSection({ page }: { readonly page: SectionsPage }) {
	const address = `/arenden/${page.publicId}/bilaga`
	return (
		<section className="vs-stack" aria-labelledby="bilaga">
			<h2 id="bilaga">{text.annexes}</h2>
			{page.annexes.length === 0 ? (
				<p>{text.noAnnex}</p>
			) : (
				<ul>
					{page.annexes.map(({ version, label }) => (
						<li key={version}>
							<Link to={`${address}?version=${String(version)}`}>{label}</Link>
						</li>
					))}
				</ul>
			)}
			{page.mayReadAnnex && (
				<div>
					<Link to={address}>{text.toAnnex}</Link>
				</div>
			)}
		</section>
	)
}

/** Nothing for a reader before there is a decision. */
function DecisionSection({ page }: { readonly page: SectionsPage }) {
	const { decisions, mayRecordDecision } = page
	if (decisions.length === 0 && !mayRecordDecision) return null
	return (
		<section className="vs-stack" aria-labelledby="beslut">
			<h2 id="beslut">{decisionText.title}</h2>
			{decisions.length === 0 ? <p>{decisionText.none}</p> : <DecisionList decisions={decisions} level={3} />}
			{mayRecordDecision && (
				<div>
					<Link to={`/arenden/${page.publicId}/beslut`}>
						{decisions.length === 0 ? decisionText.record : decisionText.recordAnother}
					</Link>
				</div>
			)}
		</section>
	)
}
