import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { PageHead } from '#app/components/page-head.tsx'
import { AnswersTable } from '#app/components/reconciliation/answers-table.tsx'
import { requireProposalVisit } from '#app/proposal-visit.server.ts'
import { comparedQuestion, questionsOf, reconciliation } from '#app/reconciliation.server.ts'
import { reconciliationText as text } from '#app/text/reconciliation.ts'
import { siteText } from '#app/text/site.ts'

export const handle = { permission: 'answers.compare' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader(args: LoaderFunctionArgs) {
	const visit = await requireProposalVisit(args, handle.permission)
	const disputedOnly = new URL(args.request.url).searchParams.get('visa') === 'oeniga'
	const base = {
		address: `/arenden/${visit.proposal.publicId}`,
		proposalTitle: visit.proposal.title,
		mayInvite: visit.may('assessors.write'),
		disputedOnly,
	}
	const state = await reconciliation(visit)
	if (state.kind !== 'open') {
		const note = state.kind === 'waiting' ? text.waiting(state.names) : text.nobody
		return { ...base, note, figures: null, mayReconcile: false, questions: [] }
	}
	const all = questionsOf(state).map((key) => comparedQuestion(state, key))
	const summaries = all.flatMap((question) => question.summaries)
	return {
		...base,
		note: state.assessors.length === 1 ? text.onlyOne : null,
		figures: {
			disputed: summaries.filter(({ isDisputed }) => isDisputed).length,
			of: summaries.length,
			agreed: summaries.filter(({ isAgreed }) => isAgreed).length,
			none: summaries.filter(({ isWithoutAgreement }) => isWithoutAgreement).length,
		},
		mayReconcile: state.mayReconcile,
		questions: disputedOnly ? all.filter(({ isDisputed }) => isDisputed) : all,
	}
}

export default function ReconciliationPage() {
	const page = useLoaderData<typeof loader>()
	return (
		<div className="vs-stack-large">
			<PageHead
				crumbs={[{ to: page.address, label: page.proposalTitle }]}
				title={text.title}
				lead={text.lead}
			/>
			{page.note !== null && (
				<div className="vs-note vs-stack-small">
					<p>{page.note}</p>
					{page.mayInvite && page.figures === null && (
						<p>
							<Link to={`${page.address}/bedomare`}>{text.toAssessors}</Link>
						</p>
					)}
				</div>
			)}
			{page.figures !== null && <Head figures={page.figures} disputedOnly={page.disputedOnly} />}
			{page.disputedOnly && page.figures !== null && page.questions.length === 0 && (
				<p>{text.noneDisputed}</p>
			)}
			{page.questions.map((question) => (
				<Question
					key={question.number}
					question={question}
					to={`${page.address}/samstamning/${String(question.number)}${page.disputedOnly ? '?visa=oeniga' : ''}`}
					mayReconcile={page.mayReconcile}
				/>
			))}
		</div>
	)
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

function Head({
	figures,
	disputedOnly,
}: {
	readonly figures: NonNullable<Page['figures']>
	readonly disputedOnly: boolean
}) {
	return (
		<div className="vs-stack-small">
			<p className="vs-measure">
				<strong>{text.figures(figures.disputed, figures.of)}</strong>{' '}
				{text.settled(figures.agreed, figures.none)} {text.meaning}
			</p>
			<nav aria-label={text.filter} className="vs-no-print">
				<ul className="vs-nav">
					<li>
						<Link to="?" aria-current={disputedOnly ? undefined : 'page'}>
							{text.showAll}
						</Link>
					</li>
					<li>
						<Link to="?visa=oeniga" aria-current={disputedOnly ? 'page' : undefined}>
							{text.showDisputed}
						</Link>
					</li>
				</ul>
			</nav>
		</div>
	)
}

interface QuestionProps {
	readonly question: Page['questions'][number]
	readonly to: string
	readonly mayReconcile: boolean
}

function Question({ question, to, mayReconcile }: QuestionProps) {
	const { number, heading, openComments } = question
	const action = mayReconcile ? text.toQuestion : text.toQuestionRead
	return (
		<section className="vs-stack-small" aria-labelledby={`fraga-${String(number)}`}>
			<p className="vs-eyebrow">{heading}</p>
			<h2 id={`fraga-${String(number)}`} className="vs-question">
				{question.question}
			</h2>
			<AnswersTable compared={question} />
			<p className="vs-row vs-no-print">
				<Link to={to} aria-label={text.aboutQuestion(action, question.question)}>
					{action}
				</Link>
				{openComments > 0 && <span className="vs-tag">{text.openComments(openComments)}</span>}
			</p>
		</section>
	)
}
