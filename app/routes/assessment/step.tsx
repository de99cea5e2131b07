import { Button } from '@navikt/ds-react/Button'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import { afterSaving } from '#app/after-saving.server.ts'
import { crumbOf, requireAssessmentVisit, stepAlternatives } from '#app/assessment-visit.server.ts'
import type { AssessmentVisit } from '#app/assessment-visit.server.ts'
import { StepFields } from '#app/components/assessment/step-fields.tsx'
import { StepHead } from '#app/components/assessment/step-head.tsx'
import { StepList } from '#app/components/assessment/step-list.tsx'
import type { StepLink } from '#app/components/assessment/step-list.tsx'
import type { StepContent } from '#app/components/assessment/step-content.ts'
import type { FieldState } from '#app/components/autosave/field-state.ts'
import { countAnswered } from '#app/components/assessment/current-value.ts'
import { fieldId, fieldName, withRejected } from '#app/components/assessment/form-view.ts'
import type { FormView } from '#app/components/assessment/form-view.ts'
import { AutosaveForm } from '#app/components/autosave/autosave-form.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { allAlternatives, findStep, pageAfter, stepPages } from '#app/domain/assessment-steps.ts'
import type { AssessmentStep } from '#app/domain/assessment-steps.ts'
import { formView, savedForm } from '#app/form-view.server.ts'
import { formOf, requireFound, requireParams, textField } from '#app/http.server.ts'
import { refusedStep, savePostedStep } from '#app/posted-step.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { openRemarks, remarksByField } from '#app/remarks.server.ts'
import { stepContent, stepLinks, stepTitle } from '#app/step-content.server.ts'
import { assessmentReplies as replies } from '#app/text/assessment-replies.ts'
import { assessmentText as text } from '#app/text/assessment.ts'
import { siteText } from '#app/text/site.ts'
import { readFields } from '#db/queries/read-fields.ts'

export const handle = { permission: 'answers.write' } as const

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: siteText.pageTitle(page?.title ?? text.title) },
]

export async function loader(args: LoaderFunctionArgs) {
	const visit = await requireAssessmentVisit(args)
	const here = placeOf(args, visit.alternatives)
	const { searchParams } = new URL(args.request.url)
	const { proposal, assessment, respondent, instrument } = visit
	const content =
		assessment === null
			? null
			: await readFields(runtime.deps.db, {
					municipalityId: visit.visitor.municipality.id,
					assessmentId: assessment.id,
					respondentId: respondent?.id ?? '',
				})
	const alternatives = stepAlternatives(visit.alternatives)
	const next = pageAfter(stepPages(alternatives.map(({ key }) => key)), here.step.slug, here.alternativeKey)
	return {
		title: stepTitle(here.step, instrument),
		address: `/arenden/${proposal.publicId}`,
		here: new URL(args.request.url).pathname.replace(/\.data$/, ''),
		crumb: crumbOf(visit),
		storeKey: visit.storeKey,
		formKey: `${proposal.publicId}/${here.step.slug}/${here.alternativeKey}`,
		savedForm: savedForm(proposal.publicId, searchParams),
		copied: copiedWords(searchParams.get('kopierat')),
		baseline: instrument.baseline,
		hasNext: next !== null,
		links: stepLinks({
			address: `/arenden/${proposal.publicId}/bedomning`,
			alternatives,
			content,
			instrument,
			kind: visit.kind,
			here,
		}),
		content: stepContent({
			step: here.step,
			alternativeKey: here.alternativeKey,
			alternatives,
			content,
			instrument,
			isProcurement: proposal.type === 'procurement',
			kind: visit.kind,
		}),
		view: formView(content, isLocked(visit, here.step), remarksByField(await openRemarks(visit), visit)),
	}
}

export async function action(args: ActionFunctionArgs) {
	const visit = await requireAssessmentVisit(args)
	const here = placeOf(args, visit.alternatives)
	const address = `/arenden/${visit.proposal.publicId}/bedomning`
	const form = await formOf(args.request)
	if (isLocked(visit, here.step)) return data(refusedStep(visit, form), { status: 409 })
	const outcome = await savePostedStep(visit, form, here)
	if (outcome.kind === 'rejected') {
		const isConflict = Object.keys(outcome.rejected.conflicts).length > 0
		return data(outcome.rejected, { status: isConflict ? 409 : 422 })
	}
	const keys = stepAlternatives(visit.alternatives).map(({ key }) => key)
	return redirect(
		afterSaving({ address, pages: stepPages(keys), here, outcome, intent: textField(form, 'intent') }),
	)
}

/** What became of «Kopiera från alternativ …»; null where nothing was copied just now. */
function copiedWords(count: string | null): string | null {
	if (count === null) return null
	return count === '0' ? replies.copiedNothing : replies.copiedMissing
}

export default function StepPage() {
	const page = useLoaderData<typeof loader>()
	const rejected = useActionData<typeof action>()
	const [states, setStates] = useState<ReadonlyMap<string, FieldState>>(new Map())
	const view = rejected === undefined ? page.view : withRejected(page.view, rejected)
	return (
		<div className="vs-assessment">
			<StepList links={withProgress(page.links, progressOf(page.content, view, states))} />
			<div className="vs-stack">
				<StepHead
					crumb={page.crumb}
					title={page.title}
					content={page.content}
					baseline={page.baseline}
					copied={page.copied}
					locked={view.locked}
				/>
				<ErrorSummary
					problems={(rejected?.summary ?? []).map(({ name, sentence }) => ({
						fieldId: fieldId(name),
						sentence,
					}))}
				/>
				<AutosaveForm
					saveUrl={`${page.address}/bedomning/spara`}
					personId={page.storeKey}
					formKey={page.formKey}
					savedForm={page.savedForm}
					action={page.here}
					onStates={setStates}
				>
					<SaveOnEnter />
					<StepFields content={page.content} view={view} />
					{!view.locked && (
						<div className="vs-form-actions vs-no-print">
							<Button type="submit" name="intent" value="next">
								{page.hasNext ? text.saveAndNext : text.saveAndReview}
							</Button>
							<Button type="submit" name="intent" value="stay" variant="secondary">
								{text.save}
							</Button>
						</div>
					)}
				</AutosaveForm>
			</div>
		</div>
	)
}

/** Enter in a field presses the form's first button: it saves, and neither copies nor removes. */
function SaveOnEnter() {
	return (
		<button
			type="submit"
			name="intent"
			value="stay"
			className="vs-visually-hidden"
			tabIndex={-1}
			aria-hidden="true"
		>
			{text.save}
		</button>
	)
}

/** Of the step that is shown, as it is being answered; null for a step that has none. */
function progressOf(
	content: StepContent,
	view: FormView,
	states: ReadonlyMap<string, FieldState>,
): string | null {
	if (content.kind !== 'effect') return null
	const names = content.alternatives.flatMap(({ id: alternativeId }) =>
		content.criteria.map(({ id }) => fieldName(alternativeId, `answers/${id}/level`)),
	)
	return text.answered(countAnswered(view, states, names), names.length)
}

function withProgress(links: readonly StepLink[], progress: string | null): readonly StepLink[] {
	return progress === null ? links : links.map((link) => (link.isCurrent ? { ...link, progress } : link))
}

/** Answers are an assessor's own and locked when she has submitted; what is shared is open until the annex is. */
function isLocked(visit: AssessmentVisit, { kind }: AssessmentStep): boolean {
	return kind === 'effect' ? visit.answersLocked : visit.allLocked
}

/** 404 for a step, or an alternative of it, that does not exist. */
function placeOf(
	args: Pick<LoaderFunctionArgs, 'params'>,
	alternatives: readonly { readonly id: string; readonly key: string }[],
) {
	const { alternative, step: slug } = requireParams(args.params, 'alternative', 'step')
	const step = requireFound(findStep(slug))
	if (step.scope === 'all') {
		requireFound(alternative === allAlternatives ? step : null)
		return { step, alternativeKey: allAlternatives, alternativeId: null }
	}
	const { id, key } = requireFound(alternatives.find(({ key: known }) => known === alternative))
	return { step, alternativeKey: key, alternativeId: id }
}
