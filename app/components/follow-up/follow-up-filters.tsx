import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import { CommitteeSelect } from '#app/components/committee-select.tsx'
import { Link } from '@remix-run/react'
import { followUpText as text } from '#app/text/follow-up.ts'

interface Props {
	readonly choices: {
		readonly namnd: string
		readonly visa: keyof typeof text.shows
		readonly ansvarig: string
	}
	readonly committees: readonly { readonly id: string; readonly name: string }[]
}

/** Which follow-ups are shown, as a plain GET form whose address can be shared. */
export function FollowUpFilters({ choices, committees }: Props) {
	const isFiltered = Object.values(choices).some((value) => value !== '')
	return (
		<search>
			<form method="get" className="vs-filters" aria-label={text.filters}>
				<Select name="visa" label={text.show} defaultValue={choices.visa} size="small">
					{Object.entries(text.shows).map(([value, label]) => (
						<option key={value} value={value}>
							{label}
						</option>
					))}
				</Select>
				<CommitteeSelect
					label={text.committee}
					all={text.allCommittees}
					chosen={choices.namnd}
					committees={committees}
				/>
				<Select name="ansvarig" label={text.whose} defaultValue={choices.ansvarig} size="small">
					<option value="">{text.everybodys}</option>
					<option value="jag">{text.mine}</option>
				</Select>
				<div className="vs-row">
					<Button type="submit" size="small">
						{text.apply}
					</Button>
					{isFiltered && <Link to="/uppfoljning">{text.clear}</Link>}
				</div>
			</form>
		</search>
	)
}
