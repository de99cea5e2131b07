import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import { comparisonText as text } from '#app/text/comparison.ts'

export interface VersionChoice {
	/** In the address. */
	readonly value: string
	readonly label: string
}

interface Change {
	readonly sentence: string
	readonly texts: { readonly from: string | null; readonly to: string | null } | null
}

export interface ComparisonPageData {
	readonly choices: readonly VersionChoice[]
	/** null where there are no two versions. */
	readonly chosen: { readonly from: string; readonly to: string } | null
	/** How many changes there are, or why there is nothing to show. */
	readonly outcome: string
	readonly groups: readonly { readonly heading: string; readonly changes: readonly Change[] }[]
}

/** Two versions to choose, and what differs between them, by alternative. */
export function ComparisonView({ page }: { readonly page: ComparisonPageData }) {
	const { choices, chosen, outcome, groups } = page
	return (
		<div className="vs-stack-large">
			{chosen !== null && <Choice key={`${chosen.from}-${chosen.to}`} choices={choices} chosen={chosen} />}
			<p className="vs-lead" role="status">
				{outcome}
			</p>
			{groups.map(({ heading, changes }, index) => (
				<section key={heading} className="vs-stack" aria-labelledby={`del-${String(index)}`}>
					<h2 id={`del-${String(index)}`}>{heading}</h2>
					<ul className="vs-changes">
						{changes.map((change, position) => (
							<li key={`${change.sentence}-${String(position)}`} className="vs-stack-small">
								<p>{change.sentence}</p>
								{change.texts !== null && <Texts {...change.texts} />}
							</li>
						))}
					</ul>
				</section>
			))}
		</div>
	)
}

function Choice({
	choices,
	chosen,
}: {
	readonly choices: readonly VersionChoice[]
	readonly chosen: { readonly from: string; readonly to: string }
}) {
	const sides = [
		{ name: 'fran', label: text.from, value: chosen.from },
		{ name: 'till', label: text.to, value: chosen.to },
	]
	return (
		<form method="get" className="vs-row vs-row-end">
			{sides.map(({ name, label, value }) => (
				<Select key={name} name={name} label={label} size="small" defaultValue={value}>
					{choices.map((choice) => (
						<option key={choice.value} value={choice.value}>
							{choice.label}
						</option>
					))}
				</Select>
			))}
			<Button type="submit" size="small" variant="secondary">
				{text.submit}
			</Button>
		</form>
	)
}

function Texts({ from, to }: { readonly from: string | null; readonly to: string | null }) {
	return (
		<dl className="vs-before-after">
			{from !== null && (
				<div>
					<dt>{text.before}</dt>
					<dd className="vs-typed">{from}</dd>
				</div>
			)}
			{to !== null && (
				<div>
					<dt>{text.after}</dt>
					<dd className="vs-typed">{to}</dd>
				</div>
			)}
		</dl>
	)
}
