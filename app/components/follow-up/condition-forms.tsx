import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { Textarea } from '@navikt/ds-react/Textarea'
import { decisionText } from '#app/text/decision.ts'
import { followUpText } from '#app/text/follow-up.ts'
import type { FieldTexts, Named } from './form-field.ts'
import { PersonSelect } from './person-select.tsx'

const text = followUpText.condition

interface Props {
	readonly isDone: boolean
	readonly plan: { readonly responsible: string; readonly person: string; readonly followUp: string }
	readonly persons: readonly Named[]
	/** What was posted and refused; null where nothing was. */
	readonly typed: FieldTexts | null
	readonly problems: FieldTexts
}

/** To mark a condition as done or open it again, and to change when it is followed up and by whom. */
export function ConditionForms(props: Props) {
	return (
		<>
			{props.isDone ? <ReopenForm {...props} /> : <DoneForm {...props} />}
			<ChangeForm {...props} />
		</>
	)
}

function DoneForm({ typed, problems }: Props) {
	return (
		<section className="vs-stack-small" aria-labelledby="klart">
			<h2 id="klart">{text.doneTitle}</h2>
			<p>{text.doneHelp}</p>
			<form method="post" className="vs-stack vs-narrow-form">
				<TextField
					id="doneOn"
					name="doneOn"
					label={text.doneOn}
					description={text.doneOnHelp}
					defaultValue={typed?.['doneOn'] ?? ''}
					error={problems['doneOn']}
					autoComplete="off"
				/>
				<Textarea
					id="note"
					name="note"
					label={text.note}
					defaultValue={typed?.['note'] ?? ''}
					error={problems['note']}
					minRows={3}
				/>
				<div>
					<Button type="submit" name="intent" value="done">
						{text.markDone}
					</Button>
				</div>
			</form>
		</section>
	)
}

function ReopenForm({ typed, problems }: Props) {
	const problem = problems['reopenNote']
	return (
		<details className="vs-details" open={problem !== undefined}>
			<summary>{text.reopenTitle}</summary>
			<form method="post" className="vs-stack vs-narrow-form">
				<TextField
					id="reopenNote"
					name="reopenNote"
					label={text.reopenNote}
					defaultValue={typed?.['reopenNote'] ?? ''}
					error={problem}
					autoComplete="off"
				/>
				<div>
					<Button type="submit" variant="secondary" name="intent" value="reopen">
						{text.reopen}
					</Button>
				</div>
			</form>
		</details>
	)
}

const planFields = ['responsible', 'person', 'followUp', 'reason'] as const

function ChangeForm({ plan, persons, typed, problems }: Props) {
	const field = (name: (typeof planFields)[number]) => ({
		id: name,
		name,
		defaultValue: typed?.[name] ?? (name === 'reason' ? '' : plan[name]),
		error: problems[name],
	})
	return (
		<details className="vs-details" open={planFields.some((name) => problems[name] !== undefined)}>
			<summary>{text.changeTitle}</summary>
			<form method="post" className="vs-stack vs-narrow-form">
				<p>{text.changeHelp}</p>
				{Object.entries(plan).map(([name, value]) => (
					<input key={name} type="hidden" name={`was:${name}`} value={value} />
				))}
				<TextField
					{...field('followUp')}
					label={decisionText.followUp}
					description={decisionText.followUpHelp}
					autoComplete="off"
				/>
				<TextField {...field('responsible')} label={decisionText.responsible} autoComplete="off" />
				<PersonSelect field={field('person')} persons={persons} />
				<TextField {...field('reason')} label={text.reason} autoComplete="off" />
				<div>
					<Button type="submit" variant="secondary" name="intent" value="change">
						{text.change}
					</Button>
				</div>
			</form>
		</details>
	)
}
