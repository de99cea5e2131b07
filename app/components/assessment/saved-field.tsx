import { Select } from '@navikt/ds-react/Select'
import { TextField } from '@navikt/ds-react/TextField'
import { Textarea } from '@navikt/ds-react/Textarea'
import { memo, useState } from 'react'
import { evidences } from '#app/domain/assessment.ts'
import type { AnswerKey } from '#app/domain/assessment.ts'
import type { TextBudget } from '#app/domain/printed-lines.ts'
import type { ReactNode } from 'react'
import { assessmentText as text } from '#app/text/assessment.ts'
import { FieldStatus } from '#app/components/autosave/field-status.tsx'
import { basePrefix } from '#app/components/autosave/form-fields.ts'
import { keepTheirsPrefix } from './keep-theirs.ts'
import { LanguageHints } from './language-hints.tsx'
import { fieldId, fieldName } from './form-view.ts'
import type { FieldConflict, FormView } from './form-view.ts'
import type { StepAlternative } from './step-alternative.ts'

interface SavedFieldProps {
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

/** A short text or number that is saved on its own. */
export function SavedTextField({
	view,
	name,
	label,
	help,
	shown = (value) => value,
	numeric = false,
}: SavedFieldProps & { readonly shown?: (value: string) => string; readonly numeric?: boolean }) {
	return (
		<div className="vs-field">
			<SavedBase view={view} name={name} />
			<TextField
				id={fieldId(name)}
				name={name}
				label={label}
				description={help}
				defaultValue={shown(view.values[name] ?? '')}
				error={view.problems[name]}
				readOnly={view.locked}
				inputMode={numeric ? 'numeric' : 'text'}
				autoComplete="off"
				size="small"
			/>
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

interface EvidenceProps {
	readonly criterionId: AnswerKey
	readonly alternative: StepAlternative
	readonly view: FormView
}

/** What the answer rests on, folded away until it is wanted or filled in. */
export function EvidenceFields({ criterionId, alternative, view }: EvidenceProps) {
	const evidence = fieldName(alternative.id, `answers/${criterionId}/evidence`)
	const source = fieldName(alternative.id, `answers/${criterionId}/source`)
	const isFilled = [evidence, source].some(
		(name) => (view.values[name] ?? '') !== '' || view.problems[name] !== undefined,
	)
	return (
		<details className="vs-details" open={isFilled}>
			<summary>
				{text.evidenceToggle}
				<span className="vs-visually-hidden"> {alternative.label}</span>
			</summary>
			<div className="vs-stack-small">
				<div className="vs-field">
					<SavedBase view={view} name={evidence} />
					<Select
						id={fieldId(evidence)}
						name={evidence}
						label={text.evidence}
						size="small"
						defaultValue={view.values[evidence] ?? ''}
						disabled={view.locked}
					>
						<option value="">{text.evidenceNone}</option>
						{evidences.map((value) => (
							<option key={value} value={value}>
								{text.evidences[value]}
							</option>
						))}
					</Select>
					<FieldFooter view={view} name={evidence} />
				</div>
				<SavedTextField view={view} name={source} label={text.source} help={text.sourceHelp} />
			</div>
		</details>
	)
}
