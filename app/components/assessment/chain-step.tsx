import { Button } from '@navikt/ds-react/Button'
import type { ChainLinkText, Instrument } from '#app/domain/instrument.ts'
import { assessmentText as text } from '#app/text/assessment.ts'
import type { ChainRow } from './chain-view.ts'
import { ConditionFields, NewCondition } from './condition-fields.tsx'
import { CopyToThis } from './copy-buttons.tsx'
import { fieldName } from './form-view.ts'
import type { FormView } from './form-view.ts'
import { GradeSelect, NewChainItem } from './new-chain-item.tsx'
import { SavedTextarea } from './saved-field.tsx'
import type { StepAlternative } from './step-alternative.ts'
import type { StepCopy } from './step-content.ts'

interface Props {
	readonly instrument: Pick<Instrument, 'chainLinks' | 'likelihoods' | 'consequences' | 'criteria'>
	readonly alternative: StepAlternative
	readonly rows: readonly ChainRow[]
	readonly copies: readonly StepCopy[]
	readonly view: FormView
}

/** Opportunities and risks along the whole decision chain, each with its conditions. */
export function ChainStep({ instrument, alternative, rows, copies, view }: Props) {
	return (
		<>
			{!view.locked && <CopyToThis copies={copies} />}
			{instrument.chainLinks.map((link) => (
				<section key={link.id} className="vs-criterion" aria-labelledby={`led-${link.id}`} id={link.id}>
					<h2 id={`led-${link.id}`}>{link.label}</h2>
					<div className="vs-two-even">
						{(['opportunity', 'risk'] as const).map((kind) => (
							<LinkColumn
								key={kind}
								kind={kind}
								link={link}
								instrument={instrument}
								alternative={alternative}
								rows={rows.filter((row) => row.link === link.id && row.kind === kind)}
								view={view}
							/>
						))}
					</div>
				</section>
			))}
		</>
	)
}

function LinkColumn({
	kind,
	link,
	rows,
	...shared
}: Omit<Props, 'copies'> & { readonly kind: ChainRow['kind']; readonly link: ChainLinkText }) {
	return (
		<div className="vs-stack">
			<div>
				<h3>{kind === 'risk' ? text.risks : text.opportunities}</h3>
				<p className="vs-subtle">{kind === 'risk' ? link.riskPrompt : link.opportunityPrompt}</p>
			</div>
			{rows.map((row) => (
				<ChainItemFields key={row.id} row={row} {...shared} />
			))}
			{!shared.view.locked && (
				<NewChainItem link={link.id} kind={kind} instrument={shared.instrument} view={shared.view} />
			)}
		</div>
	)
}

function ChainItemFields({
	row,
	instrument,
	alternative,
	view,
}: Omit<Props, 'rows' | 'copies'> & { readonly row: ChainRow }) {
	const nameOf = (field: string) => fieldName(alternative.id, `chain/${row.id}/${field}`)
	const grade = (field: string) => Number(view.values[nameOf(field)] ?? '0')
	const written = view.values[nameOf('text')] ?? ''
	return (
		<div className="vs-card vs-stack-small" id={`rad-${row.id}`}>
			<SavedTextarea
				view={view}
				name={nameOf('text')}
				label={row.kind === 'risk' ? text.risk : text.opportunity}
				budget={view.budgets.chainItem}
			/>
			{row.kind === 'risk' && (
				<div className="vs-row">
					<GradeSelect
						view={view}
						name={nameOf('likelihood')}
						label={text.likelihood}
						grades={instrument.likelihoods}
						isSaved
					/>
					<GradeSelect
						view={view}
						name={nameOf('consequence')}
						label={text.consequence}
						grades={instrument.consequences}
						isSaved
					/>
				</div>
			)}
			{row.kind === 'risk' && (
				<p className="vs-subtle">{text.riskValue(grade('likelihood') * grade('consequence'))}</p>
			)}
			{row.conditionIds.map((conditionId) => (
				<ConditionFields
					key={conditionId}
					conditionId={conditionId}
					criteria={instrument.criteria}
					alternative={alternative}
					view={view}
				/>
			))}
			{!view.locked && (
				<>
					<NewCondition itemId={row.id} view={view} />
					<div>
						<Button
							size="xsmall"
							variant="tertiary"
							name="intent"
							value={`remove-item:${row.id}`}
							aria-label={text.removeItem(written)}
						>
							{text.remove}
						</Button>
					</div>
				</>
			)}
		</div>
	)
}
