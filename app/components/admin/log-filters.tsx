import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import { TextField } from '@navikt/ds-react/TextField'
import { Link } from '@remix-run/react'
import { knownEvents, logText as text } from '#app/text/log.ts'

interface Props {
	readonly filters: Readonly<Record<'person' | 'handelse' | 'galler' | 'fran' | 'till', string>>
	readonly problems: Readonly<Partial<Record<string, string>>>
	readonly people: readonly { readonly number: number; readonly name: string }[]
}

/** What to search the log by, as a plain GET form whose address can be shared. */
export function LogFilters({ filters, problems, people }: Props) {
	const isFiltered = Object.values(filters).some((value) => value !== '')
	const field = (name: keyof Props['filters']) => ({
		id: name,
		name,
		defaultValue: filters[name],
		error: problems[name],
		size: 'small' as const,
	})
	return (
		<search>
			<form method="get" className="vs-filters">
				<Select {...field('person')} label={text.person}>
					<option value="">{text.anybody}</option>
					<option value="ingen">{text.nobody}</option>
					{people.map(({ number, name }) => (
						<option key={number} value={number}>
							{name}
						</option>
					))}
				</Select>
				<Select {...field('handelse')} label={text.event}>
					<option value="">{text.anything}</option>
					{knownEvents.map(({ key, label }) => (
						<option key={key} value={key}>
							{label}
						</option>
					))}
				</Select>
				<TextField {...field('galler')} label={text.subject} autoComplete="off" />
				<TextField {...field('fran')} label={text.from} autoComplete="off" />
				<TextField {...field('till')} label={text.to} autoComplete="off" />
				<div className="vs-row">
					<Button type="submit" size="small">
						{text.search}
					</Button>
					{isFiltered && <Link to="/admin/logg">{text.clear}</Link>}
				</div>
			</form>
		</search>
	)
}
