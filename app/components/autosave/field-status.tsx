import { Button } from '@navikt/ds-react/Button'
import { assessmentText as text } from '#app/text/assessment.ts'
import { useAutosave } from './autosave-context.ts'
import type { FieldState } from './field-state.ts'

/** «Sparat 14:32», what is wrong, or both texts where somebody else changed the same field. */
export function FieldStatus({
	name,
	isTold = false,
}: {
	readonly name: string
	/** What is wrong stands beside the field already. */ readonly isTold?: boolean
}) {
	const current = useAutosave().states.get(name)
	const state = isTold && current?.kind === 'refused' ? undefined : current
	return (
		<div className="vs-status" aria-live="polite" data-status={state?.kind ?? 'none'}>
			{state !== undefined &&
				(state.kind === 'conflict' ? <Conflict name={name} {...state} /> : <StatusText state={state} />)}
		</div>
	)
}

function StatusText({ state }: { readonly state: Exclude<FieldState, { kind: 'conflict' }> }) {
	switch (state.kind) {
		case 'saving':
			return text.saving
		case 'saved':
			return text.savedAt(state.time)
		case 'offline':
			return text.offline
		case 'loggedOut':
			return text.loggedOut
		case 'refused':
			return <span className="vs-status-problem">{state.sentence}</span>
	}
}

interface ConflictProps {
	readonly name: string
	readonly theirs: string
	readonly by: string | null
	readonly time: string
}

function Conflict({ name, theirs, by, time }: ConflictProps) {
	const { keepTheirs, keepMine } = useAutosave()
	return (
		<div className="vs-note vs-note-warning vs-stack-small">
			<strong>{text.conflictTitle}</strong>
			<span>{text.conflictText(by ?? text.conflictUnknownPerson, time)}</span>
			<blockquote className="vs-typed">{theirs === '' ? text.conflictEmpty : theirs}</blockquote>
			<div className="vs-row">
				<Button
					type="button"
					size="small"
					variant="secondary"
					onClick={() => {
						keepTheirs(name)
					}}
				>
					{text.conflictKeepTheirs}
				</Button>
				<Button
					type="button"
					size="small"
					variant="secondary"
					onClick={() => {
						keepMine(name)
					}}
				>
					{text.conflictKeepMine}
				</Button>
			</div>
		</div>
	)
}
