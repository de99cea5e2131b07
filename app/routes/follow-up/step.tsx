import { Button } from '@navikt/ds-react/Button'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { afterSaving } from '#app/after-saving.server.ts'
import { stepAlternatives } from '#app/assessment-visit.server.ts'
import { StepFields } from '#app/components/assessment/step-fields.tsx'
import { StepHead } from '#app/components/assessment/step-head.tsx'
import { StepList } from '#app/components/assessment/step-list.tsx'
import { fieldId, withRejected } from '#app/components/assessment/form-view.ts'
import { AutosaveForm } from '#app/components/autosave/autosave-form.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { allAlternatives, findStep, followUpPages, pageAfter } from '#app/domain/assessment-steps.ts'
import { formView } from '#app/form-view.server.ts'
import { followUpLinks, withoutSharedFields } from '#app/follow-up-steps.server.ts'
import { requireFollowUpVisit } from '#app/follow-up-visit.server.ts'
import { formOf, requireFound, requireParams, textField } from '#app/http.server.ts'
import { refusedStep, savePostedStep } from '#app/posted-step.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { stepContent, stepTitle } from '#app/step-content.server.ts'
import { assessmentText } from '#app/text/assessment.ts'
import { outcomeText as text } from '#app/text/follow-up.ts'
import { siteText } from '#app/text/site.ts'
import { readFields } from '#db/queries/read-fields.ts'

export const handle = { permission: 'followUp.answer' } as const

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: siteText.pageTitle(page?.title ?? text.reviewTitle) },
]

export async function loader(args: LoaderFunctionArgs) {
	const visit = await requireFollowUpVisit(args, handle.permission)
	const here = placeOf(args)
	const { proposal, followUp, respondent, instrument, visitor } = visit
	const content = await readFields(runtime.deps.db, {
		municipalityId: visitor.municipality.id,
		assessmentId: followUp.assessmentId,
		respondentId: respondent?.id ?? '',
	})
	const alternatives = stepAlternatives(visit.alternatives)
	const address = `/arenden/${proposal.publicId}/uppfoljning/${String(followUp.number)}`
	const formKey = (slug: string) => `${proposal.publicId}/uppfoljning-${String(followUp.number)}/${slug}`
	const saved = new URL(args.request.url).searchParams.get('klar')
	return {
		title: stepTitle(here.step, instrument),
		address,
		crumb: text.answerTitle(followUp.number),
		here: new URL(args.request.url).pathname.replace(/\.data$/, ''),
		personId: visitor.personId,
		formKey: formKey(`${here.step.slug}/${allAlternatives}`),
		savedForm: saved === null ? null : formKey(saved),
		baseline: text.baseline,
		notes: [text.notCausal, visit.hasAssessed ? text.youAssessed : text.independence],
		hasNext: pageAfter(followUpPages(), here.step.slug, allAlternatives) !== null,
		links: followUpLinks({ address, alternatives, content, instrument, here, kind: visit.kind }),
		content: stepContent({
			step: here.step,
			alternativeKey: allAlternatives,
			alternatives,
			content,
			instrument,
			kind: visit.kind,
			isProcurement: false,
		}),
		view: formView(content, visit.answersLocked),
	}
}

export async function action(args: ActionFunctionArgs) {
	const visit = await requireFollowUpVisit(args, handle.permission)
	const here = placeOf(args)
	const form = withoutSharedFields(await formOf(args.request))
	if (visit.answersLocked) return data(refusedStep(visit, form), { status: 409 })
	const outcome = await savePostedStep(visit, form, here)
	if (outcome.kind === 'rejected') {
		const isConflict = Object.keys(outcome.rejected.conflicts).length > 0
		return data(outcome.rejected, { status: isConflict ? 409 : 422 })
	}
	const address = `/arenden/${visit.proposal.publicId}/uppfoljning/${String(visit.followUp.number)}`
	const intent = textField(form, 'intent')
	return redirect(afterSaving({ address, pages: followUpPages(), here, outcome, intent }))
}

/** 404 for what is no step of a follow-up. */
function placeOf(args: Pick<LoaderFunctionArgs, 'params'>) {
	const step = requireFound(findStep(requireParams(args.params, 'step').step))
	requireFound(step.kind === 'effect' ? step : null)
	return { step, alternativeKey: allAlternatives, alternativeId: null }
}

export default function FollowUpStepPage() {
	const page = useLoaderData<typeof loader>()
	const rejected = useActionData<typeof action>()
	const view = rejected === undefined ? page.view : withRejected(page.view, rejected)
	return (
		<div className="vs-assessment">
			<StepList links={page.links} />
			<div className="vs-stack">
				<StepHead
					crumb={{ to: page.address, label: page.crumb }}
					title={page.title}
					content={page.content}
					baseline={page.baseline}
					copied={null}
					locked={view.locked}
				/>
				{page.notes.map((note) => (
					<p key={note} className="vs-subtle vs-measure">
						{note}
					</p>
				))}
				<ErrorSummary
					problems={(rejected?.summary ?? []).map(({ name, sentence }) => ({
						fieldId: fieldId(name),
						sentence,
					}))}
				/>
				<AutosaveForm
					saveUrl={`${page.address}/spara`}
					personId={page.personId}
					formKey={page.formKey}
					savedForm={page.savedForm}
					action={page.here}
				>
					<StepFields content={page.content} view={view} />
					{!view.locked && (
						<div className="vs-form-actions vs-no-print">
							<Button type="submit" name="intent" value="next">
								{page.hasNext ? assessmentText.saveAndNext : assessmentText.saveAndReview}
							</Button>
							<Button type="submit" name="intent" value="stay" variant="secondary">
								{assessmentText.save}
							</Button>
						</div>
					)}
				</AutosaveForm>
			</div>
		</div>
	)
}
