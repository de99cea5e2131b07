import { Select } from '@navikt/ds-react/Select'
import { decisionText as text } from '#app/text/decision.ts'
import type { FormField, Named } from './form-field.ts'

/** Somebody who can log in and is reminded. */
export function PersonSelect({
	field,
	persons,
}: {
	readonly field: FormField
	readonly persons: readonly Named[]
}) {
	return (
		<Select {...field} label={text.person} size="small">
			<option value="">{text.personNone}</option>
			{persons.map(({ id, name }) => (
				<option key={id} value={id}>
					{name}
				</option>
			))}
		</Select>
	)
}
