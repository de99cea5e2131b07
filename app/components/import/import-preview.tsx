import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import { Link } from '@remix-run/react'
import { proposalTypes } from '#app/domain/assessment.ts'
import { importText as text } from '#app/text/import.ts'
import { proposalText } from '#app/text/proposal.ts'

type Field = keyof typeof text.fields

interface Props {
	readonly fields: readonly Field[]
	readonly page: {
		readonly header: readonly string[]
		readonly columns: Readonly<Record<Field, number | null>>
		readonly choices: Readonly<Record<'namnd' | 'typ' | 'finns', string>>
		readonly committees: readonly { readonly id: string; readonly name: string }[]
		readonly shown: {
			readonly headings: readonly string[]
			readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[]
		}
		readonly problems: readonly string[]
		readonly problemCount: number
		readonly knownCount: number
		readonly importCount: number
	}
}

/** Which column is what, what needs to be mended, the first rows, and the button that imports. */
export function ImportPreview({ page, fields }: Props) {
	return (
		<>
			<Columns page={page} fields={fields} />
			{page.problemCount > 0 && (
				<section className="vs-note vs-note-warning vs-stack-small" aria-labelledby="ratta">
					<h2 id="ratta">{text.problemsTitle(page.problemCount)}</h2>
					<p>{text.problemsHelp}</p>
					<ul>
						{page.problems.map((sentence) => (
							<li key={sentence}>{sentence}</li>
						))}
					</ul>
					{page.problemCount > page.problems.length && (
						<p>{text.moreProblems(page.problemCount - page.problems.length)}</p>
					)}
				</section>
			)}
			<FirstRows shown={page.shown} />
			{page.knownCount > 0 && <p>{text.skippedNow(page.knownCount)}</p>}
			<Confirm page={page} fields={fields} />
		</>
	)
}

function Columns({ page, fields }: Props) {
	const { header, columns, choices, committees } = page
	return (
		<form method="get" className="vs-stack">
			<h2>{text.columnsTitle}</h2>
			<div className="vs-filters">
				{fields.map((field) => (
					<Select
						key={field}
						name={`kol-${field}`}
						label={text.fields[field]}
						defaultValue={String(columns[field] ?? -1)}
						size="small"
					>
						<option value="-1">{text.noColumn}</option>
						{header.map((heading, place) => (
							<option key={heading} value={place}>
								{heading}
							</option>
						))}
					</Select>
				))}
				<Select name="namnd" label={text.defaultCommittee} defaultValue={choices.namnd} size="small">
					<option value="">{text.defaultCommitteeNone}</option>
					{committees.map(({ id, name }) => (
						<option key={id} value={id}>
							{name}
						</option>
					))}
				</Select>
				<Select name="typ" label={text.defaultType} defaultValue={choices.typ} size="small">
					{proposalTypes.map((type) => (
						<option key={type} value={type}>
							{proposalText.types[type]}
						</option>
					))}
				</Select>
				<Select name="finns" label={text.known} defaultValue={choices.finns} size="small">
					{Object.entries(text.knownChoices).map(([value, label]) => (
						<option key={value} value={value}>
							{label}
						</option>
					))}
				</Select>
			</div>
			<div>
				<Button type="submit" size="small" variant="secondary">
					{text.showAgain}
				</Button>
			</div>
		</form>
	)
}

function FirstRows({ shown }: { readonly shown: Props['page']['shown'] }) {
	return (
		<section className="vs-stack-small" aria-labelledby="rader">
			<h2 id="rader">{text.shownTitle(shown.rows.length)}</h2>
			<div className="vs-table-scroll" tabIndex={0} role="region" aria-labelledby="rader">
				<table className="vs-table">
					<thead>
						<tr>
							<th scope="col">{text.row}</th>
							{shown.headings.map((heading) => (
								<th key={heading} scope="col">
									{heading}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{shown.rows.map(({ number, cells }) => (
							<tr key={number}>
								<th scope="row">{number}</th>
								{cells.map((cell, place) => (
									<td key={shown.headings[place] ?? place}>{cell}</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</section>
	)
}

function Confirm({ page, fields }: Props) {
	return (
		<form method="post" className="vs-row">
			{fields.map((field) => (
				<input key={field} type="hidden" name={`kol-${field}`} value={page.columns[field] ?? -1} />
			))}
			{Object.entries(page.choices).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			{page.problemCount === 0 && page.importCount > 0 && (
				<Button type="submit">{text.confirm(page.importCount)}</Button>
			)}
			<Link to="/arenden/import">{text.cancel}</Link>
		</form>
	)
}
