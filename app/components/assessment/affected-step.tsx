import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import type { ReactNode } from 'react'
import { heardChoices } from '#app/domain/assessment.ts'
import { assessmentText as text } from '#app/text/assessment.ts'
import { newRow } from './chain-view.ts'
import { CopyToThis } from './copy-buttons.tsx'
import { fieldId, fieldName } from './form-view.ts'
import type { FormView } from './form-view.ts'
import { NewTextField } from './new-text-field.tsx'
import { FieldFooter, SavedBase } from './saved-field.tsx'
import { SavedTextField } from './saved-text-field.tsx'
import type { StepAlternative } from './step-alternative.ts'
import type { StepCopy } from './step-content.ts'

interface Props {
	/** Groups that the instrument offers and that have no row yet. */
	readonly offered: readonly string[]
	readonly rowIds: readonly string[]
	readonly alternative: StepAlternative
	readonly copies: readonly StepCopy[]
	readonly view: FormView
}

/** Who is affected and who was heard; nothing is preselected. */
export function AffectedStep({ offered, rowIds, alternative, copies, view }: Props) {
	return (
		<>
			{!view.locked && <CopyToThis copies={copies} />}
			{rowIds.length > 0 && (
				<div className="vs-stack">
					{rowIds.map((rowId) => (
						<AffectedRow key={rowId} rowId={rowId} alternative={alternative} view={view} />
					))}
				</div>
			)}
			{!view.locked && <OfferedGroups offered={offered} view={view} />}
		</>
	)
}

function AffectedRow({
	rowId,
	alternative,
	view,
}: {
	readonly rowId: string
	readonly alternative: StepAlternative
	readonly view: FormView
}) {
	const nameOf = (field: string) => fieldName(alternative.id, `affected/${rowId}/${field}`)
	return (
		<div className="vs-card vs-affected" id={`rad-${rowId}`}>
			<SavedTextField view={view} name={nameOf('who')} label={text.who} />
			<div className="vs-field">
				<SavedBase view={view} name={nameOf('heard')} />
				<Select
					id={fieldId(nameOf('heard'))}
					name={nameOf('heard')}
					label={text.heardColumn}
					size="small"
					defaultValue={view.values[nameOf('heard')] ?? ''}
					disabled={view.locked}
				>
					<HeardOptions />
				</Select>
				<FieldFooter view={view} name={nameOf('heard')} />
			</div>
			<SavedTextField view={view} name={nameOf('how')} label={text.how} />
			{!view.locked && (
				<Button
					size="small"
					variant="tertiary"
					name="intent"
					value={`remove-affected:${rowId}`}
					aria-label={text.removeItem(view.values[nameOf('who')] ?? '')}
				>
					{text.remove}
				</Button>
			)}
		</div>
	)
}

function OfferedGroups({ offered, view }: { readonly offered: readonly string[]; readonly view: FormView }) {
	return (
		<section className="vs-criterion" aria-labelledby="fler-grupper">
			<h2 id="fler-grupper">{text.offeredGroups}</h2>
			<p className="vs-measure">{text.offeredGroupsHelp}</p>
			{offered.map((who) => (
				<div key={who} className="vs-affected vs-offered">
					<span className="vs-affected-name">{who}</span>
					<HeardSelect
						name={newRow.offered(who, 'heard')}
						label={<AboutGroup label={text.heardColumn} who={who} />}
						view={view}
					/>
					<NewTextField
						name={newRow.offered(who, 'how')}
						label={<AboutGroup label={text.how} who={who} />}
						view={view}
					/>
				</div>
			))}
			<div className="vs-affected">
				<NewTextField name={newRow.affected('who')} label={text.otherGroup} view={view} />
				<HeardSelect name={newRow.affected('heard')} label={text.heardColumn} view={view} />
				<NewTextField name={newRow.affected('how')} label={text.how} view={view} />
			</div>
			<div>
				<Button size="small" variant="secondary" name="intent" value="stay">
					{text.addAffected}
				</Button>
			</div>
		</section>
	)
}

/** «Har de hörts?», and of whom for those who do not see what stands before it. */
function AboutGroup({ label, who }: { readonly label: string; readonly who: string }) {
	return (
		<>
			{label}
			<span className="vs-visually-hidden">{text.about(who)}</span>
		</>
	)
}

function HeardSelect({
	name,
	label,
	view,
}: {
	readonly name: string
	readonly label: ReactNode
	readonly view: FormView
}) {
	return (
		<Select
			id={fieldId(name)}
			name={name}
			label={label}
			size="small"
			defaultValue={view.values[name] ?? ''}
			error={view.problems[name]}
		>
			<option value="">{text.heardNone}</option>
			<HeardOptions />
		</Select>
	)
}

function HeardOptions() {
	return heardChoices.map((choice) => (
		<option key={choice} value={choice}>
			{text.heard[choice]}
		</option>
	))
}
