import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import { Textarea } from '@navikt/ds-react/Textarea'
import type { ChainLink, Instrument } from '#app/domain/instrument.ts'
import { assessmentText as text } from '#app/text/assessment.ts'
import { newRow } from './chain-view.ts'
import type { ChainRow } from './chain-view.ts'
import { fieldId } from './form-view.ts'
import type { FormView } from './form-view.ts'
import { FieldFooter, SavedBase } from './saved-field.tsx'

interface Props {
	readonly link: ChainLink
	readonly kind: ChainRow['kind']
	readonly instrument: Pick<Instrument, 'likelihoods' | 'consequences'>
	readonly view: FormView
}

/** A row to fill in; whatever way the form is saved, a filled row is added. */
export function NewChainItem({ link, kind, instrument, view }: Props) {
	const nameOf = (field: 'text' | 'likelihood' | 'consequence') => newRow.item(link, kind, field)
	const isStarted = (['text', 'likelihood', 'consequence'] as const).some(
		(field) => (view.values[nameOf(field)] ?? '') !== '',
	)
	return (
		<details className="vs-details" open={isStarted}>
			<summary>{kind === 'risk' ? text.addRisk : text.addOpportunity}</summary>
			<div className="vs-stack-small">
				<Textarea
					id={fieldId(nameOf('text'))}
					name={nameOf('text')}
					label={text.chainItemText}
					minRows={2}
					size="small"
					defaultValue={view.values[nameOf('text')] ?? ''}
					error={view.problems[nameOf('text')]}
				/>
				{kind === 'risk' && (
					<div className="vs-row">
						<GradeSelect
							view={view}
							name={nameOf('likelihood')}
							label={text.likelihood}
							grades={instrument.likelihoods}
						/>
						<GradeSelect
							view={view}
							name={nameOf('consequence')}
							label={text.consequence}
							grades={instrument.consequences}
						/>
					</div>
				)}
				<div>
					<Button size="small" variant="secondary" name="intent" value="stay">
						{kind === 'risk' ? text.addRisk : text.addOpportunity}
					</Button>
				</div>
			</div>
		</details>
	)
}

interface GradeProps {
	readonly view: FormView
	readonly name: string
	readonly label: string
	readonly grades: readonly string[]
	readonly isSaved?: boolean
}

/** Likelihood or consequence, 1–4. */
export function GradeSelect({ view, name, label, grades, isSaved = false }: GradeProps) {
	return (
		<div className="vs-field">
			{isSaved && <SavedBase view={view} name={name} />}
			<Select
				id={fieldId(name)}
				name={name}
				label={label}
				size="small"
				defaultValue={view.values[name] ?? ''}
				error={view.problems[name]}
				disabled={view.locked}
			>
				{!isSaved && <option value="">{text.chooseGrade}</option>}
				{grades.map((grade, index) => (
					<option key={grade} value={String(index + 1)}>
						{text.gradeOption(index + 1, grade)}
					</option>
				))}
			</Select>
			{isSaved && <FieldFooter view={view} name={name} />}
		</div>
	)
}
