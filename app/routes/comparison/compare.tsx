import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { ComparisonMatrixView } from '#app/annex/comparison/comparison-matrix-view.tsx'
import { RobustnessView, TurningView } from '#app/annex/comparison/robustness-view.tsx'
import { choosePage } from '#app/choose-page.server.ts'
import { comparePage } from '#app/compare-page.server.ts'
import type { ComparePageData } from '#app/compare-page.server.ts'
import { comparisonAddress, readComparison } from '#app/comparison-choice.server.ts'
import { ChooseForm } from '#app/components/comparing/choose-form.tsx'
import { ComparisonFiles, SaveForm } from '#app/components/comparing/keep-comparison.tsx'
import { RankingForm } from '#app/components/comparing/ranking-form.tsx'
import { SavedComparisons } from '#app/components/comparing/saved-comparisons.tsx'
import { SelectionForm } from '#app/components/comparing/selection-form.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { formOf, textField } from '#app/http.server.ts'
import { requirePermission, requireVisitor } from '#app/require-access.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { comparePageText as text } from '#app/text/compare-page.ts'
import { siteText } from '#app/text/site.ts'
import { readComparisonName } from '#app/use-cases/read-comparison-name.ts'
import { insertSavedComparison, removeSavedComparison } from '#db/queries/saved-comparison.ts'

export const handle = { permission: 'comparisons.read' } as const

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: siteText.pageTitle(page?.compared?.model?.title ?? text.title) },
]

/** Choosing, until something is chosen; `visa=val` goes on choosing, `visa=jamfor` is the button that ends it. */
export async function loader(args: LoaderFunctionArgs) {
	const visitor = await requireVisitor(args)
	requirePermission(visitor, handle.permission)
	const parameters = new URL(args.request.url).searchParams
	const asked = readComparison(parameters)
	const step = parameters.get('visa')
	if (step === 'jamfor' && asked.choices.length > 0) throw redirect(comparisonAddress(asked))
	const q = (parameters.get('q') ?? '').trim().slice(0, 200)
	if (step !== null || asked.choices.length === 0) {
		const nothingChosen = step === 'jamfor'
		return { compared: null, choosing: await choosePage(visitor, asked, q), nothingChosen, isSaved: false }
	}
	const compared = await comparePage(visitor, asked)
	return { compared, choosing: null, nothingChosen: false, isSaved: parameters.has('sparad') }
}

/** Saves the comparison of the address under a name, or takes away one of one's own. */
export async function action(args: ActionFunctionArgs) {
	const visitor = await requireVisitor(args)
	requirePermission(visitor, handle.permission)
	const form = await formOf(args.request)
	const { db, now } = runtime.deps
	const actor = { municipalityId: visitor.municipality.id, personId: visitor.personId, at: now() }
	if (textField(form, 'intent') === 'remove') {
		const isRemoved = await removeSavedComparison(db, actor, textField(form, 'comparison'))
		if (!isRemoved) throw new Response(null, { status: 404 })
		return redirect('/jamfor')
	}
	const asked = readComparison(new URL(args.request.url).searchParams)
	const typed = textField(form, 'name')
	const name = readComparisonName(typed)
	if (name.kind === 'refused') return data({ typed, problem: text.problems[name.problem] }, { status: 422 })
	const { values, ranking } = await comparePage(visitor, asked)
	if (values.length === 0) throw new Response(null, { status: 404 })
	await insertSavedComparison(db, actor, {
		name: name.value,
		choices: values,
		ranking: ranking === '' ? null : ranking,
	})
	return redirect(comparisonAddress(asked, '/jamfor', { sparad: '1' }))
}

export default function ComparePage() {
	const { compared, choosing, nothingChosen, isSaved } = useLoaderData<typeof loader>()
	if (compared !== null) return <Compared page={compared} isSaved={isSaved} />
	return (
		<div className="vs-stack-large">
			<PageHead title={text.title} lead={text.lead} />
			<ErrorSummary problems={nothingChosen ? [{ fieldId: 'valj', sentence: text.nothingChosen }] : []} />
			<div id="valj">
				<ChooseForm {...choosing} />
			</div>
			<p>
				{text.toOrderLead} <Link to="/jamfor/ordning">{text.toOrder}</Link>
			</p>
			<SavedComparisons comparisons={choosing.saved} />
		</div>
	)
}

function Compared({ page, isSaved }: { readonly page: ComparePageData; readonly isSaved: boolean }) {
	const answer = useActionData<{ readonly typed: string; readonly problem: string }>()
	const { model, addresses } = page
	const notices = model?.notices ?? page.notices
	return (
		<div className="vs-stack-large">
			<PageHead
				crumbs={[{ to: '/jamfor', label: text.title }]}
				title={model?.title ?? text.title}
				{...(model === null ? {} : { lead: model.scope })}
			>
				{isSaved && (
					<p className="vs-note" role="status">
						{text.savedNow}
					</p>
				)}
				<ErrorSummary
					problems={answer === undefined ? [] : [{ fieldId: 'name', sentence: answer.problem }]}
				/>
				{notices.map((notice) => (
					<p className="vs-note vs-note-warning" key={notice}>
						{notice}
					</p>
				))}
			</PageHead>
			<SelectionForm
				proposals={page.proposals}
				ranking={page.ranking}
				change={addresses.change}
				isOpen={model === null}
			/>
			{model !== null && (
				<>
					<ComparisonMatrixView model={model} />
					<RankingForm
						ranked={page.ranked}
						start={addresses.start}
						clear={addresses.clear}
						spoken={model.ranking}
					/>
					<RobustnessView robustness={model.robustness} />
					{model.turning !== null && <TurningView turning={model.turning} />}
					<p className="vs-subtle vs-measure">{model.method}</p>
					<ComparisonFiles files={addresses.files} />
					<SaveForm
						typed={answer?.typed ?? ''}
						{...(answer === undefined ? {} : { problem: answer.problem })}
					/>
				</>
			)}
		</div>
	)
}
