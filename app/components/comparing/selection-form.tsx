import { Button } from '@navikt/ds-react/Button'
import { Link } from '@remix-run/react'
import { comparePageText as text } from '#app/text/compare-page.ts'

export interface ChosenProposal {
	readonly publicId: string
	readonly title: string
	readonly alternatives: readonly {
		readonly value: string
		readonly label: string
		readonly isChosen: boolean
	}[]
}

interface Props {
	readonly proposals: readonly ChosenProposal[]
	/** Kept when the selection changes; empty where the effects are not ranked. */
	readonly ranking: string
	readonly change: string
	/** Where what is chosen cannot be compared as it is. */
	readonly isOpen: boolean
}

/** Which alternative of each ärende, as a GET form whose address is the comparison. */
export function SelectionForm({ proposals, ranking, change, isOpen }: Props) {
	return (
		<details className="vs-details vs-no-print" open={isOpen}>
			<summary>{text.selection}</summary>
			<form method="get" className="vs-stack">
				{ranking !== '' && <input type="hidden" name="ordning" value={ranking} />}
				<p className="vs-measure">{text.selectionLead}</p>
				{proposals.map(({ publicId, title, alternatives }) => (
					<fieldset key={publicId} className="vs-fieldset">
						<legend>{title}</legend>
						{alternatives.map(({ value, label, isChosen }) => (
							<label key={value} className="vs-check">
								<input type="checkbox" name="val" value={value} defaultChecked={isChosen} />
								{label}
							</label>
						))}
					</fieldset>
				))}
				<div className="vs-row">
					<Button type="submit" size="small">
						{text.update}
					</Button>
					<Link to={change}>{text.change}</Link>
				</div>
			</form>
		</details>
	)
}
