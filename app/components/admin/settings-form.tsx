import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { settingsText as text } from '#app/text/settings.ts'

interface Props {
	/** As typed, or as stored; a box that is checked is `1`. */
	readonly values: Readonly<Record<SettingsFormField, string>>
	/** As stored when the page was made: what a save is compared with. */
	readonly was: Readonly<Record<SettingsFormField, string>>
	readonly problems: Readonly<Partial<Record<SettingsFormField, string>>>
	/** The colour that is stored, and its contrast against white; null for the program's own. */
	readonly accent: { readonly colour: string; readonly contrast: number } | null
}

export type SettingsFormField = 'name' | 'accent' | keyof typeof text.choices | (typeof boxes)[number]

const boxes = ['showPreparedByName', 'reviewRequired'] as const
const choices = ['paperName', 'conditionStyle', 'archiveProfile'] as const

export function SettingsForm({ values, was, problems, accent }: Props) {
	return (
		<form method="post" className="vs-stack-large">
			{Object.entries(was).map(([field, value]) => (
				<input key={field} type="hidden" name={`was:${field}`} value={value} />
			))}
			<TextField
				id="name"
				name="name"
				label={text.name}
				description={text.nameHelp}
				defaultValue={values.name}
				error={problems.name}
				autoComplete="off"
			/>
			<div className="vs-stack-small">
				<TextField
					id="accent"
					name="accent"
					label={text.accent}
					description={text.accentHelp}
					defaultValue={values.accent}
					error={problems.accent}
					autoComplete="off"
				/>
				{accent !== null && (
					<p className="vs-accent-sample">
						<span aria-hidden="true" style={{ backgroundColor: accent.colour }} />
						{text.accentShown(accent.colour, accent.contrast)}
					</p>
				)}
			</div>
			{choices.map((field) => (
				<Choice key={field} field={field} chosen={values[field]} problem={problems[field]} />
			))}
			{boxes.map((field) => (
				<div key={field}>
					<label className="vs-check">
						<input type="checkbox" id={field} name={field} value="1" defaultChecked={values[field] === '1'} />
						{text[field]}
					</label>
					<Problem field={field} sentence={problems[field]} />
				</div>
			))}
			<div>
				<Button type="submit">{text.save}</Button>
			</div>
		</form>
	)
}

interface ChoiceProps {
	readonly field: (typeof choices)[number]
	readonly chosen: string
	readonly problem: string | undefined
}

function Choice({ field, chosen, problem }: ChoiceProps) {
	const { legend, options } = text.choices[field]
	return (
		<fieldset
			className="vs-fieldset vs-stack-small"
			id={field}
			aria-describedby={describedBy(field, problem)}
		>
			<legend>{legend}</legend>
			{Object.entries(options).map(([value, label]) => (
				<label className="vs-check" key={value}>
					<input type="radio" name={field} value={value} defaultChecked={value === chosen} />
					{label}
				</label>
			))}
			<Problem field={field} sentence={problem} />
		</fieldset>
	)
}

function Problem({ field, sentence }: { readonly field: string; readonly sentence: string | undefined }) {
	return sentence === undefined ? null : (
		<p className="vs-status-problem" id={describedBy(field, sentence)}>
			{sentence}
		</p>
	)
}

function describedBy(field: string, sentence: string | undefined): string | undefined {
	return sentence === undefined ? undefined : `${field}-fel`
}
