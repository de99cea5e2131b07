import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import { CommitteeSelect } from '#app/components/committee-select.tsx'
import { Link } from '@remix-run/react'
import { proposalTypes } from '#app/domain/assessment.ts'
import { portfolioStatuses } from '#app/domain/portfolio/selection.ts'
import { portfolioText as text } from '#app/text/portfolio.ts'
import { proposalTypes as typeWords } from '#app/text/proposal-types.ts'

export interface PortfolioChoices {
	readonly namnd: string
	readonly enhet: string
	readonly ar: string
	readonly status: string
	readonly typ: string
}

interface Named {
	readonly id: string
	readonly name: string
}

interface Props {
	readonly choices: PortfolioChoices
	readonly committees: readonly Named[]
	readonly administrations: readonly Named[]
	readonly companies: readonly Named[]
	readonly years: readonly string[]
}

/** Which ärenden, as a plain GET form whose address can be shared. */
export function PortfolioFilters({ choices, committees, administrations, companies, years }: Props) {
	const isFiltered = Object.values(choices).some((value) => value !== '')
	return (
		<search className="vs-no-print">
			<form method="get" className="vs-filters" aria-label={text.selection}>
				<CommitteeSelect
					label={text.committee}
					all={text.allCommittees}
					chosen={choices.namnd}
					committees={committees}
				/>
				<Select name="enhet" label={text.unit} defaultValue={choices.enhet} size="small">
					<option value="">{text.allUnits}</option>
					<optgroup label={text.administrations}>
						<Options named={administrations} />
					</optgroup>
					<optgroup label={text.companies}>
						<Options named={companies} />
					</optgroup>
				</Select>
				<Select name="ar" label={text.year} defaultValue={choices.ar} size="small">
					<option value="">{text.allYears}</option>
					<Options named={years.map((year) => ({ id: year, name: year }))} />
				</Select>
				<Select name="status" label={text.status} defaultValue={choices.status} size="small">
					<option value="">{text.allStatuses}</option>
					<Options named={portfolioStatuses.map((status) => ({ id: status, name: text.statuses[status] }))} />
				</Select>
				<Select name="typ" label={text.type} defaultValue={choices.typ} size="small">
					<option value="">{text.allTypes}</option>
					<Options named={proposalTypes.map((type) => ({ id: type, name: typeWords[type] }))} />
				</Select>
				<div className="vs-row">
					<Button type="submit" size="small">
						{text.show}
					</Button>
					{isFiltered && <Link to="/portfolj">{text.clear}</Link>}
				</div>
			</form>
		</search>
	)
}

function Options({ named }: { readonly named: readonly Named[] }) {
	return named.map(({ id, name }) => (
		<option key={id} value={id}>
			{name}
		</option>
	))
}
