import type { Instrument } from '#app/domain/instrument.ts'
import type { LockInAnswer } from '#app/domain/assessment.ts'
import { assessmentText as text } from '#app/text/assessment.ts'
import { ChoiceMatrix } from '#app/components/choice-matrix.tsx'
import type { MatrixRow } from '#app/components/choice-matrix.tsx'
import { CopyBetween } from './copy-buttons.tsx'
import { fieldName } from './form-view.ts'
import type { FormView } from './form-view.ts'
import { FoldedNote } from './folded-note.tsx'
import { matrixColumns } from './matrix-columns.ts'
import { MoreHelp } from './more-help.tsx'
import { SavedBase } from './saved-field.tsx'
import type { StepAlternative } from './step-alternative.ts'

interface Props {
	readonly checks: Instrument['lockIns']
	readonly isProcurement: boolean
	readonly alternatives: readonly StepAlternative[]
	readonly view: FormView
}

/** Asked positively and stored inverted: the row «Ja» has the stored value 'no' (no lock-in). */
const answerOrder: readonly LockInAnswer[] = ['no', 'yes', 'unknown', 'notApplicable']
const answerRows: readonly MatrixRow[] = answerOrder.map((value) => ({
	value,
	label: text.lockInChoices[value],
}))
const yesOrNo: readonly MatrixRow[] = [
	{ value: 'true', label: text.yes },
	{ value: 'false', label: text.no },
]

export function LockInStep({ checks, isProcurement, alternatives, view }: Props) {
	const everyAlternativeSaysNo = alternatives.every(
		({ id }) => view.values[fieldName(id, 'itSystem')] === 'false',
	)
	return (
		<>
			{!view.locked && <CopyBetween alternatives={alternatives} />}
			{isProcurement && <p className="vs-note vs-measure">{text.procurementNote}</p>}
			{checks
				.filter((check) => !check.itSystemOnly)
				.map((check) => (
					<CheckBlock key={check.id} check={check} alternatives={alternatives} view={view} />
				))}
			<section className="vs-criterion" aria-labelledby="fraga-itSystem">
				<h2 id="fraga-itSystem">{text.itSystem}</h2>
				<MoreHelp>{text.itSystemHelp}</MoreHelp>
				<ChoiceMatrix
					id="itSystem"
					caption={text.itSystem}
					columns={matrixColumns(alternatives, 'itSystem', view)}
					rows={yesOrNo}
					disabled={view.locked}
				/>
				{alternatives.map(({ id }) => (
					<SavedBase key={id} view={view} name={fieldName(id, 'itSystem')} />
				))}
			</section>
			{!everyAlternativeSaysNo &&
				checks
					.filter((check) => check.itSystemOnly)
					.map((check) => (
						<CheckBlock key={check.id} check={check} alternatives={alternatives} view={view} />
					))}
		</>
	)
}

interface CheckProps {
	readonly check: Instrument['lockIns'][number]
	readonly alternatives: readonly StepAlternative[]
	readonly view: FormView
}

function CheckBlock({ check, alternatives, view }: CheckProps) {
	const answer = `lockIn/${check.id}/answer`
	return (
		<section className="vs-criterion" aria-labelledby={`fraga-${check.id}`} id={check.id}>
			<h2 id={`fraga-${check.id}`}>{check.question}</h2>
			<MoreHelp>{check.help}</MoreHelp>
			<ChoiceMatrix
				id={check.id}
				caption={check.question}
				columns={matrixColumns(alternatives, answer, view)}
				rows={answerRows}
				disabled={view.locked}
			/>
			<div className="vs-columns">
				{alternatives.map((alternative) => (
					<div key={alternative.id}>
						<SavedBase view={view} name={fieldName(alternative.id, answer)} />
						<FoldedNote
							view={view}
							name={fieldName(alternative.id, `lockIn/${check.id}/note`)}
							alternative={alternative}
						/>
					</div>
				))}
			</div>
		</section>
	)
}
