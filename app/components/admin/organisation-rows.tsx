import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import { TextField } from '@navikt/ds-react/TextField'
import { unitKinds } from '#app/domain/assessment.ts'
import { adminText, organisationText as text } from '#app/text/administration.ts'
import { siteText } from '#app/text/site.ts'

export type OrganisationKind = 'committees' | 'units'

export interface OrganisationRow {
	readonly id: string
	readonly name: string
	/** Days before a meeting, or the kind of unit, as the form has it. */
	readonly second: string
	readonly fact: string
	/** A date; null: it exists. */
	readonly endedOn: string | null
}

/** What was posted and refused. */
export interface OrganisationAnswer {
	readonly id: string
	readonly typed: Readonly<Record<string, string>>
	readonly problems: readonly {
		readonly fieldId: string
		readonly field: string
		readonly sentence: string
	}[]
}

interface Props {
	readonly kind: OrganisationKind
	readonly rows: readonly OrganisationRow[]
	readonly answer: OrganisationAnswer | null
}

/** Each with its form folded under it, and the way to end it. */
export function OrganisationRows({ kind, rows, answer }: Props) {
	return (
		<ul className="vs-list">
			{rows.map((row) => {
				const own = answer?.id === row.id ? answer : null
				return (
					<li key={row.id}>
						<div className="vs-stack-small">
							<h2>{row.name}</h2>
							<div className="vs-meta">
								<span>{row.fact}</span>
								{row.endedOn !== null && <span className="vs-tag">{text.ended(row.endedOn)}</span>}
							</div>
							<details className="vs-details" open={own !== null}>
								<summary aria-label={adminText.changeOf(row.name)}>{adminText.change}</summary>
								<OrganisationForm kind={kind} row={row} answer={own} />
							</details>
						</div>
						<form method="post">
							<input type="hidden" name="id" value={row.id} />
							<Button
								type="submit"
								name="intent"
								value={row.endedOn === null ? 'end' : 'resume'}
								variant="secondary"
								size="small"
								aria-label={row.endedOn === null ? text.endOf(row.name) : text.resumeOf(row.name)}
							>
								{row.endedOn === null ? text.end : text.resume}
							</Button>
						</form>
					</li>
				)
			})}
		</ul>
	)
}

interface FormProps {
	readonly kind: OrganisationKind
	/** null for a new one. */
	readonly row: OrganisationRow | null
	readonly answer: OrganisationAnswer | null
}

export function OrganisationForm({ kind, row, answer }: FormProps) {
	const words = text[kind]
	const second = kind === 'committees' ? 'days' : 'kind'
	const id = row?.id ?? ''
	const field = (name: string, stored: string) => ({
		id: id + name,
		name,
		defaultValue: answer?.typed[name] ?? stored,
		error: answer?.problems.find((problem) => problem.field === name)?.sentence,
	})
	return (
		<form method="post" className="vs-stack vs-narrow-form">
			<input type="hidden" name="id" value={id} />
			{row !== null && (
				<>
					<input type="hidden" name="was:name" value={row.name} />
					<input type="hidden" name={`was:${second}`} value={row.second} />
				</>
			)}
			<TextField {...field('name', row?.name ?? '')} label={words.name} autoComplete="off" />
			{kind === 'committees' ? (
				<TextField
					{...field('days', row?.second ?? '7')}
					label={words.second}
					inputMode="numeric"
					className="vs-short"
					autoComplete="off"
				/>
			) : (
				<Select {...field('kind', row?.second ?? '')} label={words.second}>
					<option value="">{siteText.choose}</option>
					{unitKinds.map((one) => (
						<option key={one} value={one}>
							{text.kinds[one]}
						</option>
					))}
				</Select>
			)}
			<div>
				<Button type="submit" name="intent" value="save" size={row === null ? 'medium' : 'small'}>
					{row === null ? adminText.add : adminText.save}
				</Button>
			</div>
		</form>
	)
}
