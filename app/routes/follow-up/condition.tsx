import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { ConditionForms } from '#app/components/follow-up/condition-forms.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { ProposalFacts } from '#app/components/proposal/proposal-facts.tsx'
import { conditionPage, requireConditionVisit } from '#app/condition-page.server.ts'
import { formOf } from '#app/http.server.ts'
import { postedCondition } from '#app/posted-condition.server.ts'
import { followUpText } from '#app/text/follow-up.ts'
import { siteText } from '#app/text/site.ts'

const text = followUpText.condition

/** Its writes ask for `condition.follow`, which depends on who is responsible. */
export const handle = { permission: 'followUps.read' } as const

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: siteText.pageTitle(text.title(page?.number ?? 1)) },
]

export async function loader(args: LoaderFunctionArgs) {
	const page = await conditionPage(await requireConditionVisit(args))
	return { ...page, isSaved: new URL(args.request.url).searchParams.has('sparat') }
}

export async function action(args: ActionFunctionArgs) {
	const visit = await requireConditionVisit(args)
	if (!visit.mayFollow) throw new Response(null, { status: 403 })
	const outcome = await postedCondition(visit, await formOf(args.request))
	if (outcome.kind === 'saved') return redirect(`${visit.address}?sparat=1`)
	return data({ typed: outcome.typed, problems: outcome.problems }, { status: outcome.status })
}

export default function ConditionPage() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problems: Partial<Record<string, string>> = answer?.problems ?? {}
	return (
		<div className="vs-stack-large">
			<PageHead
				crumbs={[
					{ to: '/uppfoljning', label: followUpText.title },
					{ to: page.proposal.to, label: page.proposal.title },
				]}
				title={text.title(page.number)}
			>
				{page.isSaved && answer === undefined && (
					<p className="vs-note" role="status">
						{text.saved}
					</p>
				)}
				{page.isWithdrawn && <p className="vs-note vs-note-warning">{text.withdrawn}</p>}
			</PageHead>
			<ErrorSummary
				problems={Object.entries(problems).map(([fieldId, sentence = '']) => ({ fieldId, sentence }))}
			/>
			<div className="vs-two">
				<div className="vs-stack-large">
					<section className="vs-stack-small" aria-labelledby="villkoret">
						<h2 id="villkoret">{text.decidedText}</h2>
						<p className="vs-typed vs-measure">{page.text}</p>
					</section>
					{page.mayFollow && (
						<ConditionForms
							isDone={page.isDone}
							plan={page.plan}
							persons={page.persons}
							typed={answer?.typed ?? null}
							problems={problems}
						/>
					)}
					<section className="vs-stack-small" aria-labelledby="hant">
						<h2 id="hant">{text.historyTitle}</h2>
						{page.events.length === 0 ? (
							<p>{text.noHistory}</p>
						) : (
							<ol className="vs-decisions">
								{page.events.map(({ line, note }) => (
									<li key={line}>
										<p>{line}</p>
										{note !== '' && <p className="vs-typed vs-measure vs-subtle">{note}</p>}
									</li>
								))}
							</ol>
						)}
					</section>
				</div>
				<aside>
					<ProposalFacts facts={page.facts} />
				</aside>
			</div>
		</div>
	)
}
