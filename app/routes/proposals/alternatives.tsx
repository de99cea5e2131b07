import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { LinkButton } from '#app/components/link-button.tsx'
import { KeptForm, useForgetKept } from '#app/components/autosave/kept-form.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { AlternativeCard } from '#app/components/proposal/alternative-card.tsx'
import { NewAlternativeFields } from '#app/components/proposal/new-alternative-fields.tsx'
import { formOf, textField } from '#app/http.server.ts'
import { requireProposalVisit } from '#app/proposal-visit.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { proposalText as text } from '#app/text/proposal.ts'
import { siteText } from '#app/text/site.ts'
import { changeAlternatives, mayChangeAlternatives } from '#app/use-cases/change-alternatives.ts'
import { listAlternatives } from '#db/queries/alternative.ts'

export const handle = { permission: 'proposal.write' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.alternativesTitle) }]

export async function loader(args: LoaderFunctionArgs) {
	const { visitor, proposal, assessment } = await requireProposalVisit(args, handle.permission)
	const alternatives = await listAlternatives(runtime.deps.db, {
		municipalityId: visitor.municipality.id,
		proposalId: proposal.id,
	})
	const url = new URL(args.request.url)
	return {
		publicId: proposal.publicId,
		title: proposal.title,
		personId: visitor.personId,
		isOpen: mayChangeAlternatives(proposal, assessment),
		isSaved: url.searchParams.has('klar'),
		isCreated: url.searchParams.has('skapat'),
		removing: url.searchParams.get('ta-bort'),
		alternatives: alternatives.map(({ id, key, title, description, isZero }) => ({
			id,
			key,
			title,
			description: description ?? '',
			isZero,
		})),
	}
}

export async function action(args: ActionFunctionArgs) {
	const { proposal, assessment, respondent, actor } = await requireProposalVisit(args, handle.permission)
	if (!mayChangeAlternatives(proposal, assessment))
		return redirect(`/arenden/${proposal.publicId}/alternativ`)
	const form = await formOf(args.request)
	const typed = {
		intent: textField(form, 'intent'),
		alternativeId: textField(form, 'alternativeId'),
		key: textField(form, 'key'),
		title: textField(form, 'title'),
		description: textField(form, 'description'),
		bases: {
			key: textField(form, 'was:key'),
			title: textField(form, 'was:title'),
			description: textField(form, 'was:description'),
		},
		zero: textField(form, 'zero'),
	}
	const outcome = await changeAlternatives(runtime.deps, {
		actor,
		proposalId: proposal.id,
		assessmentId: assessment?.id ?? null,
		respondentId: respondent?.id ?? null,
		typed,
	})
	if (outcome.kind === 'done') return redirect(`/arenden/${proposal.publicId}/alternativ?klar=1`)
	const problems = outcome.problems.map((found) => ({
		field: found.field,
		sentence:
			found.problem === 'changedMeanwhile' ? text.conflictWith(found.theirs) : text.problems[found.problem],
	}))
	return data({ typed, problems }, { status: outcome.kind === 'conflict' ? 409 : 422 })
}

export default function AlternativesPage() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	useForgetKept(page.personId, 'nytt-arende', page.isCreated)
	const problems = answer?.problems ?? []
	const isNew = answer?.typed.intent === 'add'
	const back = `/arenden/${page.publicId}`
	return (
		<div className="vs-stack-large">
			<PageHead
				crumbs={[
					{ to: '/arenden', label: text.title },
					{ to: back, label: page.title },
				]}
				title={text.alternativesTitle}
				lead={text.alternativesLead}
			/>
			<ErrorSummary
				problems={problems.map(({ field, sentence }) => ({
					fieldId: `${answer?.typed.alternativeId ?? ''}${field}`,
					sentence,
				}))}
			/>
			{page.alternatives.length > 0 && (
				<>
					<p className="vs-subtle">{text.copyHelp}</p>
					<ul className="vs-alternatives">
						{page.alternatives.map((alternative, index) => (
							<AlternativeCard
								key={alternative.id}
								alternative={alternative}
								isFirst={index === 0}
								isLast={index === page.alternatives.length - 1}
								isOnly={page.alternatives.length === 1}
								isOpen={page.isOpen}
								isRemoving={page.removing === alternative.id}
								answer={
									answer?.typed.alternativeId === alternative.id ? { typed: answer.typed, problems } : null
								}
							/>
						))}
					</ul>
				</>
			)}
			{!page.isOpen && <p className="vs-note">{text.alternativesLocked}</p>}
			{page.isOpen && page.alternatives.length < 6 && (
				<section className="vs-card vs-stack vs-measure" aria-labelledby="nytt-alternativ">
					<h2 id="nytt-alternativ">{text.addAlternative}</h2>
					<KeptForm
						personId={page.personId}
						formKey={`alternativ-${page.publicId}`}
						isAnswered={isNew}
						isSaved={page.isSaved}
					>
						<NewAlternativeFields
							typed={isNew ? answer.typed : null}
							problems={isNew ? problems : []}
							suggestedKey={suggestedKey(page.alternatives)}
							hasZero={page.alternatives.some(({ isZero }) => isZero)}
						/>
					</KeptForm>
				</section>
			)}
			<div className="vs-row">
				{page.alternatives.length > 0 && (
					<LinkButton to={`${back}/bedomning`}>{text.toAssessment}</LinkButton>
				)}
				<Link to={back}>{text.back}</Link>
			</div>
		</div>
	)
}

/** The first letter that is free; the nollalternativ is usually called 0. */
function suggestedKey(alternatives: readonly { readonly key: string }[]): string {
	return (
		['A', 'B', 'C', 'D', 'E', 'F'].find((letter) => !alternatives.some(({ key }) => key === letter)) ?? ''
	)
}
