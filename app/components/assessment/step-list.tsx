import type { MouseEvent } from 'react'
import { assessmentText as text } from '#app/text/assessment.ts'
import { goTo } from './go-to.ts'

export interface StepLink {
	readonly to: string
	readonly label: string
	readonly progress: string
	readonly isCurrent: boolean
}

/** The parts of the assessment, in any order. */
export function StepList({ links }: { readonly links: readonly StepLink[] }) {
	return (
		<nav className="vs-steps vs-no-print" aria-label={text.steps}>
			<ol>
				{links.map(({ to, label, progress, isCurrent }) => (
					<li key={to}>
						<a href={to} aria-current={isCurrent ? 'step' : undefined} onClick={saveNewRowsFirst}>
							{label}
							{progress !== '' && <small>{progress}</small>}
						</a>
					</li>
				))}
			</ol>
		</nav>
	)
}

/**
 * Single fields are saved as they change, but a row that is being filled in is added only when its form is sent: the
 * form is sent first, and leads on to where the link led.
 */
function saveNewRowsFirst(event: MouseEvent<HTMLAnchorElement>): void {
	const form = document.querySelector<HTMLFormElement>('form[data-step-form]')
	if (form === null || event.ctrlKey || event.metaKey || event.shiftKey || !hasNewRow(form)) return
	event.preventDefault()
	const intent = document.createElement('input')
	intent.type = 'hidden'
	intent.name = 'intent'
	intent.value = goTo + new URL(event.currentTarget.href).pathname
	form.append(intent)
	form.submit()
}

function hasNewRow(form: HTMLFormElement): boolean {
	return [...new FormData(form)].some(([name, value]) => name.startsWith('new:') && value !== '')
}
