import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import { CommitteeSelect } from '#app/components/committee-select.tsx'
import { TextField } from '@navikt/ds-react/TextField'
import { Link } from '@remix-run/react'
import { proposalTypes } from '#app/domain/assessment.ts'
import { proposalText as text } from '#app/text/proposal.ts'

export interface Filters {
	readonly q: string
	readonly namnd: string
	readonly status: string
	readonly typ: string
	readonly ar: string
}

interface Props {
	readonly filters: Filters
	readonly committees: readonly { readonly id: string; readonly name: string }[]
	readonly years: readonly string[]
	readonly showStatus: boolean
}

/** Search and filters, as a plain GET form whose address can be shared. */
export function ProposalFilters({ filters, committees, years, showStatus }: Props) {
	const isFiltered = Object.values(filters).some((value) => value !== '')
	return (
		<search>
			<form method="get" className="vs-filters" aria-label={text.filters}>
				<div className="vs-filters-search">
					<TextField
						name="q"
						label={text.searchLabel}
						description={text.searchHelp}
						defaultValue={filters.q}
						size="small"
					/>
				</div>
				<CommitteeSelect
					label={text.committee}
					all={text.allCommittees}
					chosen={filters.namnd}
					committees={committees}
				/>
				<Select name="typ" label={text.type} defaultValue={filters.typ} size="small">
					<option value="">{text.allTypes}</option>
					{proposalTypes.map((type) => (
						<option key={type} value={type}>
							{text.types[type]}
						</option>
					))}
				</Select>
				{showStatus && (
					<Select name="status" label={text.status} defaultValue={filters.status} size="small">
						<option value="">{text.allStatuses}</option>
						{(['open', 'withdrawn', 'archived'] as const).map((status) => (
							<option key={status} value={status}>
								{text.statuses[status]}
							</option>
						))}
					</Select>
				)}
				<Select name="ar" label={text.year} defaultValue={filters.ar} size="small">
					<option value="">{text.allYears}</option>
					{years.map((year) => (
						<option key={year} value={year}>
							{year}
						</option>
					))}
				</Select>
				<div className="vs-row">
					<Button type="submit" size="small">
						{text.search}
					</Button>
					{isFiltered && <Link to="/arenden">{text.clearFilters}</Link>}
				</div>
			</form>
		</search>
	)
}
