import { TextField } from '@navikt/ds-react/TextField'
import type { ReactNode } from 'react'
import { fieldId } from './form-view.ts'
import type { FormView } from './form-view.ts'

/** A short text of a row that does not exist yet: it is saved when the row is added. */
export function NewTextField({
	name,
	label,
	view,
}: {
	readonly name: string
	readonly label: ReactNode
	readonly view: FormView
}) {
	return (
		<TextField
			id={fieldId(name)}
			name={name}
			label={label}
			size="small"
			autoComplete="off"
			defaultValue={view.values[name] ?? ''}
			error={view.problems[name]}
		/>
	)
}
