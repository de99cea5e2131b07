import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { KeptForm } from '#app/components/autosave/kept-form.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { DecisionForm } from '#app/components/follow-up/decision-form.tsx'
import { DecisionList } from '#app/components/follow-up/decision-view.tsx'
import type { ShownDecision } from '#app/components/follow-up/decision-view.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { decisionForm } from '#app/decision-choices.server.ts'
import { decisionPage } from '#app/decision-page.server.ts'
import { postedDecision } from '#app/posted-decision.server.ts'
import { requireProposalVisit } from '#app/proposal-visit.server.ts'
import { formOf } from '#app/http.server.ts'
import { decisionText as text } from '#app/text/decision.ts'
import { outcomeText } from '#app/text/follow-up.ts'
import { proposalText } from '#app/text/proposal.ts'
import { siteText } from '#app/text/site.ts'

export const handle = { permission: 'decision.record' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader(args: LoaderFunctionArgs) {
	const visit = await requireProposalVisit(args, handle.permission)
	return decisionPage(visit, new URL(args.request.url).searchParams)
}

export async function action(args: ActionFunctionArgs) {
	const visit = await requireProposalVisit(args, handle.permission)
	const form = await formOf(args.request)
	const outcome = await postedDecision(visit, form, (annex) => decisionForm(visit, annex))
	if (outcome.kind === 'done') return redirect(`/arenden/${visit.proposal.publicId}${outcome.to}`)
	return data({ typed: outcome.typed, problems: outcome.problems }, { status: outcome.status })
}

export default function DecisionsPage() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problems: Partial<Record<string, string>> = answer?.problems ?? {}
	const typed: Partial<Record<string, string>> | undefined = answer?.typed
	return (
		<div className="vs-stack-large">
			<PageHead
				crumbs={[
					{ to: '/arenden', label: proposalText.title },
					{ to: page.address, label: page.proposalTitle },
				]}
				title={text.title}
				lead={text.lead}
			>
				{page.notice !== null && answer === undefined && (
					<p className="vs-note" role="status">
						{page.notice}
					</p>
				)}
			</PageHead>
			<ErrorSummary
				problems={Object.entries(problems).map(([fieldId, sentence = '']) => ({ fieldId, sentence }))}
			/>
			{page.decisions.length > 0 && (
				<section className="vs-stack" aria-labelledby="inskrivna">
					<h2 id="inskrivna">{text.recordedTitle}</h2>
					<DecisionList
						decisions={page.decisions}
						level={3}
						actions={(decision) => (
							<DecisionActions
								decision={decision}
								mayBegin={page.beginnable.includes(decision.number)}
								problem={problems[`reason-${String(decision.number)}`]}
								typedReason={typed?.[`reason-${String(decision.number)}`] ?? ''}
							/>
						)}
					/>
				</section>
			)}
			<section className="vs-stack" aria-labelledby="nytt">
				<div className="vs-stack-small">
					<h2 id="nytt">{text.newTitle}</h2>
					{page.isPrefilled && <p className="vs-note">{text.newAfterWithdrawn}</p>}
				</div>
				<KeptForm
					personId={page.personId}
					formKey={`beslut-${page.address}`}
					isAnswered={answer !== undefined || page.isPrefilled}
					isSaved={page.isSaved}
				>
					<DecisionForm {...page.form} values={typed ?? page.form.values} problems={problems} />
				</KeptForm>
			</section>
		</div>
	)
}

interface ActionsProps {
	readonly decision: ShownDecision
	readonly mayBegin: boolean
	readonly problem: string | undefined
	readonly typedReason: string
}

/** To follow up what happened, and the way back from a decision that was recorded by mistake. */
function DecisionActions({ decision, mayBegin, problem, typedReason }: ActionsProps) {
	if (decision.withdrawn !== null) return null
	const reason = `reason-${String(decision.number)}`
	return (
		<div className="vs-row vs-no-print">
			{mayBegin && (
				<form method="post">
					<input type="hidden" name="decision" value={decision.number} />
					<Button type="submit" size="small" variant="secondary" name="intent" value="follow-up">
						{outcomeText.begin}
					</Button>
				</form>
			)}
			<details className="vs-details" open={problem !== undefined}>
				<summary>{text.withdraw}</summary>
				<form method="post" className="vs-stack-small vs-measure">
					<p>{text.withdrawHelp}</p>
					<input type="hidden" name="decision" value={decision.number} />
					<TextField
						id={reason}
						name={reason}
						label={text.withdrawReason}
						defaultValue={typedReason}
						error={problem}
						autoComplete="off"
					/>
					<div>
						<Button type="submit" size="small" variant="secondary" name="intent" value="withdraw">
							{text.withdrawButton}
						</Button>
					</div>
				</form>
			</details>
		</div>
	)
}
