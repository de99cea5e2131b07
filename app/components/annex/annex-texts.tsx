import { Button } from '@navikt/ds-react/Button'
import { useCallback, useRef } from 'react'
import { withRejected } from '#app/components/assessment/form-view.ts'
import type { FormView, RejectedPost } from '#app/components/assessment/form-view.ts'
import { SavedTextarea } from '#app/components/assessment/saved-field.tsx'
import { AutosaveForm } from '#app/components/autosave/autosave-form.tsx'
import type { FieldState } from '#app/components/autosave/field-state.ts'
import { annexPageText } from '#app/text/annex-page.ts'
import { assessmentText } from '#app/text/assessment.ts'

const text = annexPageText.texts

export interface AnnexTextsView {
	readonly personId: string
	readonly formKey: string
	readonly view: FormView
	/** Names of their fields, in the order of the alternatives. */
	readonly conditions: readonly { readonly name: string; readonly alternative: string }[]
}

interface Props extends AnnexTextsView {
	/** Of the ärende. */
	readonly address: string
	readonly rejected: RejectedPost | null
	/** What has become of the preview since the last save. */
	readonly told: string
	/** Told the time, «14:32», each time something has been saved. */
	readonly onSaved: (time: string) => void
}

/** The texts that are written beside the annex, saved one by one; the preview follows. */
export function AnnexTexts({
	address,
	personId,
	formKey,
	view: stored,
	conditions,
	rejected,
	told,
	onSaved,
}: Props) {
	const view = rejected === null ? stored : withRejected(stored, rejected)
	return (
		<section className="vs-stack-small" aria-labelledby="texter">
			<h2 id="texter">{text.title}</h2>
			<AutosaveForm
				saveUrl={`${address}/bedomning/spara`}
				personId={personId}
				formKey={formKey}
				savedForm={null}
				action={`${address}/bilaga`}
				onStates={useSaved(onSaved)}
			>
				<SavedTextarea
					view={view}
					name="summary"
					label={assessmentText.summaryTitle}
					minRows={3}
					budget={view.budgets.comment}
				/>
				{conditions.length > 0 && (
					<details className="vs-details">
						<summary>{text.conditions(conditions.length)}</summary>
						<div className="vs-stack">
							{conditions.map(({ name, alternative }) => (
								<SavedTextarea
									key={name}
									view={view}
									name={name}
									label={text.condition(alternative)}
									budget={view.budgets.condition}
								/>
							))}
						</div>
					</details>
				)}
				<div>
					<Button type="submit" size="small" variant="secondary" name="intent" value="texts">
						{text.save}
					</Button>
				</div>
			</AutosaveForm>
			<p role="status">{told}</p>
		</section>
	)
}

/** Calls when what is saved has become other than it was, and not for what is on its way. */
function useSaved(onSaved: (time: string) => void) {
	const last = useRef('')
	return useCallback(
		(states: ReadonlyMap<string, FieldState>) => {
			const saved = [...states].flatMap(([name, state]) =>
				state.kind === 'saved' ? [{ name, time: state.time, value: state.value }] : [],
			)
			const now = JSON.stringify(saved.map(({ name, value }) => [name, value]))
			const time = saved
				.map((field) => field.time)
				.sort()
				.at(-1)
			if (time === undefined || now === last.current) return
			last.current = now
			onSaved(time)
		},
		[onSaved],
	)
}
