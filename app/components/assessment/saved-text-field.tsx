import { TextField } from '@navikt/ds-react/TextField'
import { fieldId } from './form-view.ts'
import { FieldFooter, SavedBase } from './saved-field.tsx'
import type { SavedFieldProps } from './saved-field.tsx'

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
