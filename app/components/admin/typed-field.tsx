import { TextField } from '@navikt/ds-react/TextField'

export interface FormAnswer {
	readonly typed: Readonly<Record<string, string>>
	/** By field, in words. */
	readonly problems: Readonly<Record<string, string>>
}

interface Props {
	readonly name: string
	readonly label: string
	readonly help?: string
	readonly stored?: string
	readonly isShort?: boolean
	/** What was posted and refused. */
	readonly answer: FormAnswer | null
}

/** One line of a form, with what was typed and what is wrong with it. */
export function TypedField({ name, label, help, stored = '', isShort = false, answer }: Props) {
	return (
		<TextField
			id={name}
			name={name}
			label={label}
			description={help}
			defaultValue={answer?.typed[name] ?? stored}
			error={answer?.problems[name]}
			autoComplete="off"
			{...(isShort ? { className: 'vs-short', inputMode: 'decimal' as const } : {})}
		/>
	)
}

/** For the summary at the top of the page. */
export function summaryOf(answer: FormAnswer | null) {
	return Object.entries(answer?.problems ?? {}).map(([fieldId, sentence]) => ({ fieldId, sentence }))
}
