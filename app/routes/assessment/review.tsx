import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { LinkButton } from '#app/components/link-button.tsx'
import { crumbOf, requireAssessmentVisit, stepAlternatives } from '#app/assessment-visit.server.ts'
import { fieldId, withRejected } from '#app/components/assessment/form-view.ts'
import type { FormView } from '#app/components/assessment/form-view.ts'
import { ReviewRemarks, ReviewTable } from '#app/components/assessment/review-view.tsx'
import { SavedTextarea } from '#app/components/assessment/saved-field.tsx'
import { StepList } from '#app/components/assessment/step-list.tsx'
import { AutosaveForm } from '#app/components/autosave/autosave-form.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { guestPage } from '#app/guest.server.ts'
import { fieldBudgets, savedForm } from '#app/form-view.server.ts'
import { formOf } from '#app/http.server.ts'
import { postedReview } from '#app/posted-review.server.ts'
import { remarks } from '#app/components/assessment/remarks.ts'
import { remarkLinks } from '#app/remarks.server.ts'
import { reviewPage, submitState } from '#app/review-page.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { stepLinks } from '#app/step-content.server.ts'
import { assessmentText as text } from '#app/text/assessment.ts'
import { reviewAnswersText as reviewText } from '#app/text/review-answers.ts'
import { siteText } from '#app/text/site.ts'
import { readFields } from '#db/queries/read-fields.ts'

export const handle = { permission: 'answers.write' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.reviewTitle) }]

export async function loader(args: LoaderFunctionArgs) {
	const visit = await requireAssessmentVisit(args)
	const { proposal, assessment, respondent, visitor, instrument } = visit
	if (visit.alternatives.length === 0) throw redirect(`/arenden/${proposal.publicId}/alternativ`)
	const content =
		assessment === null
			? null
			: await readFields(runtime.deps.db, {
					municipalityId: visitor.municipality.id,
					assessmentId: assessment.id,
					respondentId: respondent?.id ?? '',
				})
	const address = `/arenden/${proposal.publicId}`
	const { isGuest } = visit
	const alternatives = stepAlternatives(visit.alternatives)
	return {
		address,
		crumb: crumbOf(visit),
		storeKey: visit.storeKey,
		isGuest,
		formKey: `${proposal.publicId}/granska`,
		savedForm: savedForm(proposal.publicId, new URL(args.request.url).searchParams),
		links: stepLinks({
			address: `${address}/bedomning`,
			alternatives,
			content,
			instrument,
			kind: visit.kind,
		}),
		...reviewPage({
			address: `${address}/bedomning`,
			alternatives: visit.alternatives,
			content,
			instrument,
			remarks: await remarkLinks(visit),
			kind: visit.kind,
		}),
		view: summaryView(assessment?.summary ?? '', visit.allLocked),
		...submitState(visit),
		mayReopen: visit.may('answers.reopen'),
		mayReadResult: visit.may('result.read'),
	}
}

export async function action(args: ActionFunctionArgs) {
	const visit = await requireAssessmentVisit(args)
	const address = `/arenden/${visit.proposal.publicId}`
	if (visit.allLocked) return redirect(`${address}/bedomning/granska`)
	const outcome = await postedReview(visit, await formOf(args.request))
	switch (outcome.kind) {
		case 'submitted':
			return redirect(visit.isGuest ? guestPage : `${address}/resultat`)
		case 'saved':
			return redirect(`${address}/bedomning/granska`)
		case 'rejected':
			return data(outcome.rejected, {
				status: Object.keys(outcome.rejected.conflicts).length > 0 ? 409 : 422,
			})
	}
}

export default function ReviewPage() {
	const page = useLoaderData<typeof loader>()
	const rejected = useActionData<typeof action>()
	const view = rejected === undefined ? page.view : withRejected(page.view, rejected)
	return (
		<div className="vs-assessment">
			<StepList links={page.links} />
			<div className="vs-stack-large">
				<PageHead crumbs={[page.crumb]} title={text.reviewTitle} lead={reviewText.reviewLead} />
				<ErrorSummary
					problems={(rejected?.summary ?? []).map(({ name, sentence }) => ({
						fieldId: name === remarks ? remarks : fieldId(name),
						sentence,
					}))}
				/>
				<div id={remarks} tabIndex={-1}>
					<ReviewRemarks groups={page.groups} />
				</div>
				<ReviewTable columns={page.columns} rows={page.rows} />
				<AutosaveForm
					saveUrl={`${page.address}/bedomning/spara`}
					personId={page.storeKey}
					formKey={page.formKey}
					savedForm={page.savedForm}
					action={`${page.address}/bedomning/granska`}
				>
					{!page.isGuest && (
						<section className="vs-stack-small vs-measure">
							<SavedTextarea
								view={view}
								name="summary"
								label={text.summaryTitle}
								help={reviewText.summaryHelp}
								minRows={3}
								budget={view.budgets.comment}
							/>
						</section>
					)}
					<SubmitSection page={page} reasonProblem={view.problems['reason']} />
				</AutosaveForm>
			</div>
		</div>
	)
}

function summaryView(summary: string, locked: boolean): FormView {
	return {
		values: { summary },
		bases: {},
		problems: {},
		conflicts: {},
		awaiting: [],
		locked,
		budgets: fieldBudgets(),
	}
}

interface SubmitProps {
	readonly page: ReturnType<typeof useLoaderData<typeof loader>>
	readonly reasonProblem: string | undefined
}

function SubmitSection({ page, reasonProblem }: SubmitProps) {
	if (page.isClosed) return <p className="vs-note">{page.note}</p>
	if (page.note === null) {
		return (
			<div className="vs-stack-small">
				<p className="vs-measure">{page.submitHelp}</p>
				<div className="vs-row">
					<Button type="submit" name="intent" value="submit">
						{text.submit}
					</Button>
					<Button type="submit" name="intent" value="stay" variant="secondary">
						{text.save}
					</Button>
				</div>
			</div>
		)
	}
	return (
		<div className="vs-stack">
			<p className="vs-note">{page.note}</p>
			{page.mayReadResult && (
				<div>
					<LinkButton to={`${page.address}/resultat`}>{reviewText.toResult}</LinkButton>
				</div>
			)}
			{page.mayReopen && (
				<details className="vs-details" open={reasonProblem !== undefined}>
					<summary>{reviewText.reopen}</summary>
					<div className="vs-stack-small vs-measure">
						<TextField
							id="falt-reason"
							name="reason"
							label={reviewText.reopenReason}
							autoComplete="off"
							error={reasonProblem}
						/>
						<div>
							<Button type="submit" name="intent" value="reopen" variant="secondary">
								{reviewText.reopen}
							</Button>
						</div>
					</div>
				</details>
			)}
		</div>
	)
}
