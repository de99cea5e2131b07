import { Textarea } from '@navikt/ds-react/Textarea'
import { memo, useState } from 'react'
import type { TextBudget } from '#app/domain/printed-lines.ts'
import type { ReactNode } from 'react'
import { assessmentText as text } from '#app/text/assessment.ts'
import { FieldStatus } from '#app/components/autosave/field-status.tsx'
import { basePrefix } from '#app/components/autosave/form-fields.ts'
import { keepTheirsPrefix } from './keep-theirs.ts'
import { LanguageHints } from './language-hints.tsx'
import { fieldId } from './form-view.ts'
import type { FieldConflict, FormView } from './form-view.ts'

export interface SavedFieldProps {
	readonly view: FormView
	readonly name: string
	readonly label: ReactNode
	readonly help?: string
}

/** A running text that is saved on its own, with hints on its language. */
export function SavedTextarea({
	view,
	name,
	label,
	help,
	minRows = 2,
	budget,
}: SavedFieldProps & {
	readonly minRows?: number
	/** Of a text that the annex's first pages print. */
	readonly budget?: TextBudget
}) {
	const [typed, setTyped] = useState(view.values[name] ?? '')
	return (
		<div className="vs-field">
			<SavedBase view={view} name={name} />
			<Textarea
				id={fieldId(name)}
				name={name}
				label={label}
				description={help}
				minRows={minRows}
				defaultValue={view.values[name] ?? ''}
				error={view.problems[name]}
				readOnly={view.locked}
				size="small"
				onInput={(event) => {
					setTyped(event.currentTarget.value)
				}}
			/>
			<LanguageHints text={typed} budget={budget} />
			<FieldFooter view={view} name={name} />
		</div>
	)
}

/** The stored value that a save is compared with. */
export function SavedBase({ view, name }: { readonly view: FormView; readonly name: string }) {
	return <BaseInput name={basePrefix + name} served={view.bases[name] ?? view.values[name] ?? ''} />
}

/** Not drawn again while the served value is the same: React would put it back over what has been saved since. */
const BaseInput = memo(function BaseInput({
	name,
	served,
}: {
	readonly name: string
	readonly served: string
}) {
	return <input type="hidden" name={name} defaultValue={served} />
})

/** Saved when, or in conflict with what; the latter also for a page without JavaScript. */
export function FieldFooter({ view, name }: { readonly view: FormView; readonly name: string }) {
	const conflict = view.conflicts[name]
	return (
		<>
			{conflict !== undefined && <ServedConflict name={name} {...conflict} />}
			<FieldStatus name={name} isTold={view.problems[name] !== undefined} />
		</>
	)
}

function ServedConflict({ name, theirs, by, time }: FieldConflict & { readonly name: string }) {
	return (
		<div className="vs-note vs-note-warning vs-stack-small">
			<strong>{text.conflictTitle}</strong>
			<span>{text.conflictText(by ?? text.conflictUnknownPerson, time)}</span>
			<blockquote className="vs-typed">{theirs === '' ? text.conflictEmpty : theirs}</blockquote>
			<label className="vs-check">
				<input type="checkbox" name={keepTheirsPrefix + name} value="1" />
				{text.conflictNoScript}
			</label>
		</div>
	)
}
