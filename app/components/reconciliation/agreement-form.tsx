import { Button } from '@navikt/ds-react/Button'
import { Link } from '@remix-run/react'
import { withRejected } from '#app/components/assessment/form-view.ts'
import type { FormView, RejectedPost } from '#app/components/assessment/form-view.ts'
import type { StepAlternative } from '#app/components/assessment/step-alternative.ts'
import { AutosaveForm } from '#app/components/autosave/autosave-form.tsx'
import type { AnswerKey } from '#app/domain/assessment.ts'
import { reconciliationText as text } from '#app/text/reconciliation.ts'
import { AgreementFields } from './agreement-fields.tsx'

interface Props {
	readonly page: {
		readonly address: string
		readonly here: string
		readonly filter: string
		readonly formKey: string
		readonly savedForm: string | null
		readonly personId: string
		readonly criterion: AnswerKey
		readonly alternatives: readonly StepAlternative[]
		readonly levels: readonly { readonly value: string; readonly label: string }[]
		readonly view: FormView
		/** null after the last. */
		readonly nextNumber: number | null
	}
	readonly rejected: RejectedPost | null
}

/** What was agreed on about one question, all alternatives side by side. */
export function AgreementForm({ page, rejected }: Props) {
	const view = rejected === null ? page.view : withRejected(page.view, rejected)
	return (
		<section className="vs-stack vs-no-print" aria-labelledby="enas">
			<h2 id="enas">{text.agreeTitle}</h2>
			<p className="vs-measure">{text.agreeHelp}</p>
			<AutosaveForm
				saveUrl={`${page.address}/samstamning/spara`}
				personId={page.personId}
				formKey={page.formKey}
				savedForm={page.savedForm}
				action={page.here + page.filter}
			>
				<div className="vs-columns">
					{page.alternatives.map((alternative) => (
						<AgreementFields
							key={alternative.id}
							criterion={page.criterion}
							alternative={alternative}
							levels={page.levels}
							view={view}
						/>
					))}
				</div>
				<div className="vs-form-actions">
					<Button type="submit" name="intent" value="stay">
						{text.save}
					</Button>
					{page.nextNumber !== null && (
						<>
							<input type="hidden" name="next" value={page.nextNumber} />
							<Button type="submit" name="intent" value="next" variant="secondary">
								{text.saveAndNext}
							</Button>
						</>
					)}
				</div>
			</AutosaveForm>
		</section>
	)
}

interface LinksProps {
	/** null where there is none. */
	readonly previous: string | null
	readonly next: string | null
}

/** To the questions before and after. Whole pages, so that what is typed is sent first. */
export function QuestionLinks({ previous, next }: LinksProps) {
	if (previous === null && next === null) return null
	return (
		<nav aria-label={text.questions} className="vs-row vs-no-print">
			{previous !== null && (
				<Link to={previous} reloadDocument>
					{text.previous}
				</Link>
			)}
			{next !== null && (
				<Link to={next} reloadDocument>
					{text.next}
				</Link>
			)}
		</nav>
	)
}
